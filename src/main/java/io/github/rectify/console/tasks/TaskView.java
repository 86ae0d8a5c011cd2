package io.github.rectify.console.tasks;

import io.github.rectify.task.Light;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** A task with how it stands today. */
public record TaskView(TaskLine line, Lights lights) {

    public Light light() {
        return lights.light(line.status(), line.dueOn());
    }

    public long overdueDays() {
        return lights.overdueDays(line.status(), line.dueOn());
    }

    /** Calendar days until the deadline of a task still open: 0 on the day itself, null if past, closed, or without a day. */
    public @Nullable Long daysLeft() {
        LocalDate dueOn = line.dueOn();
        if (dueOn == null || !line.status().isOpen() || dueOn.isBefore(lights.today())) {
            return null;
        }
        return ChronoUnit.DAYS.between(lights.today(), dueOn);
    }
}
