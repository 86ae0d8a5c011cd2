package io.github.rectify.task;

import io.github.rectify.people.PersonId;
import org.jspecify.annotations.Nullable;

/** Where a task stands in the house: its department, who answers for it, and whom they answer to, as far as they are known. */
public record Placement(@Nullable String department, @Nullable PersonId assignee, @Nullable PersonId leader) {

    public static final Placement NOWHERE = new Placement(null, null, null);

    public static Placement of(Task task) {
        return new Placement(task.department(), task.assigneeId(), task.leaderId());
    }
}
