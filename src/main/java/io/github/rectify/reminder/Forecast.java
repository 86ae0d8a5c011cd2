package io.github.rectify.reminder;

import io.github.rectify.outbox.Outbox;
import io.github.rectify.people.People;
import io.github.rectify.people.Person;
import io.github.rectify.people.PersonId;
import io.github.rectify.schedule.BusinessTime;
import io.github.rectify.schedule.Calendars;
import io.github.rectify.schedule.Schedules;
import io.github.rectify.task.Reviewer;
import io.github.rectify.task.Task;
import io.github.rectify.task.TaskId;
import io.github.rectify.task.Tasks;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
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
    private final People people;
    private final Calendars calendars;
    private final ObjectProvider<Schedules> schedules;
    private final Outbox outbox;
    private final Clock clock;

    Forecast(PlanMapper mapper, Planner planner, Tasks tasks, People people, Calendars calendars,
            ObjectProvider<Schedules> schedules, Outbox outbox, Clock clock) {
        this.mapper = mapper;
        this.planner = planner;
        this.tasks = tasks;
        this.people = people;
        this.calendars = calendars;
        this.schedules = schedules;
        this.outbox = outbox;
        this.clock = clock;
    }

    List<Reminders.Expected> between(LocalDate from, LocalDate to) {
        LocalDate begin = calendars.current().firstWorkdayOnOrAfter(nextRun());
        Map<Slot, List<Reminders.Item>> slots = new TreeMap<>(
                Comparator.comparing(Slot::on).thenComparing(Slot::userId));
        List<Long> planned = mapper.plannedUntil(to);
        for (int i = 0; i < planned.size(); i += CHUNK) {
            walk(planned.subList(i, Math.min(planned.size(), i + CHUNK)), begin, to, slots);
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

    private void walk(List<Long> ids, LocalDate begin, LocalDate to, Map<Slot, List<Reminders.Item>> slots) {
        List<TaskId> chunk = ids.stream().map(TaskId::new).toList();
        Set<Telling> told = planner.told(chunk);
        Decider decider = planner.decider();
        TaskFacts facts = new TaskFacts(people);
        for (Task task : tasks.find(chunk).values()) {
            LocalDate day = begin;
            while (day != null && !day.isAfter(to)) {
                Decision decision = decider.decide(facts.of(task), told::contains, day);
                for (Telling telling : decision.tellings()) {
                    told.add(telling);
                    place(task, telling, facts, day, slots);
                }
                day = decision.nextOn();
            }
        }
    }

    private void place(Task task, Telling telling, TaskFacts facts, LocalDate day, Map<Slot, List<Reminders.Item>> slots) {
        Optional<PersonId> reviewer = telling.audience() == Audience.REVIEWER
                ? tasks.reviewerOf(task).map(Reviewer::person) : Optional.empty();
        PersonId wanted = facts.wanted(task, telling.audience(), reviewer);
        Person hearer = wanted == null ? null : people.presence(wanted, day).told();
        if (hearer != null) {
            slots.computeIfAbsent(new Slot(day, hearer.userId().value()), slot -> new ArrayList<>())
                    .add(new Reminders.Item(task.id(), task.code(), telling.kind().name(), telling.step()));
        }
    }

    private Reminders.Expected expected(Slot slot, List<Reminders.Item> items) {
        items.sort(Comparator.comparing((Reminders.Item item) -> Kind.valueOf(item.kind()))
                .thenComparing(item -> item.taskId().value()));
        Reminders.Item first = items.get(0);
        Instant run = schedules.getObject().nextAfter(DeadlineScan.KEY,
                slot.on().atStartOfDay(BusinessTime.ZONE).toInstant()).orElse(clock.instant());
        return new Reminders.Expected(slot.on(), outbox.spread(run, slot.userId().toLowerCase(Locale.ROOT)),
                slot.userId(), first.kind(), first.stage(), items, Policy.STANDARD.name() + " v" + Policy.STANDARD.version());
    }

    /** One message: a day and who hears it. */
    private record Slot(LocalDate on, String userId) {
    }
}
