package io.github.rectify.console.tasks;

import io.github.rectify.console.web.Fields;
import org.jspecify.annotations.Nullable;

/** What is typed into the forms of a task's page, as text, with the version the page was made at. */
record TaskForm(@Nullable String kind, @Nullable String note, @Nullable String date, @Nullable String percent,
        @Nullable String decision, @Nullable String reason, @Nullable Integer version) {

    static final TaskForm EMPTY = new TaskForm(null, null, null, null, null, null, null);

    ReportInput toReport() {
        return new ReportInput(kind, note, Fields.day("date", date), Fields.number("percent", percent, 0, 100), version);
    }

    DecisionInput toDecision() {
        return new DecisionInput(decision, reason, version);
    }
}
