package io.github.rectify.reply;

import io.github.rectify.people.PersonId;
import io.github.rectify.reply.reading.Action;
import io.github.rectify.reply.reading.Intent;
import io.github.rectify.task.TaskId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something to be done of which nothing has to be asked any more: an action with its tasks found, or files to be tied to a task.
 *
 * @param action   what, or null if files are to be tied
 * @param to       the person meant by the action's name, once that was asked
 * @param evidence our numbers of the files
 */
record Deed(@Nullable Action action, List<Long> tasks, @Nullable Long to, List<Long> evidence) {

    Deed {
        tasks = List.copyOf(tasks);
        evidence = List.copyOf(evidence);
        if (action == null && (evidence.isEmpty() || tasks.size() != 1)) {
            throw new IllegalArgumentException("a deed does an action, or ties files to one task");
        }
    }

    static Deed of(Action action, List<TaskId> tasks) {
        return new Deed(action, tasks.stream().map(TaskId::value).toList(), null, List.of());
    }

    static Deed tie(List<Long> evidence, TaskId task) {
        return new Deed(null, List.of(task.value()), null, evidence);
    }

    Deed withAction(Action other) {
        return new Deed(other, tasks, to, evidence);
    }

    Deed withTo(PersonId person) {
        return new Deed(action, tasks, person.value(), evidence);
    }

    List<TaskId> taskIds() {
        return tasks.stream().map(TaskId::new).toList();
    }

    /** @throws NullPointerException if files are to be tied */
    Action does() {
        return Objects.requireNonNull(action, "action");
    }

    boolean ties() {
        return action == null;
    }

    boolean is(Intent intent) {
        return action != null && action.intent() == intent;
    }
}
