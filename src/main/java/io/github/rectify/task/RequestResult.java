package io.github.rectify.task;

/** How an attempt to ask, decide or take back ended; {@code task} is how it stands now. */
public sealed interface RequestResult {

    Task task();

    /** It is on record; {@code request} is how it stands now and {@code eventId} the line in the task's history. */
    record Recorded(Task task, Request request, long eventId) implements RequestResult {
    }

    /** The same was asked before and still waits: nothing was added; {@code request} is the one that waits. */
    record AlreadyOpen(Task task, Request request) implements RequestResult {
    }

    /** It is not. */
    record Refused(Task task, MoveResult.Why why) implements RequestResult {
    }
}
