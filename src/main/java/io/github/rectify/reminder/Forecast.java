package io.github.rectify.reminder;

import io.github.rectify.outbox.Outbox;
import io.github.rectify.people.People;
import io.github.rectify.people.Person;
import io.github.rectify.people.PersonId;
import io.github.rectify.schedule.BusinessTime;
import io.github.rectify.schedule.Calendars;
import io.github.rectify.schedule.Schedules;
import io.github.rectify.task.Reviewer;
import io.github.rectify.task.Requests;
import io.github.rectify.task.Task;
import io.github.rectify.task.TaskId;
import io.github.rectify.task.TaskStatus;
import io.github.rectify.task.Tasks;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What the coming runs would say if nothing changed: the same decider, walked from one day of a task to its next, over what was
 * told and what it would have told by then.
 */
@Component
class Forecast {

    private static final int CHUNK = 500;

    private final PlanMapper mapper;
    private final Planner planner;
    private final Tasks tasks;
    private final Requests requests;
    private final People people;
    private final Calendars calendars;
    private final ObjectProvider<Schedules> schedules;
    private final SnoozeEnds snoozes;
    private final Outbox outbox;
    private final Clock clock;

    Forecast(PlanMapper mapper, Planner planner, Tasks tasks, Requests requests, People people, Calendars calendars,
            ObjectProvider<Schedules> schedules, SnoozeEnds snoozes, Outbox outbox, Clock clock) {
        this.mapper = mapper;
        this.planner = planner;
        this.tasks = tasks;
        this.requests = requests;
        this.people = people;
        this.calendars = calendars;
        this.schedules = schedules;
        this.snoozes = snoozes;
        this.outbox = outbox;
        this.clock = clock;
    }

    List<Reminders.Expected> between(LocalDate from, LocalDate to) {
        LocalDate begin = calendars.current().firstWorkdayOnOrAfter(nextRun());
        Map<Slot, List<Reminders.Item>> slots = new TreeMap<>(
                Comparator.comparing(Slot::on).thenComparing(Slot::at).thenComparing(Slot::userId));
        Map<LocalDate, LocalTime> runs = new HashMap<>();
        List<Long> planned = mapper.plannedUntil(to);
        for (int i = 0; i < planned.size(); i += CHUNK) {
            walk(planned.subList(i, Math.min(planned.size(), i + CHUNK)), begin, to, runs, slots);
        }
        return slots.entrySet().stream().filter(slot -> !slot.getKey().on().isBefore(from))
                .map(slot -> expected(slot.getKey(), slot.getValue())).toList();
    }

    /** The day of the next run. */
    private LocalDate nextRun() {
        LocalDate today = BusinessTime.today(clock);
        return schedules.getObject().nextAfter(DeadlineScan.KEY, clock.instant())
                .map(next -> LocalDate.ofInstant(next, BusinessTime.ZONE)).orElse(today);
    }

    private void walk(List<Long> ids, LocalDate begin, LocalDate to, Map<LocalDate, LocalTime> runs,
            Map<Slot, List<Reminders.Item>> slots) {
        List<TaskId> chunk = ids.stream().map(TaskId::new).toList();
        Set<Telling> told = planner.told(chunk);
        Decider decider = planner.decider();
        TaskFacts facts = new TaskFacts(people, tasks, requests, chunk);
        for (Task task : tasks.find(chunk).values()) {
            LocalDateTime snoozeEnd = snoozeEnd(task).orElse(null);
            LocalDate day = begin;
            while (day != null && !day.isAfter(to)) {
                LocalDateTime run = day.atTime(runs.computeIfAbsent(day, this::runTime));
                if (snoozeEnd != null && snoozeEnd.isBefore(run)) {
                    look(task, snoozeEnd, decider, facts, told, slots);
                    snoozeEnd = null;
                }
                day = look(task, run, decider, facts, told, slots).nextOn();
            }
            if (snoozeEnd != null && !snoozeEnd.toLocalDate().isAfter(to)) {
                look(task, snoozeEnd, decider, facts, told, slots);
            }
        }
    }

    /** What is told at a moment, now on file as told. */
    private Decision look(Task task, LocalDateTime at, Decider decider, TaskFacts facts, Set<Telling> told,
            Map<Slot, List<Reminders.Item>> slots) {
        Decision decision = decider.decide(facts.of(task), told::contains, at);
        for (Telling telling : decision.tellings()) {
            told.add(telling);
            place(task, telling, facts, at, slots);
        }
        return decision;
    }

    /** The moment apart from the runs at which a task is looked at because a snooze ends. */
    private Optional<LocalDateTime> snoozeEnd(Task task) {
        return Optional.ofNullable(task.snoozeEndsAt()).filter(end -> task.status() == TaskStatus.IN_PROGRESS)
                .map(snoozes::toldAt).filter(at -> !at.isBefore(clock.instant()))
                .map(at -> LocalDateTime.ofInstant(at, BusinessTime.ZONE));
    }

    private LocalTime runTime(LocalDate day) {
        return schedules.getObject().nextAfter(DeadlineScan.KEY, day.atStartOfDay(BusinessTime.ZONE).toInstant())
                .map(run -> LocalTime.ofInstant(run, BusinessTime.ZONE)).orElse(LocalTime.NOON);
    }

    private void place(Task task, Telling telling, TaskFacts facts, LocalDateTime at, Map<Slot, List<Reminders.Item>> slots) {
        PersonId wanted = facts.wanted(task, telling.audience());
        Person hearer = wanted == null ? null : people.presence(wanted, at.toLocalDate()).told();
        if (hearer != null) {
            slots.computeIfAbsent(new Slot(at.toLocalDate(), at.toLocalTime(), hearer.userId().value()), slot -> new ArrayList<>())
                    .add(new Reminders.Item(task.id(), task.code(), telling.kind().name(), telling.stage()));
        }
    }

    private Reminders.Expected expected(Slot slot, List<Reminders.Item> items) {
        items.sort(Comparator.comparing((Reminders.Item item) -> Kind.valueOf(item.kind()))
                .thenComparing(item -> item.taskId().value()));
        Reminders.Item first = items.get(0);
        Instant run = slot.on().atTime(slot.at()).atZone(BusinessTime.ZONE).toInstant();
        return new Reminders.Expected(slot.on(), outbox.spread(run, slot.userId().toLowerCase(Locale.ROOT)),
                slot.userId(), first.kind(), first.stage(), items, Policy.STANDARD.name() + " v" + Policy.STANDARD.version());
    }

    /** One message: the run it belongs to and who hears it. */
    private record Slot(LocalDate on, LocalTime at, String userId) {
    }
}
