package io.github.rectify.ledger.table;

/** How far a ledger says the work is. */
public enum Standing {
    COMPLETED, IN_PROGRESS, LONG_TERM, UNKNOWN;

    /** What holds of a problem whose rows stand differently: a completion that is not stated of each must not be read. */
    Standing with(Standing other) {
        if (this == other || other == UNKNOWN && this != COMPLETED) {
            return this;
        }
        if (this == UNKNOWN && other != COMPLETED) {
            return other;
        }
        return this == IN_PROGRESS || other == IN_PROGRESS || this == UNKNOWN || other == UNKNOWN ? IN_PROGRESS : LONG_TERM;
    }
}
