package io.github.rectify.console.tasks;

import io.github.rectify.console.web.Fields;
import io.github.rectify.console.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What is typed into the forms of a task's page, as text, with the version the page was made at. */
record TaskForm(@Nullable String kind, @Nullable String note, @Nullable String date, @Nullable String percent,
        @Nullable String decision, @Nullable String reason, @Nullable Integer version, @Nullable String to) {

    static final TaskForm EMPTY = new TaskForm(null, null, null, null, null, null, null, null);

    ReportInput toReport() {
        return new ReportInput(kind, note, Fields.day("date", date), Fields.number("percent", percent, 0, 100), version);
    }

    /** @throws Refusal if it gives the task back without saying why: who typed has the room to, unlike who presses a card */
    DecisionInput toReasonedDecision() {
        DecisionInput input = new DecisionInput(decision, reason, version, Fields.day("date", date), Fields.given(to));
        if (!input.approves() && input.words() == null) {
            throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "RETURN_REASON_NEEDED");
        }
        return input;
    }

    /** What was written, to be kept when the form it was written in is no longer offered; null if nothing. */
    public @Nullable String written() {
        return Fields.given(note) == null ? Fields.given(reason) : note;
    }
}
