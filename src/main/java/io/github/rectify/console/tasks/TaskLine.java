package io.github.rectify.console.tasks;

import io.github.rectify.task.Level;
import io.github.rectify.task.TaskStatus;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A task as a list shows it, with the names of what it belongs to. */
public record TaskLine(long id, String no, String code, String title, Level level, long unitId, String unit, String round,
        @Nullable String department, @Nullable Long assigneeId, @Nullable String assigneeUserId,
        @Nullable String assigneeName, @Nullable Long leaderId, @Nullable String leaderUserId, @Nullable String leaderName,
        TaskStatus status, @Nullable LocalDate dueOn, @Nullable LocalDate completedOn, @Nullable LocalDate expectedOn,
        @Nullable Integer percent, @Nullable Instant lastReportAt, @Nullable Instant submittedAt, int version) {
}
