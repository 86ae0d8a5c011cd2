package io.github.rectify.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Changes a task to what a newer version of its file says:
 * <ol>
 * <li>lock the task, so that what is looked at stands;
 * <li>leave what people decided since: a deadline that was extended, an owner it was handed to; and a deadline where the file names none;
 * <li>write the problem and the task, if it still is in the version it was read in;
 * <li>write the line of its history, and tell the other rooms.
 * </ol>
 */
@Component
class Revising {

    private final IntakeMapper mapper;
    private final TaskMapper tasks;
    private final RequestFile requests;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Revising(IntakeMapper mapper, TaskMapper tasks, RequestFile requests, Clock clock, ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.tasks = tasks;
        this.requests = requests;
        this.clock = clock;
        this.events = events;
    }

    Revised revise(TaskId id, Revision revision, Actor actor) {
        tasks.lock(id.value());
        Task task = tasks.byId(id.value()).map(TaskRow::task).orElseThrow(() -> new TaskNotFound(id));
        List<TaskEvent> history = tasks.history(id.value());
        ProblemDraft draft = revision.draft();

        boolean dated = revision.parts().contains(Difference.Part.DUE_ON) && !Objects.equals(task.dueOn(), draft.dueOn());
        boolean keptDeadline = dated && (draft.dueOn() == null || task.status() == TaskStatus.CLOSED
                || stands(history, EventKind.EXTENSION_GRANTED));
        LocalDate dueOn = dated && !keptDeadline ? draft.dueOn() : task.dueOn();

        Placement now = Placement.of(task);
        Placement wanted = revision.placement() == null ? now : revision.placement();
        boolean handed = !Objects.equals(now.assignee(), wanted.assignee());
        boolean keptAssignee = handed && stands(history, EventKind.TRANSFERRED);
        Placement placement = keptAssignee ? new Placement(wanted.department(), now.assignee(), wanted.leader()) : wanted;

        boolean reworded = reword(task, revision);
        boolean retitled = revision.parts().contains(Difference.Part.TEXT) && !task.title().equals(draft.title());
        boolean renumbered = revision.parts().contains(Difference.Part.NUMBER) && !task.no().equals(draft.no());
        boolean changed = reworded || retitled || renumbered || !Objects.equals(dueOn, task.dueOn()) || !placement.equals(now);
        if (changed) {
            int count = mapper.revise(task, renumbered ? draft.no() : task.no(), retitled ? draft.title() : task.title(),
                    dueOn, placement);
            if (count == 0) {
                throw new TaskChangedMeanwhile(id);
            }
            record(task, placement, revision.note(), days(task, dueOn), actor);
        }
        return new Revised(changed, keptDeadline, keptAssignee);
    }

    boolean restrict(TaskId id, String note, Actor actor) {
        tasks.lock(id.value());
        Task task = tasks.byId(id.value()).map(TaskRow::task).orElseThrow(() -> new TaskNotFound(id));
        boolean changed = task.level() != Level.SENSITIVE && mapper.restrict(id.value()) == 1;
        if (changed) {
            record(task, Placement.of(task), note, "level=" + Level.SENSITIVE, actor);
        }
        return changed;
    }

    /** Writes the parts of the problem that differ; whether any did. */
    private boolean reword(Task task, Revision revision) {
        Set<Difference.Part> parts = revision.parts();
        ProblemDraft draft = revision.draft();
        boolean measures = parts.contains(Difference.Part.MEASURES) && !tasks.measures(task.id().value()).equals(draft.measures());
        if (measures) {
            mapper.deleteMeasures(task.id().value());
            if (!draft.measures().isEmpty()) {
                mapper.insertMeasures(IntakeMapper.NewMeasure.of(task.id().value(), draft.measures()));
            }
        }
        Set<Difference.Part> identity = Set.of(Difference.Part.NUMBER, Difference.Part.HEADINGS, Difference.Part.TEXT,
                Difference.Part.PERSONS);
        if (parts.stream().noneMatch(identity::contains)) {
            return measures;
        }
        mapper.reword(task.id().value(), draft, String.join("\n", draft.headings()), String.join("\n", draft.persons()),
                parts.stream().filter(identity::contains).map(Enum::name).collect(Collectors.toSet()));
        return true;
    }

    private void record(Task task, Placement placement, String note, @Nullable String detail, Actor actor) {
        Task changed = tasks.byId(task.id().value()).orElseThrow().task();
        boolean handed = !Objects.equals(task.assigneeId(), placement.assignee());
        EventKind kind = handed && placement.assignee() != null ? EventKind.ASSIGNED : EventKind.CHANGED;
        NewEvent event = new NewEvent(changed, clock.instant(), kind, changed.status(), changed.status(), actor,
                Report.words(note), detail);
        tasks.insertEvent(event);
        if (handed) {
            requests.withdrawHandovers(task.id(), event.getId(), actor);
        }
        events.publishEvent(new TaskMoved(task.id(), event.getId(), kind, task.status(), task.status(), event.getAt()));
    }

    private static @Nullable String days(Task task, @Nullable LocalDate dueOn) {
        return Objects.equals(task.dueOn(), dueOn) ? null : (task.dueOn() == null ? "" : "from=" + task.dueOn() + " ")
                + "to=" + dueOn;
    }

    /** Whether something happened to the task and was not taken back. */
    private static boolean stands(List<TaskEvent> history, EventKind kind) {
        return TaskEvent.standing(history).stream().anyMatch(event -> event.kind() == kind);
    }
}
