package io.github.rectify.task;

/** How an attempt to move a task ended; {@code task} is how it stands now. */
public sealed interface MoveResult {

    Task task();

    /** It moved; {@code eventId} is the entry in its history. */
    record Moved(Task task, long eventId) implements MoveResult {
    }

    /** It did not. */
    record Refused(Task task, Why why) implements MoveResult {
    }

    /** Why a move was not made. */
    enum Why {
        /** Neither the assignee, nor a stand-in, nor an administrator. */
        NOT_YOURS,
        /** Neither the one who decides on it, nor an administrator. */
        NOT_YOUR_DECISION,
        /** Nobody decides on their own report. */
        OWN_REPORT,
        /** An administrator decides with a reason only. */
        REASON_NEEDED,
        /** The task is in a state that this cannot be done from. */
        WRONG_STATE,
        /** Somebody changed it since it was read. */
        STALE
    }
}
