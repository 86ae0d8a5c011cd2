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
        STALE,
        /** What was to be taken back or decided has been decided. */
        DECIDED,
        /** Something else happened to the task after what was to be taken back. */
        CHANGED_SINCE,
        /** There is no such line, it is of a kind that stands for good, or it was taken back already. */
        NOTHING_TO_UNDO,
        /** A new deadline lies after today and after the one that stands. */
        DATE_NOT_LATER,
        /** A new deadline lies within ten years. */
        DATE_TOO_FAR,
        /** Who is to answer for the task is not an active member of its unit. */
        NOT_IN_UNIT,
        /** Who is to answer for the task does so already. */
        SAME_PERSON,
        /** A task somebody disowned goes to somebody named. */
        OWNER_NEEDED,
        /** A snooze ends in the future and within fifteen days. */
        SNOOZE_TIME,
        /** An instruction has words. */
        WORDS_NEEDED
    }
}
