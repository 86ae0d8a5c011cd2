package io.github.rectify.task;

import io.github.rectify.people.UnitId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.collections4.ListUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads tasks with all that is on file about them, for those who write it out. */
@Component
public class Dossiers {

    private static final int AT_ONCE = 200;

    private final DossierMapper mapper;
    private final TaskMapper tasks;

    Dossiers(DossierMapper mapper, TaskMapper tasks) {
        this.mapper = mapper;
        this.tasks = tasks;
    }

    /**
     * Hands out the tasks of a unit in a round, in the order they came in. All are read as they stood at one moment, and a few at a
     * time, so that memory does not grow with their number.
     *
     * @param some takes up to 200 of them, in the transaction of the reading
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void read(RoundId round, UnitId unit, Consumer<List<Dossier>> some) {
        List<Long> ids = mapper.ids(round.value(), unit.value());
        ListUtils.partition(ids, AT_ONCE).forEach(part -> some.accept(read(part)));
    }

    /** @throws TaskNotFound if there is none */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Dossier get(TaskId id) {
        return read(List.of(id.value())).stream().findFirst().orElseThrow(() -> new TaskNotFound(id));
    }

    private List<Dossier> read(List<Long> ids) {
        Map<Long, DossierMapper.Printed> problems = mapper.problems(ids).stream()
                .collect(Collectors.toMap(DossierMapper.Printed::taskId, Function.identity()));
        Map<Long, List<String>> measures = new HashMap<>();
        mapper.measures(ids).forEach(one -> measures.computeIfAbsent(one.taskId(), id -> new ArrayList<>()).add(one.text()));
        Map<Long, List<TaskEvent>> events = mapper.events(ids).stream().collect(Collectors.groupingBy(TaskEvent::taskId));
        return tasks.byIds(ids).stream().map(TaskRow::task).map(task -> {
            long id = task.id().value();
            DossierMapper.Printed problem = problems.get(id);
            return new Dossier(task, lines(problem.headings()), problem.text(), lines(problem.persons()),
                    measures.getOrDefault(id, List.of()), events.getOrDefault(id, List.of()));
        }).toList();
    }

    private static List<String> lines(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split("\n", -1));
    }
}
