package io.github.rectify.reminder;

import io.github.rectify.task.TaskId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One thing to be told of one task to one audience; it is told once.
 *
 * @param baseOn the day it counts from: the deadline, the submission, the last report
 * @param step the stage, or the number of the working day after {@code baseOn}; negative for the end of a snooze
 */
record Telling(TaskId taskId, Kind kind, LocalDate baseOn, int step, Audience audience) {

    /** What is said because a snooze is over; the step keeps the minute of the day apart from all numbers of a series. */
    static Telling snoozeOver(TaskId task, LocalDateTime end) {
        return new Telling(task, Kind.NUDGE, end.toLocalDate(), -1 - end.toLocalTime().toSecondOfDay() / 60,
                Audience.ASSIGNEE);
    }

    boolean endsSnooze() {
        return step < 0;
    }

    /** The stage or the number of the working day, if it has one. */
    @Nullable Integer stage() {
        return endsSnooze() ? null : step;
    }

    /** How the reasons on file name it. */
    String label() {
        return kind + " " + (endsSnooze() ? "SNOOZE_OVER" : step);
    }
}
