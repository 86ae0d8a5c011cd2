package io.github.rectify.schedule;

/** How a work says one of its runs ended; what it throws instead is a failure. */
public sealed interface RunOutcome {

    /** @param detail what was done, in a few words for the administrator */
    record Done(String detail) implements RunOutcome {
    }

    /** @param reason a stable code such as {@code NOT_A_WORKDAY}, alone or as {@code CODE: detail} */
    record Skipped(String reason) implements RunOutcome {
    }
}
