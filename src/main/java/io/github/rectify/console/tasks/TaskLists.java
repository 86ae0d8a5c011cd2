package io.github.rectify.console.tasks;

import io.github.rectify.console.access.Sight;
import io.github.rectify.console.web.Fields;
import io.github.rectify.console.web.Paging;
import io.github.rectify.console.web.Refusal;
import io.github.rectify.schedule.BusinessTime;
import io.github.rectify.schedule.Calendars;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds tasks, of those a viewer may see. */
@Component
public class TaskLists {

    private final TaskListMapper mapper;
    private final Calendars calendars;
    private final Clock clock;

    TaskLists(TaskListMapper mapper, Calendars calendars, Clock clock) {
        this.mapper = mapper;
        this.calendars = calendars;
        this.clock = clock;
    }

    public Lights lights() {
        return Lights.of(BusinessTime.today(clock), calendars.current());
    }

    /** One page, those open first and the nearest deadline before the others. */
    public List<TaskView> urgentFirst(TaskQuery query, Sight sight, Paging paging) {
        return page(query, sight, paging, true);
    }

    /** One page in the order the tasks came in. */
    List<TaskView> inOrder(TaskQuery query, Sight sight, Paging paging) {
        return page(query, sight, paging, false);
    }

    private List<TaskView> page(TaskQuery query, Sight sight, Paging paging, boolean urgentFirst) {
        Lights lights = lights();
        return mapper.page(query, lights, sight, paging, urgentFirst).stream().map(line -> new TaskView(line, lights))
                .toList();
    }

    public TaskCounts counts(TaskQuery query, Sight sight) {
        return mapper.counts(query, lights(), sight);
    }

    /** Empty if there is no such task or it is not the viewer's to see. */
    public Optional<TaskView> one(long id, Sight sight) {
        return mapper.one(id, sight).map(line -> new TaskView(line, lights()));
    }

    List<String> departments(Sight sight) {
        return mapper.departments(sight);
    }

    List<TaskListMapper.OfUnit> units(Sight sight) {
        return mapper.units(sight);
    }

    /**
     * The number of a round in sight by its name; what is the name of none is left as it is, for it may be a number.
     *
     * @throws Refusal if it is neither
     */
    @Nullable String round(@Nullable String given, Sight sight) {
        String wanted = Fields.given(given);
        if (wanted == null) {
            return null;
        }
        Optional<TaskListMapper.Round> named = mapper.rounds(sight).stream().filter(round -> round.name().equals(wanted)).findFirst();
        if (named.isEmpty() && wanted.chars().anyMatch(c -> Character.isLetter(c) && c > 0x7f)) {
            throw Refusal.notFound("NO_ROUND_HERE", wanted);
        }
        return named.map(round -> String.valueOf(round.id())).orElse(wanted);
    }

    List<TaskListMapper.Round> rounds(Sight sight) {
        return mapper.rounds(sight);
    }

    List<TaskListMapper.Choice> assignees(Sight sight) {
        return mapper.assignees(sight);
    }
}
