package io.github.rectify.task;

/**
 * A problem that was imported before.
 *
 * @param code of the task made of it
 * @param imported as it was imported; what people reported since is not in it, but for the days of the task
 */
public record Stored(TaskId taskId, String code, ProblemDraft imported) {
}
