package io.github.rectify.console.tasks;

import io.github.rectify.console.web.Refusal;
import org.jspecify.annotations.Nullable;

/** A decision as a program or a form sends it; {@code version} is the one the writer saw, or null if they saw none. */
record DecisionInput(@Nullable String decision, @Nullable String reason, @Nullable Integer version) {

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
