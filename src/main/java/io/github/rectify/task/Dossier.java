package io.github.rectify.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything on file about one task: the problem it was made of, as printed, its measures, and what happened to it.
 *
 * @param headings from the outermost, with their printed labels
 * @param persons those the problem holds to account
 * @param history oldest first
 */
public record Dossier(Task task, List<String> headings, String text, List<String> persons, List<String> measures,
        List<TaskEvent> history) {

    public Dossier {
        headings = List.copyOf(headings);
        persons = List.copyOf(persons);
        measures = List.copyOf(measures);
        history = List.copyOf(history);
    }

    /** What happened and still stands: without lines that were taken back, and without the taking back. */
    public List<TaskEvent> standing() {
        return TaskEvent.standing(history);
    }

    /** Where the task stood just before a moment; null if it was not there yet. */
    public @Nullable TaskStatus statusBefore(Instant moment) {
        TaskStatus status = null;
        for (TaskEvent event : history) {
            status = event.at().isBefore(moment) ? event.toStatus() : status;
        }
        return status;
    }

    /** The deadline that held just before a moment: the present one, but for the changes made to it since. */
    public @Nullable LocalDate dueBefore(Instant moment) {
        Map<Long, TaskEvent> byId = new HashMap<>();
        for (TaskEvent event : history) {
            byId.put(event.id(), event);
            if (!event.at().isBefore(moment)) {
                Long undone = event.undoes();
                TaskEvent meant = undone == null ? event : byId.get(undone);
                if (meant != null && meant.kind() == EventKind.EXTENSION_GRANTED) {
                    return day(meant.detail(undone == null ? "from" : "to"));
                }
            }
        }
        return task.dueOn();
    }

    private static @Nullable LocalDate day(@Nullable String written) {
        return written == null ? null : LocalDate.parse(written);
    }
}
