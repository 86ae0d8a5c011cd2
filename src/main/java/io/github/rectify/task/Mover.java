package io.github.rectify.task;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Makes a move that is allowed, in the caller's transaction:
 * <ol>
 * <li>change the task, if it still is in the state and version it was read in;
 * <li>write the line of its history;
 * <li>keep how it stood before that line;
 * <li>tell the other rooms.
 * </ol>
 */
@Component
class Mover {

    private final TaskMapper mapper;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Mover(TaskMapper mapper, Clock clock, ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.clock = clock;
        this.events = events;
    }

    MoveResult move(Task task, Move move, Change change, NewEvent.Step step, Actor actor, @Nullable Integer version) {
        if (version != null && version != task.version()) {
            return new MoveResult.Refused(task, MoveResult.Why.STALE);
        }
        TaskStatus to = move.from(task.status());
        return to == null ? new MoveResult.Refused(task, MoveResult.Why.WRONG_STATE)
                : set(task, change.to(to), step, actor, MoveResult.Why.STALE);
    }

    /** @param lost what to say if somebody else was faster */
    MoveResult set(Task task, Change change, NewEvent.Step step, Actor actor, MoveResult.Why lost) {
        Instant now = clock.instant();
        if (mapper.move(task, change, now) == 0) {
            return new MoveResult.Refused(fresh(task), lost);
        }
        NewEvent event = new NewEvent(task, now, step, change.status(), actor);
        mapper.insertEvent(event);
        mapper.insertBefore(event.getId(), Change.none(task));
        return told(task, event);
    }

    /** Writes a line of the history that changes nothing. */
    MoveResult note(Task task, NewEvent.Step step, Actor actor) {
        NewEvent event = new NewEvent(task, clock.instant(), step, task.status(), actor);
        mapper.insertEvent(event);
        return told(task, event);
    }

    private MoveResult told(Task task, NewEvent event) {
        events.publishEvent(new TaskMoved(task.id(), event.getId(), event.getKind(), task.status(), event.getTo(),
                event.getAt()));
        return new MoveResult.Moved(fresh(task), event.getId());
    }

    private Task fresh(Task task) {
        return Objects.requireNonNull(mapper.byId(task.id().value()).map(TaskRow::task).orElse(null), "task");
    }
}
