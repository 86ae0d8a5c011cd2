package io.github.rectify.task;

/**
 * How a revision ended.
 *
 * @param changed whether the task or its problem is now otherwise than before
 * @param keptDeadline whether the deadline was left, because an extension was granted since, the work is closed, or the
 *     file names no day: a file takes no deadline away
 * @param keptAssignee whether who answers for it was left, because it was handed over since
 */
public record Revised(boolean changed, boolean keptDeadline, boolean keptAssignee) {

    /** Nothing was asked for. */
    public static final Revised NOT_AT_ALL = new Revised(false, false, false);
}
