package io.github.rectify.task;

/** There is no task of this number. */
public class TaskNotFound extends RuntimeException {

    private final TaskId id;

    public TaskNotFound(TaskId id) {
        super("task " + id.value());
        this.id = id;
    }

    public TaskId id() {
        return id;
    }
}
