package io.github.rectify.reply.reading;

/** What a person wants with a reply; the words of the contract of {@code /api/replies/interpret}. */
public enum Intent {

    /** The whole task is finished, said as a fact. */
    REPORT_DONE,
    /** Under way or not begun; never a completion. */
    REPORT_PROGRESS,
    /** A later deadline is asked for. */
    REQUEST_EXTENSION,
    /** Stuck, or in need of coordination. */
    REPORT_BLOCKED,
    /** The task goes to somebody else. */
    TRANSFER,
    /** Somebody looks after all the writer's tasks for some days. */
    DELEGATE,
    /** The task does not belong to the writer. */
    NOT_MINE,
    /** Seen; also a promise without a time. */
    ACKNOWLEDGE,
    /** Remind me later. */
    SNOOZE,
    /** Take back my last report or decision. */
    UNDO,
    /** My open tasks. */
    QUERY_MINE,
    /** How particular tasks stand. */
    QUERY_TASK,
    /** A leader asks about the unit. */
    QUERY_OVERVIEW,
    /** A leader grants what was asked: a closing or an extension. */
    APPROVE,
    /** A leader refuses it. */
    REJECT,
    /** A leader's written instruction. */
    INSTRUCT,
    /** A bare yes. */
    CONFIRM,
    /** A bare no. */
    DENY,
    /** How does this work? */
    HELP,
    /** Anything else; nothing is recorded. */
    UNKNOWN;

    /** Whether an action of this kind is about particular tasks. */
    public boolean isAboutTasks() {
        return switch (this) {
            case REPORT_DONE, REPORT_PROGRESS, REQUEST_EXTENSION, REPORT_BLOCKED, TRANSFER, NOT_MINE, SNOOZE, QUERY_TASK,
                    APPROVE, REJECT, INSTRUCT -> true;
            case DELEGATE, ACKNOWLEDGE, UNDO, QUERY_MINE, QUERY_OVERVIEW, CONFIRM, DENY, HELP, UNKNOWN -> false;
        };
    }

    /** Whether it tells how the work stands, or asks for more time for it. */
    boolean isOfWork() {
        return this == REPORT_DONE || this == REPORT_PROGRESS || this == REPORT_BLOCKED || this == REQUEST_EXTENSION;
    }

    /** Whether it is a leader's decision. */
    boolean isDecision() {
        return this == APPROVE || this == REJECT;
    }
}
