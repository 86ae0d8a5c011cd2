package io.github.rectify.task;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of a task's history, as it was written and stays. {@code cause} names the message that caused it. */
public record TaskEvent(long id, long taskId, Instant at, EventKind kind, @Nullable TaskStatus fromStatus,
        TaskStatus toStatus, @Nullable Long byPersonId, String byName, @Nullable Long forPersonId, Channel channel,
        @Nullable String note, @Nullable String cause, @Nullable String detail) {

    /** One value of the detail, or null if it has none of this name. */
    public @Nullable String detail(String name) {
        if (detail == null) {
            return null;
        }
        for (String word : detail.split(" ")) {
            if (word.startsWith(name + "=")) {
                return word.substring(name.length() + 1);
            }
        }
        return null;
    }

    /** The line that this one took back, or null if it took back none. */
    public @Nullable Long undoes() {
        String of = kind == EventKind.UNDONE ? detail("of") : null;
        return of == null ? null : Long.valueOf(of);
    }
}
