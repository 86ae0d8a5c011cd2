package io.github.rectify.console.tasks;

import io.github.rectify.console.web.Format;
import io.github.rectify.task.Level;
import io.github.rectify.task.Light;
import io.github.rectify.task.TaskStatus;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A task as programs get it; people by user id. Field names are a contract. */
record TaskJson(long id, String no, String code, String title, String unit, @Nullable String department,
        @Nullable String assignee, @Nullable String leader, TaskStatus status, @Nullable LocalDate dueOn,
        @Nullable LocalDate completedOn, Light light, long overdueDays, @Nullable Integer percent,
        @Nullable OffsetDateTime lastReportAt, int version, String round, Level level, @Nullable String assigneeName,
        @Nullable String leaderName, @Nullable LocalDate expectedOn, @Nullable OffsetDateTime submittedAt) {

    static TaskJson of(TaskView view) {
        TaskLine line = view.line();
        return new TaskJson(line.id(), line.no(), line.code(), line.title(), line.unit(), line.department(),
                line.assigneeUserId(), line.leaderUserId(), line.status(), line.dueOn(), line.completedOn(), view.light(),
                view.overdueDays(), line.percent(), Format.offset(line.lastReportAt()), line.version(), line.round(),
                line.level(), line.assigneeName(), line.leaderName(), line.expectedOn(),
                Format.offset(line.submittedAt()));
    }
}
