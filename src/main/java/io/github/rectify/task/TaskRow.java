package io.github.rectify.task;

import io.github.rectify.people.PersonId;
import io.github.rectify.people.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of {@code task}. */
record TaskRow(long id, long roundId, long unitId, String code, String no, String title, Level level,
        TaskStatus status, @Nullable LocalDate dueOn, @Nullable LocalDate completedOn, @Nullable String department,
        @Nullable Long assigneeId, @Nullable Long leaderId, @Nullable Integer percent, @Nullable LocalDate expectedOn,
        Instant openedAt, @Nullable Instant lastReportAt, @Nullable Instant submittedAt, @Nullable Long submittedBy,
        @Nullable LocalDate reportedOn, @Nullable Instant snoozeEndsAt, int version) {

    Task task() {
        return new Task(new TaskId(id), new RoundId(roundId), new UnitId(unitId), code, no, title, level, status, dueOn,
                completedOn, department, person(assigneeId), person(leaderId), percent, expectedOn, openedAt,
                lastReportAt, submittedAt, person(submittedBy), reportedOn, snoozeEndsAt,
                version);
    }

    private static @Nullable PersonId person(@Nullable Long id) {
        return id == null ? null : new PersonId(id);
    }
}
