package io.github.rectify.task;

/** What an intake did to the tasks: how many are new, changed, and as they were. */
public record IntakeCounts(int created, int updated, int unchanged) {
}
