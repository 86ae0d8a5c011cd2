package io.github.rectify.task;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of a task's history, as it was written and stays. {@code cause} names the message that caused it. */
public record TaskEvent(long id, long taskId, Instant at, EventKind kind, @Nullable TaskStatus fromStatus,
        TaskStatus toStatus, @Nullable Long byPersonId, String byName, @Nullable Long forPersonId, Channel channel,
        @Nullable String note, @Nullable String cause, @Nullable String detail) {
}
