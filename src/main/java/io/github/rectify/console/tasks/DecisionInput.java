package io.github.rectify.console.tasks;

import io.github.rectify.console.web.Refusal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * A decision as a program or a form sends it.
 *
 * @param version the one the writer saw, or null if they saw none
 * @param date with an extension, another deadline than the one asked for, or null
 * @param to with a task that is not somebody's, the user id of who is to answer for it, or null for who is suggested
 */
record DecisionInput(@Nullable String decision, @Nullable String reason, @Nullable Integer version,
        @JsonDeserialize(using = DayInput.class) @Nullable LocalDate date, @Nullable String to) {

    private static final String APPROVE = "APPROVE";
    private static final String RETURN = "RETURN";

    /** @throws Refusal with what is allowed, if it is neither */
    boolean approves() {
        if (APPROVE.equals(decision)) {
            return true;
        }
        if (RETURN.equals(decision)) {
            return false;
        }
        throw Refusal.badValue("decision", decision, APPROVE + ", " + RETURN);
    }

    @Nullable String words() {
        return ReportInput.words("reason", reason);
    }
}
