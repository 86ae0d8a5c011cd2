package io.github.rectify.people;

/** What a person is in their unit; one person may be several. */
public enum Role {
    /** Answers for tasks. */
    OFFICIAL,
    /** Approves, returns, instructs; reads the digest of their own tasks. */
    LEADER,
    /** The unit's first in charge; reads the digest of the whole unit. */
    CHIEF,
    /** Runs the rectification office: may report and decide for others, on record. */
    ADMIN
}
