package io.github.rectify.task;

/** Somebody changed the task between reading and writing it; nothing was written, the caller may try again. */
public class TaskChangedMeanwhile extends RuntimeException {

    private final TaskId id;

    TaskChangedMeanwhile(TaskId id) {
        super("task " + id.value() + " changed meanwhile");
        this.id = id;
    }

    public TaskId id() {
        return id;
    }
}
