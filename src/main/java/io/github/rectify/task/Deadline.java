package io.github.rectify.task;

import io.github.rectify.schedule.WorkingCalendar;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The last local day, in the business zone, on which the work still counts as on time; long-term items have none. */
public record Deadline(LocalDate lastDay) {

    /** Working days before the last day from which the light is yellow. */
    private static final int YELLOW_WORKDAYS = 3;

    /** Calendar days past the deadline on {@code today}: 0 on the last day itself, negative before it. */
    public long daysLate(LocalDate today) {
        return ChronoUnit.DAYS.between(lastDay, today);
    }

    /** Calendar days left on {@code today}: 0 on the last day itself, negative after it. */
    public long daysLeft(LocalDate today) {
        return -daysLate(today);
    }

    public boolean isPast(LocalDate today) {
        return today.isAfter(lastDay);
    }

    Light light(LocalDate today, WorkingCalendar calendar) {
        if (isPast(today)) {
            return Light.RED;
        }
        return calendar.workdaysAfter(today, lastDay) <= YELLOW_WORKDAYS ? Light.YELLOW : Light.GREEN;
    }
}
