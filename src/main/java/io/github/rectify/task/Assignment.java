package io.github.rectify.task;

import io.github.rectify.people.PersonId;
import org.jspecify.annotations.Nullable;

/** Who answers for a task, whom they answer to, and the department it stands under. */
public record Assignment(TaskId taskId, @Nullable String department, PersonId assignee, @Nullable PersonId leader) {
}
