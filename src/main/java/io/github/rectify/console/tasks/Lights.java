package io.github.rectify.console.tasks;

import io.github.rectify.schedule.WorkingCalendar;
import io.github.rectify.task.Light;
import io.github.rectify.task.TaskStatus;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The lights of one day as days, so that a query can ask for a light: an open task is red if it was due before
 * {@code today}, yellow if due from then until {@code yellowUntil}, else green. Says the same as
 * {@link io.github.rectify.task.Task#light}.
 */
public record Lights(LocalDate today, LocalDate yellowUntil) {

    private static final int YELLOW_WORKDAYS = 3;

    public static Lights of(LocalDate today, WorkingCalendar calendar) {
        return new Lights(today, calendar.plusWorkdays(today, YELLOW_WORKDAYS + 1).minusDays(1));
    }

    Light light(TaskStatus status, @Nullable LocalDate dueOn) {
        if (dueOn == null || !status.isOpen() || dueOn.isAfter(yellowUntil)) {
            return Light.GREEN;
        }
        return dueOn.isBefore(today) ? Light.RED : Light.YELLOW;
    }

    long overdueDays(TaskStatus status, @Nullable LocalDate dueOn) {
        return dueOn == null || !status.isOpen() ? 0 : Math.max(0, ChronoUnit.DAYS.between(dueOn, today));
    }
}
