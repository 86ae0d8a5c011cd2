package io.github.rectify.reply;

import io.github.rectify.task.Actor;
import io.github.rectify.task.EventKind;
import io.github.rectify.task.MoveResult;
import io.github.rectify.task.Report;
import io.github.rectify.task.Task;
import io.github.rectify.task.Tasks;
import org.springframework.stereotype.Component;

/** The one place that turns what was meant into a move of a task; and says what came of it. */
@Component
class TaskMoves {

    private final Tasks tasks;
    private final TaskWords words;

    TaskMoves(Tasks tasks, TaskWords words) {
        this.tasks = tasks;
        this.words = words;
    }

    /** Makes the move and tells in a sentence what was recorded, or why nothing was. */
    String make(Reply reply, Task task, Actor actor) {
        return words.result(attempt(reply, task, actor), event(reply),
                reply instanceof Reply.Return back ? back.reason() : null);
    }

    MoveResult attempt(Reply reply, Task task, Actor actor) {
        if (reply instanceof Reply.Done) {
            return report(task, new Report(Report.Kind.DONE, null), actor);
        }
        if (reply instanceof Reply.Progress progress) {
            return report(task, new Report(Report.Kind.PROGRESS, progress.note()), actor);
        }
        if (reply instanceof Reply.Blocked blocked) {
            return report(task, new Report(Report.Kind.BLOCKED, blocked.note()), actor);
        }
        if (reply instanceof Reply.Acknowledge) {
            return report(task, new Report(Report.Kind.ACKNOWLEDGE, null), actor);
        }
        if (reply instanceof Reply.Undo) {
            return report(task, new Report(Report.Kind.WITHDRAW, null), actor);
        }
        if (reply instanceof Reply.Approve approve) {
            return tasks.decide(task.id(), true, approve.reason(), actor, null);
        }
        if (reply instanceof Reply.Return back) {
            return tasks.decide(task.id(), false, back.reason(), actor, null);
        }
        throw new AssertionError(reply);
    }

    private MoveResult report(Task task, Report report, Actor actor) {
        return tasks.report(task.id(), report, actor, null);
    }

    /** What the history calls a move of this kind. */
    EventKind event(Reply reply) {
        if (reply instanceof Reply.Done) {
            return EventKind.SUBMITTED;
        }
        if (reply instanceof Reply.Progress) {
            return EventKind.PROGRESS;
        }
        if (reply instanceof Reply.Blocked) {
            return EventKind.BLOCKED;
        }
        if (reply instanceof Reply.Acknowledge) {
            return EventKind.ACKNOWLEDGED;
        }
        if (reply instanceof Reply.Undo) {
            return EventKind.WITHDRAWN;
        }
        if (reply instanceof Reply.Approve) {
            return EventKind.APPROVED;
        }
        if (reply instanceof Reply.Return) {
            return EventKind.RETURNED;
        }
        throw new AssertionError(reply);
    }
}
