package io.github.rectify.task;

import io.github.rectify.people.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What of a task can change, as it is to stand after a move. */
record Change(TaskStatus status, @Nullable LocalDate dueOn, @Nullable LocalDate completedOn, @Nullable Long assigneeId,
        @Nullable Integer percent, @Nullable LocalDate expectedOn, @Nullable Instant lastReportAt,
        @Nullable Instant submittedAt, @Nullable Long submittedBy, @Nullable LocalDate reportedOn,
        @Nullable Instant snoozeEndsAt) {

    /** Everything as it is. */
    static Change none(Task task) {
        return new Change(task.status(), task.dueOn(), task.completedOn(), number(task.assigneeId()), task.percent(),
                task.expectedOn(), task.lastReportAt(), task.submittedAt(), number(task.submittedBy()), task.reportedOn(),
                task.snoozeEndsAt());
    }

    Change to(TaskStatus to) {
        return new Change(to, dueOn, completedOn, assigneeId, percent, expectedOn, lastReportAt, submittedAt, submittedBy,
                reportedOn, snoozeEndsAt);
    }

    Change reported(@Nullable Integer howFar, @Nullable LocalDate expected, Instant at) {
        return new Change(status, dueOn, completedOn, assigneeId, howFar, expected, at, submittedAt, submittedBy, reportedOn,
                snoozeEndsAt);
    }

    /** Reported done; a snooze ends with it. */
    Change submitted(Instant at, @Nullable Long by, LocalDate finishedOn) {
        return new Change(status, dueOn, completedOn, assigneeId, percent, expectedOn, at, at, by, finishedOn, null);
    }

    Change unsubmitted() {
        return new Change(status, dueOn, completedOn, assigneeId, percent, expectedOn, lastReportAt, null, null, null,
                snoozeEndsAt);
    }

    Change closed(LocalDate on) {
        return new Change(status, dueOn, on, assigneeId, percent, expectedOn, lastReportAt, submittedAt, submittedBy,
                reportedOn, snoozeEndsAt);
    }

    Change due(LocalDate on) {
        return new Change(status, on, completedOn, assigneeId, percent, expectedOn, lastReportAt, submittedAt, submittedBy,
                reportedOn, snoozeEndsAt);
    }

    /** In other hands; a snooze of the one before does not bind them. */
    Change assigned(PersonId to) {
        return new Change(status, dueOn, completedOn, to.value(), percent, expectedOn, lastReportAt, submittedAt,
                submittedBy, reportedOn, null);
    }

    Change snoozed(Instant until) {
        return new Change(status, dueOn, completedOn, assigneeId, percent, expectedOn, lastReportAt, submittedAt,
                submittedBy, reportedOn, until);
    }

    private static @Nullable Long number(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }
}
