package io.github.rectify.task;

import java.time.Instant;

/** Something happened to a task; published in the transaction that recorded it. {@code eventId} is its line in the history. */
public record TaskMoved(TaskId taskId, long eventId, EventKind kind, TaskStatus from, TaskStatus to, Instant at) {
}
