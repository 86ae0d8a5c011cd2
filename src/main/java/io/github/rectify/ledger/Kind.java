package io.github.rectify.ledger;

/** What a file holds. */
public enum Kind {
    /** A published notice of rectification. */
    NOTICE,
    /** A table of problems, one or several rows each. */
    LEDGER,
    /** People with their leaders and roles. */
    PEOPLE,
    /** Who answers for which task. */
    ASSIGNMENTS
}
