package io.github.rectify.reminder;

import io.github.rectify.task.TaskId;
import io.github.rectify.task.TaskStatus;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What deciding needs to know of a task, in business days.
 *
 * @param reportedOn the day of the last report, or the day the task came in
 * @param submittedOn the day it was submitted, if it is
 * @param hasAssignee whether somebody answers for it
 * @param leaderHears whether a leader stands above the assignee who is somebody else
 * @param chiefHears whether the unit has a chief who is neither that leader nor the assignee
 * @param extensionAskedOn the day more time was asked for, if that waits for a decision
 * @param snoozedUntil the local moment until which the assignee is not to be reminded, or null
 */
record Facts(TaskId taskId, TaskStatus status, @Nullable LocalDate dueOn, LocalDate reportedOn,
        @Nullable LocalDate submittedOn, @Nullable LocalDate extensionAskedOn, boolean hasAssignee, boolean leaderHears, boolean chiefHears,
        @Nullable LocalDateTime snoozedUntil) {

    /** Whether the assignee is not to be reminded at a moment of the business zone. */
    boolean isSnoozed(LocalDateTime at) {
        return snoozedUntil != null && at.isBefore(snoozedUntil);
    }
}
