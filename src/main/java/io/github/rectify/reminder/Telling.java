package io.github.rectify.reminder;

import io.github.rectify.task.TaskId;
import java.time.LocalDate;

/**
 * One thing to be told of one task to one audience; it is told once.
 *
 * @param baseOn the day it counts from: the deadline, the submission, the last report
 * @param step the stage, or the number of the working day after {@code baseOn}
 */
record Telling(TaskId taskId, Kind kind, LocalDate baseOn, int step, Audience audience) {
}
