package io.github.rectify.task;

import io.github.rectify.people.PersonId;
import io.github.rectify.people.UnitId;
import io.github.rectify.schedule.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A task as it stands. {@code code} is what cards show and replies mean, unique in its round; {@code no} is the printed number.
 * Days are business days; {@code version} grows with every change. Until {@code snoozeEndsAt} the assignee does not want to be
 * reminded.
 */
public record Task(TaskId id, RoundId roundId, UnitId unitId, String code, String no, String title, Level level,
        TaskStatus status, @Nullable LocalDate dueOn, @Nullable LocalDate completedOn, @Nullable String department,
        @Nullable PersonId assigneeId, @Nullable PersonId leaderId, @Nullable Integer percent,
        @Nullable LocalDate expectedOn, Instant openedAt, @Nullable Instant lastReportAt, @Nullable Instant submittedAt,
        @Nullable PersonId submittedBy, @Nullable LocalDate reportedOn,
        @Nullable Instant snoozeEndsAt, int version) {

    public @Nullable Deadline deadline() {
        return dueOn == null ? null : new Deadline(dueOn);
    }

    /** How near the deadline is; closed and long-term tasks, and those without a day, are green. */
    public Light light(LocalDate today, WorkingCalendar calendar) {
        Deadline deadline = deadline();
        return deadline == null || !status.isOpen() ? Light.GREEN : deadline.light(today, calendar);
    }

    /** Calendar days past the deadline of a task still open, else 0. */
    public long overdueDays(LocalDate today) {
        Deadline deadline = deadline();
        return deadline == null || !status.isOpen() ? 0 : Math.max(0, deadline.daysLate(today));
    }

    public boolean isOverdue(LocalDate today) {
        return overdueDays(today) > 0;
    }
}
