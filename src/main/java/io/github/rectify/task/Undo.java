package io.github.rectify.task;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Takes back a line of the history by a further one; the history itself only grows. The caller holds the task's row. */
@Component
class Undo {

    /** Lines after which the task stands as before. */
    private static final Set<EventKind> CHANGE_NOTHING = EnumSet.of(EventKind.INSTRUCTED, EventKind.UNDONE,
            EventKind.EVIDENCE_ADDED, EventKind.EVIDENCE_REMOVED);
    private static final Set<EventKind> DECISIONS = EnumSet.of(EventKind.APPROVED, EventKind.RETURNED,
            EventKind.EXTENSION_GRANTED, EventKind.EXTENSION_REFUSED, EventKind.TRANSFERRED, EventKind.TRANSFER_REFUSED,
            EventKind.NOT_MINE_REFUSED);

    /** What people take back of what they did; that they saw something is no deed. */
    static final Set<EventKind> DEEDS = deeds();

    private final TaskMapper mapper;
    private final Mover mover;
    private final RequestFile requests;
    private final Rights rights;

    Undo(TaskMapper mapper, Mover mover, RequestFile requests, Rights rights) {
        this.mapper = mapper;
        this.mover = mover;
        this.requests = requests;
        this.rights = rights;
    }

    MoveResult of(Task task, long eventId, Actor actor) {
        List<TaskEvent> history = mapper.history(task.id().value());
        Optional<TaskEvent> found = history.stream().filter(event -> event.id() == eventId)
                .filter(event -> Move.isUndoable(event.kind()) || event.kind() == EventKind.INSTRUCTED).findFirst();
        Optional<Change> before = mapper.before(eventId);
        List<TaskEvent> standing = TaskEvent.standing(history);
        boolean words = found.isPresent() && found.get().kind() == EventKind.INSTRUCTED;
        if (found.isEmpty() || before.isEmpty() && !words || !standing.contains(found.get())) {
            return new MoveResult.Refused(task, MoveResult.Why.NOTHING_TO_UNDO);
        }
        if (!isTheirs(task, found.get(), actor)) {
            return new MoveResult.Refused(task, MoveResult.Why.NOT_YOURS);
        }
        if (words) {
            return mover.note(task, takenBack(found.get()), actor);
        }
        List<TaskEvent> since = standing.stream().filter(event -> event.id() > eventId)
                .filter(event -> !CHANGE_NOTHING.contains(event.kind())).toList();
        if (!since.isEmpty()) {
            boolean decided = since.stream().anyMatch(event -> DECISIONS.contains(event.kind()));
            return new MoveResult.Refused(task, decided ? MoveResult.Why.DECIDED : MoveResult.Why.CHANGED_SINCE);
        }
        return restore(task, found.get(), before.get(), actor);
    }

    private MoveResult restore(Task task, TaskEvent event, Change before, Actor actor) {
        MoveResult result = mover.set(task, before, takenBack(event), actor, MoveResult.Why.CHANGED_SINCE);
        if (result instanceof MoveResult.Moved moved) {
            requests.takeBack(event.id(), moved.eventId(), actor);
        }
        return result;
    }

    private static NewEvent.Step takenBack(TaskEvent event) {
        return new NewEvent.Step(EventKind.UNDONE, null, null, "of=" + event.id() + " kind=" + event.kind());
    }

    private static Set<EventKind> deeds() {
        EnumSet<EventKind> deeds = EnumSet.of(EventKind.INSTRUCTED);
        EnumSet.allOf(EventKind.class).stream().filter(Move::isUndoable).forEach(deeds::add);
        deeds.remove(EventKind.ACKNOWLEDGED);
        return deeds;
    }

    private boolean isTheirs(Task task, TaskEvent event, Actor actor) {
        return rights.administers(task, actor)
                || event.byPersonId() != null && actor.person() != null && actor.person().value() == event.byPersonId();
    }
}
