package io.github.rectify.task;

/** What happened to a task. */
public enum EventKind {
    IMPORTED, ASSIGNED, CHANGED, ACKNOWLEDGED, PROGRESS, BLOCKED, SUBMITTED, WITHDRAWN, APPROVED, RETURNED,
    /** The one who answers for it does not want to be reminded until a moment. */
    SNOOZED,
    EXTENSION_ASKED, EXTENSION_GRANTED, EXTENSION_REFUSED,
    /** Somebody else is to answer for it, if they agree. */
    TRANSFER_ASKED, TRANSFER_REFUSED,
    /** The one who answers for it says that it is not theirs. */
    NOT_MINE_ASKED, NOT_MINE_REFUSED,
    /** Another person answers for it now, by either way. */
    TRANSFERRED,
    /** What was asked is no longer asked. */
    REQUEST_WITHDRAWN,
    /** Words of a leader; they change nothing but are told. */
    INSTRUCTED,
    /** An earlier line was taken back and the task stands as before it; the detail names that line. */
    UNDONE,
    EVIDENCE_ADDED, EVIDENCE_REMOVED
}
