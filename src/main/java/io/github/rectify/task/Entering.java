package io.github.rectify.task;

import io.github.rectify.people.UnitId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.collections4.ListUtils;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes new problems with their tasks, measures and first lines of history, many rows in a statement: a ledger may have 50,000. */
@Component
class Entering {

    private static final int PROBLEMS_AT_ONCE = 100;
    private static final int MEASURES_AT_ONCE = 200;

    private final IntakeMapper mapper;
    private final TaskMapper tasks;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Entering(IntakeMapper mapper, TaskMapper tasks, Clock clock, ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.tasks = tasks;
        this.clock = clock;
        this.events = events;
    }

    /** A problem that is not in the store; {@code position} is its place in the file, from 1. */
    record Fresh(ProblemDraft draft, int position, String code, Placement placement) {
    }

    /** To be called in the transaction of the intake. The tasks come in the order of the problems. */
    List<TaskId> enter(RoundId round, UnitId unit, List<Fresh> fresh, Actor actor) {
        List<TaskId> made = new ArrayList<>();
        ListUtils.partition(fresh, PROBLEMS_AT_ONCE).forEach(part -> made.addAll(write(round, unit, part, actor)));
        if (!made.isEmpty()) {
            events.publishEvent(new TasksEntered(made));
        }
        return made;
    }

    private List<TaskId> write(RoundId round, UnitId unit, List<Fresh> fresh, Actor actor) {
        Instant now = clock.instant();
        List<IntakeMapper.NewProblem> problems = fresh.stream()
                .map(one -> new IntakeMapper.NewProblem(round.value(), unit.value(), one.draft(), one.position())).toList();
        mapper.insertProblems(problems);
        List<IntakeMapper.NewTask> rows = new ArrayList<>();
        for (int i = 0; i < fresh.size(); i++) {
            rows.add(new IntakeMapper.NewTask(problems.get(i), fresh.get(i).code(), now, fresh.get(i).placement()));
        }
        mapper.insertTasks(rows);
        measures(fresh, rows);
        List<Long> ids = rows.stream().map(IntakeMapper.NewTask::getId).toList();
        history(ids, now, actor);
        return ids.stream().map(TaskId::new).toList();
    }

    private void measures(List<Fresh> fresh, List<IntakeMapper.NewTask> rows) {
        List<IntakeMapper.NewMeasure> measures = new ArrayList<>();
        for (int i = 0; i < fresh.size(); i++) {
            measures.addAll(IntakeMapper.NewMeasure.of(rows.get(i).getId(), fresh.get(i).draft().measures()));
        }
        ListUtils.partition(measures, MEASURES_AT_ONCE).forEach(mapper::insertMeasures);
    }

    private void history(List<Long> ids, Instant now, Actor actor) {
        Map<Long, Task> written = tasks.byIds(ids).stream().map(TaskRow::task)
                .collect(Collectors.toMap(task -> task.id().value(), Function.identity()));
        List<NewEvent> lines = new ArrayList<>();
        for (Long id : ids) {
            Task task = written.get(id);
            lines.add(new NewEvent(task, now, EventKind.IMPORTED, null, task.status(), actor, null, null));
            if (task.assigneeId() != null) {
                lines.add(new NewEvent(task, now, EventKind.ASSIGNED, task.status(), task.status(), actor, null, null));
            }
        }
        tasks.insertEvents(lines);
    }
}
