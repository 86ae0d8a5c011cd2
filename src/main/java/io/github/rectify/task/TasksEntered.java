package io.github.rectify.task;

import java.util.List;

/** New tasks came in, some of them with somebody who answers for them; published in the transaction that wrote them. */
public record TasksEntered(List<TaskId> taskIds) {

    public TasksEntered {
        taskIds = List.copyOf(taskIds);
    }
}
