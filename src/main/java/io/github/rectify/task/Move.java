package io.github.rectify.task;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The one table of what may become of a task: for each move, the states it starts from with the state it leads to, who may
 * make it, and what it is called in the history.
 */
enum Move {

    ACKNOWLEDGE(EventKind.ACKNOWLEDGED, By.REPORTER, Leads.UNFINISHED),
    PROGRESS(EventKind.PROGRESS, By.REPORTER, Leads.UNFINISHED),
    BLOCKED(EventKind.BLOCKED, By.REPORTER, Leads.UNFINISHED),
    SUBMIT(EventKind.SUBMITTED, By.REPORTER, Map.of(TaskStatus.IN_PROGRESS, TaskStatus.SUBMITTED)),
    WITHDRAW(EventKind.WITHDRAWN, By.REPORTER, Map.of(TaskStatus.SUBMITTED, TaskStatus.IN_PROGRESS)),
    APPROVE(EventKind.APPROVED, By.REVIEWER, Map.of(TaskStatus.SUBMITTED, TaskStatus.CLOSED)),
    RETURN(EventKind.RETURNED, By.REVIEWER, Map.of(TaskStatus.SUBMITTED, TaskStatus.IN_PROGRESS)),
    SNOOZE(EventKind.SNOOZED, By.REPORTER, Leads.IN_PROGRESS),
    ASK_EXTENSION(EventKind.EXTENSION_ASKED, By.REPORTER, Leads.IN_PROGRESS),
    GRANT_EXTENSION(EventKind.EXTENSION_GRANTED, By.DECIDER, Leads.IN_PROGRESS),
    REFUSE_EXTENSION(EventKind.EXTENSION_REFUSED, By.DECIDER, Leads.IN_PROGRESS),
    ASK_TRANSFER(EventKind.TRANSFER_ASKED, By.REPORTER, Leads.UNFINISHED),
    REFUSE_TRANSFER(EventKind.TRANSFER_REFUSED, By.DECIDER, Leads.UNFINISHED),
    ASK_NOT_MINE(EventKind.NOT_MINE_ASKED, By.REPORTER, Leads.UNFINISHED),
    REFUSE_NOT_MINE(EventKind.NOT_MINE_REFUSED, By.DECIDER, Leads.UNFINISHED),
    TRANSFER(EventKind.TRANSFERRED, By.DECIDER, Leads.UNFINISHED),
    WITHDRAW_REQUEST(EventKind.REQUEST_WITHDRAWN, By.REPORTER, Leads.UNFINISHED);

    /** Whose move it is: the one who answers for the task, the one who closes it, or the one who decides what was asked. */
    enum By { REPORTER, REVIEWER, DECIDER }

    /** Moves that leave the state as it is. */
    private static final class Leads {
        private static final Map<TaskStatus, TaskStatus> IN_PROGRESS =
                Map.of(TaskStatus.IN_PROGRESS, TaskStatus.IN_PROGRESS);
        private static final Map<TaskStatus, TaskStatus> UNFINISHED = Map.of(TaskStatus.IN_PROGRESS, TaskStatus.IN_PROGRESS,
                TaskStatus.LONG_TERM, TaskStatus.LONG_TERM);
    }

    /** What can be taken back; what it was asked with or decided by goes with it. */
    private static final Set<EventKind> UNDOABLE = Set.of(EventKind.ACKNOWLEDGED, EventKind.PROGRESS, EventKind.BLOCKED,
            EventKind.SUBMITTED, EventKind.SNOOZED, EventKind.APPROVED, EventKind.RETURNED, EventKind.EXTENSION_ASKED,
            EventKind.EXTENSION_GRANTED, EventKind.EXTENSION_REFUSED, EventKind.TRANSFER_ASKED,
            EventKind.TRANSFER_REFUSED, EventKind.NOT_MINE_ASKED, EventKind.NOT_MINE_REFUSED, EventKind.TRANSFERRED,
            EventKind.REQUEST_WITHDRAWN);

    final EventKind event;
    final By by;
    private final Map<TaskStatus, TaskStatus> leads;

    Move(EventKind event, By by, Map<TaskStatus, TaskStatus> leads) {
        this.event = event;
        this.by = by;
        this.leads = leads;
    }

    /** The state a task is in after this move, or null if it cannot be made from there. */
    @Nullable TaskStatus from(TaskStatus status) {
        return leads.get(status);
    }

    static boolean isUndoable(EventKind kind) {
        return UNDOABLE.contains(kind);
    }
}
