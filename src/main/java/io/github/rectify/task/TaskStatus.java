package io.github.rectify.task;

/** Where a task stands. Overdue is derived from the deadline, never a state. */
public enum TaskStatus {
    IN_PROGRESS, SUBMITTED, CLOSED, LONG_TERM;

    /** Whether somebody still has to do something about it by a day. */
    public boolean isOpen() {
        return this == IN_PROGRESS || this == SUBMITTED;
    }
}
