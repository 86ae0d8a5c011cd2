package io.github.rectify.task;

import java.time.Instant;

/** Something happened to a task; published in the transaction that recorded it. */
public record TaskMoved(TaskId taskId, EventKind kind, TaskStatus from, TaskStatus to, Instant at) {
}
