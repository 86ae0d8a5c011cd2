package io.github.rectify.ledger;

import io.github.rectify.task.EventKind;
import io.github.rectify.task.TaskEvent;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The last report of a task as our own ledger writes it, so that it is known again when that ledger comes back. */
@Component
class LastReport {

    private static final Set<EventKind> REPORTS = Set.of(EventKind.PROGRESS, EventKind.BLOCKED, EventKind.SUBMITTED);

    private final ExportWords words;

    LastReport(ExportWords words) {
        this.words = words;
    }

    /** @param history from the oldest; what was taken back does not count; empty if nothing was reported */
    String of(List<TaskEvent> history) {
        return TaskEvent.standing(history).stream().filter(event -> REPORTS.contains(event.kind()))
                .reduce((one, other) -> other).map(this::written).orElse("");
    }

    private String written(TaskEvent report) {
        String percent = report.detail("percent");
        String kind = words.say("progress." + report.kind()) + (percent == null ? "" : words.say("progress.percent", percent));
        String note = report.note();
        return note == null || note.isBlank() ? kind : words.say("progress", kind, note.strip());
    }
}
