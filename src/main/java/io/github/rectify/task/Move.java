package io.github.rectify.task;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The one table of what may become of a task: for each move, the states it starts from with the state it leads to, who may
 * make it, what it is called in the history, and whether it counts as a report and needs a reason.
 */
enum Move {

    ACKNOWLEDGE(EventKind.ACKNOWLEDGED, By.REPORTER, Set.of(),
            Map.of(TaskStatus.IN_PROGRESS, TaskStatus.IN_PROGRESS, TaskStatus.LONG_TERM, TaskStatus.LONG_TERM)),
    PROGRESS(EventKind.PROGRESS, By.REPORTER, Set.of(Mark.REPORT),
            Map.of(TaskStatus.IN_PROGRESS, TaskStatus.IN_PROGRESS, TaskStatus.LONG_TERM, TaskStatus.LONG_TERM)),
    BLOCKED(EventKind.BLOCKED, By.REPORTER, Set.of(Mark.REPORT),
            Map.of(TaskStatus.IN_PROGRESS, TaskStatus.IN_PROGRESS, TaskStatus.LONG_TERM, TaskStatus.LONG_TERM)),
    SUBMIT(EventKind.SUBMITTED, By.REPORTER, Set.of(Mark.REPORT),
            Map.of(TaskStatus.IN_PROGRESS, TaskStatus.SUBMITTED)),
    WITHDRAW(EventKind.WITHDRAWN, By.REPORTER, Set.of(), Map.of(TaskStatus.SUBMITTED, TaskStatus.IN_PROGRESS)),
    APPROVE(EventKind.APPROVED, By.REVIEWER, Set.of(), Map.of(TaskStatus.SUBMITTED, TaskStatus.CLOSED)),
    RETURN(EventKind.RETURNED, By.REVIEWER, Set.of(), Map.of(TaskStatus.SUBMITTED, TaskStatus.IN_PROGRESS));

    /** Whose move it is: the one who answers for the task, or the one who decides on it. */
    enum By { REPORTER, REVIEWER }

    private enum Mark { REPORT }

    final EventKind event;
    final By by;
    private final Set<Mark> marks;
    private final Map<TaskStatus, TaskStatus> leads;

    Move(EventKind event, By by, Set<Mark> marks, Map<TaskStatus, TaskStatus> leads) {
        this.event = event;
        this.by = by;
        this.marks = marks;
        this.leads = leads;
    }

    /** The state a task is in after this move, or null if it cannot be made from there. */
    @Nullable TaskStatus from(TaskStatus status) {
        return leads.get(status);
    }

    boolean isReport() {
        return marks.contains(Mark.REPORT);
    }
}
