package io.github.rectify.console.replies;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the call that interprets takes and gives, for the OpenAPI document alone: its body is read by {@link InterpretQuestion}. */
final class InterpretDocument {

    private static final String NUMBER = "an integer or a string";

    private InterpretDocument() {
    }

    /** The body. */
    @Schema(name = "InterpretQuestion")
    record Question(@Schema(allowableValues = {"OFFICIAL", "LEADER"}, requiredMode = Schema.RequiredMode.REQUIRED) String role,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) LocalDate today, @Nullable List<Task> open,
            @Schema(description = "each " + NUMBER) @Nullable List<Object> last_reminded,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String text) {
    }

    /** An open task. */
    @Schema(name = "InterpretTask")
    record Task(@Schema(description = NUMBER, requiredMode = Schema.RequiredMode.REQUIRED) Object no, @Nullable String title,
            @Nullable LocalDate due) {
    }

    /** The answer. */
    @Schema(name = "Interpretation")
    record Answer(List<Action> actions, @Schema(description = "whether the writer has to be asked first") boolean clarify) {
    }

    /** An action: its intent, and of the slots those the text gives. */
    @Schema(name = "InterpretedAction")
    record Action(String intent, @Nullable List<Object> tasks, @Nullable LocalDate date, @Nullable LocalDate expected,
            @Nullable Integer percent, @Nullable String person, @Nullable LocalDate from, @Nullable LocalDate to,
            @Schema(description = "YYYY-MM-DD or YYYY-MM-DDTHH:MM") @Nullable String at, @Nullable String scope,
            @Nullable String reason, @Nullable String note) {
    }
}
