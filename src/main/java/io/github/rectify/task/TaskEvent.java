package io.github.rectify.task;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** Of lines, from the oldest, those that stand: without any that another of them took back, and without the taking back. */
    public static List<TaskEvent> standing(List<TaskEvent> lines) {
        Map<Long, Long> takers = new HashMap<>();
        lines.stream().filter(line -> line.undoes() != null).forEach(line -> takers.put(line.undoes(), line.id()));
        Set<Long> gone = new HashSet<>();
        lines.stream().filter(line -> takers.containsKey(line.id())).forEach(line -> gone.addAll(List.of(line.id(), takers.get(line.id()))));
        return gone.isEmpty() ? lines : lines.stream().filter(line -> !gone.contains(line.id())).toList();
    }

    /** The line that this one took back, or null if it took back none. */
    public @Nullable Long undoes() {
        String of = kind == EventKind.UNDONE ? detail("of") : null;
        return of == null ? null : Long.valueOf(of);
    }
}
