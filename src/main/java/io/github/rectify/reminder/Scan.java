package io.github.rectify.reminder;

import io.github.rectify.people.People;
import io.github.rectify.people.Person;
import io.github.rectify.people.PersonId;
import io.github.rectify.people.Presence;
import io.github.rectify.schedule.BusinessTime;
import io.github.rectify.task.Reviewer;
import io.github.rectify.task.Requests;
import io.github.rectify.task.Task;
import io.github.rectify.task.TaskId;
import io.github.rectify.task.Tasks;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.collections4.ListUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * One look at everything planned for today or before:
 * <ol>
 * <li>read the plans that are due, their tasks and what was told of them;
 * <li>decide each task;
 * <li>gather the tellings by person, so that one person gets one message;
 * <li>for each person remember what is told and put the message in line, in one transaction ({@link Telling} keys are unique);
 * <li>move the plans on.
 * </ol>
 * Killed before 5, the next scan decides the same tasks again and finds what was told already.
 */
@Component
class Scan {

    private static final int CHUNK = 500;

    private final PlanMapper mapper;
    private final Planner planner;
    private final Tasks tasks;
    private final Requests requests;
    private final People people;
    private final Bundles bundles;
    private final Clock clock;

    Scan(PlanMapper mapper, Planner planner, Tasks tasks, Requests requests, People people, Bundles bundles, Clock clock) {
        this.mapper = mapper;
        this.planner = planner;
        this.tasks = tasks;
        this.requests = requests;
        this.people = people;
        this.bundles = bundles;
        this.clock = clock;
    }

    /** Scans what is planned until today. */
    Outcome run(String runKey) {
        return run(runKey, mapper.dueUntil(BusinessTime.today(clock)), false);
    }

    /** Scans what came in after today's run. */
    Outcome runAtOnce(String runKey) {
        return run(runKey, mapper.dueAtOnce(), true);
    }

    /** Looks at tasks whose snooze ended, apart from the day's run. */
    Outcome runFor(String runKey, Collection<Long> taskIds) {
        return run(runKey, mapper.ofTasks(taskIds), false);
    }

    private Outcome run(String runKey, List<PlanMapper.PlanRow> due, boolean atOnce) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), BusinessTime.ZONE);
        LocalDate today = now.toLocalDate();
        Gathered gathered = new Gathered(today);
        List<Advance> advances = new ArrayList<>();
        ListUtils.partition(due, CHUNK).forEach(part -> decide(part, now, gathered, advances));
        int messages = 0;
        Set<TaskId> waiting = new HashSet<>();
        for (Map.Entry<PersonId, List<Telling>> bundle : gathered.byPerson.entrySet()) {
            switch (bundles.tell(runKey, people.get(bundle.getKey()), bundle.getValue(), atOnce)) {
                case IN_LINE -> messages++;
                case WAITS -> bundle.getValue().forEach(telling -> waiting.add(telling.taskId()));
                case NOTHING_NEW -> { }
            }
        }
        gathered.skips.forEach(bundles::remember);
        for (Advance move : advances) {
            LocalDate nextOn = waiting.contains(move.task()) ? today.plusDays(1) : move.nextOn();
            planner.advance(move.task(), nextOn, move.reason(), move.readAt());
        }
        return new Outcome(due.size(), messages);
    }

    private void decide(List<PlanMapper.PlanRow> due, LocalDateTime now, Gathered gathered, List<Advance> advances) {
        List<TaskId> ids = due.stream().map(row -> new TaskId(row.taskId())).toList();
        Map<TaskId, Task> found = tasks.find(ids);
        Set<Telling> told = planner.told(ids);
        Decider decider = planner.decider();
        TaskFacts facts = new TaskFacts(people, tasks, requests, ids);
        for (PlanMapper.PlanRow row : due) {
            Task task = found.get(new TaskId(row.taskId()));
            Decision decision = decider.decide(facts.of(task), told::contains, now);
            decision.tellings().forEach(telling -> gathered.add(task, telling, facts));
            decision.skipped().stream().filter(skip -> skip.why() != Decision.Why.ALREADY_TOLD)
                    .forEach(skip -> gathered.skip(skip.telling(), skip.why().name()));
            advances.add(new Advance(task.id(), decision.nextOn(), decision.reason().name(), row.plannedAt()));
        }
    }

    /** What a scan did. */
    record Outcome(int looked, int messages) {
    }

    private record Advance(TaskId task, @Nullable LocalDate nextOn, String reason, Instant readAt) {
    }

    /** The tellings of one run by the person who is to hear them today. */
    private final class Gathered {

        private final LocalDate today;
        private final Map<PersonId, List<Telling>> byPerson = new LinkedHashMap<>();
        private final Map<PersonId, PersonId> heardBy = new LinkedHashMap<>();
        private final List<PlanMapper.Line> skips = new ArrayList<>();

        Gathered(LocalDate today) {
            this.today = today;
        }

        void add(Task task, Telling telling, TaskFacts facts) {
            PersonId wanted = facts.wanted(task, telling.audience());
            if (wanted == null) {
                skip(telling, "NOBODY_TO_TELL");
            } else {
                byPerson.computeIfAbsent(heardBy.computeIfAbsent(wanted, this::hearer), person -> new ArrayList<>())
                        .add(telling);
            }
        }

        /** The stand-in if there is one, so that their own message and this are one; the last word asks again. */
        private PersonId hearer(PersonId wanted) {
            Person told = people.presence(wanted, today) instanceof Presence.StandIn away ? away.standIn() : null;
            return told == null ? wanted : told.id();
        }

        void skip(Telling telling, String why) {
            skips.add(new PlanMapper.Line(telling.taskId().value(), today, clock.instant(), telling.audience(), null, why,
                    telling.label(), null));
        }
    }
}
