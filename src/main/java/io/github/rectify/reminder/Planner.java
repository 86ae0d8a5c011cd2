package io.github.rectify.reminder;

import io.github.rectify.outbox.SpeakingHours;
import io.github.rectify.people.People;
import io.github.rectify.schedule.BusinessTime;
import io.github.rectify.schedule.Calendars;
import io.github.rectify.schedule.Schedules;
import io.github.rectify.schedule.Wakeup;
import io.github.rectify.schedule.WorkingCalendar;
import io.github.rectify.task.EventKind;
import io.github.rectify.task.RequestChanged;
import io.github.rectify.task.Requests;
import io.github.rectify.task.Task;
import io.github.rectify.task.TaskId;
import io.github.rectify.task.TaskMoved;
import io.github.rectify.task.TaskStatus;
import io.github.rectify.task.Tasks;
import io.github.rectify.task.TasksEntered;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.collections4.ListUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the plan: for each task the next day on which something stands, so that a scan touches what is due and not what exists.
 * A task that moves is planned anew in the same transaction. What comes in on a working day after that day's run is scanned
 * at once; what moves otherwise waits for the next run. (The schedules run the scan, which plans: so they are asked for late.)
 */
@Component
class Planner {

    private static final int PLANNED_AT_ONCE = 500;

    private final PlanMapper mapper;
    private final Tasks tasks;
    private final Requests requests;
    private final People people;
    private final Calendars calendars;
    private final ObjectProvider<Schedules> schedules;
    private final SpeakingHours hours;
    private final Wakeup wakeup;
    private final Clock clock;

    Planner(PlanMapper mapper, Tasks tasks, Requests requests, People people, Calendars calendars, ObjectProvider<Schedules> schedules,
            SpeakingHours hours, Wakeup wakeup, Clock clock) {
        this.mapper = mapper;
        this.tasks = tasks;
        this.requests = requests;
        this.people = people;
        this.calendars = calendars;
        this.schedules = schedules;
        this.hours = hours;
        this.wakeup = wakeup;
        this.clock = clock;
    }

    @EventListener
    void on(TaskMoved moved) {
        tasks.find(moved.taskId()).ifPresent(task -> plan(task, moved.kind() == EventKind.ASSIGNED));
    }

    /** What is asked waits for a decision from now on, or does not any more; the move itself came before it was on file. */
    @EventListener
    void on(RequestChanged changed) {
        tasks.find(changed.request().taskId()).ifPresent(task -> plan(task, false));
    }

    /** Nobody else sees these tasks yet, and nothing was told of them: their plans are new. */
    @EventListener
    void on(TasksEntered entered) {
        Moment moment = new Moment(true, List.of());
        for (List<TaskId> ids : ListUtils.partition(entered.taskIds(), PLANNED_AT_ONCE)) {
            mapper.insert(tasks.find(ids).values().stream().map(task -> moment.planOf(task, Set.of())).toList());
        }
        moment.wakeIfAtOnce();
    }

    /** Plans a task anew. */
    @Transactional
    public void plan(Task task, boolean cameIn) {
        Moment moment = new Moment(cameIn, List.of(task.id()));
        Set<Telling> told = told(List.of(task.id()));
        write(moment.planOf(task, told));
        wakeAt(task, told);
        moment.wakeIfAtOnce();
    }

    /** What planning needs to know of the present, read once for all that is planned in it. */
    private final class Moment {

        private final Instant now = clock.instant();
        private final LocalDate today = BusinessTime.today(clock);
        private final Decider decider = decider();
        private final TaskFacts facts;
        private final boolean ranToday = hasRunToday(now, today);
        private final boolean maySpeakAtOnce;
        private boolean atOnce;

        /**
         * @param cameIn whether what is planned is new to somebody, and is not to wait for the next run
         * @param asked the tasks about which something may be asked
         */
        Moment(boolean cameIn, List<TaskId> asked) {
            this.facts = new TaskFacts(people, tasks, requests, asked);
            this.maySpeakAtOnce = cameIn && ranToday && hours.areNow(now);
        }

        PlanMapper.Plan planOf(Task task, Set<Telling> told) {
            Facts known = facts.of(task);
            LocalDateTime at = LocalDateTime.ofInstant(now, BusinessTime.ZONE);
            Decision stands = decider.decide(known, told::contains, at);
            boolean standsNow = !stands.tellings().isEmpty();
            boolean speaks = standsNow && maySpeakAtOnce;
            Decision decision = decider.decide(known, telling -> false, at);
            LocalDate nextOn = standsNow ? (ranToday && !speaks ? today.plusDays(1) : today)
                    : isSnoozed(stands) && !ranToday ? today : decision.nextOn();
            atOnce |= speaks;
            return new PlanMapper.Plan(task.id().value(), Policy.STANDARD.name(), Policy.STANDARD.version(), nextOn,
                    decision.reason().name(), speaks, now);
        }

        void wakeIfAtOnce() {
            if (atOnce) {
                wakeup.wake(LateScan.LOOP);
            }
        }
    }

    /** Whether today's run would pass something over because of a snooze, and is to keep that as the reason. */
    private static boolean isSnoozed(Decision stands) {
        return stands.skipped().stream().anyMatch(skip -> skip.why() == Decision.Why.SNOOZED);
    }

    /** A snooze that ends is looked at when it does; one that ended and was told is over. */
    private void wakeAt(Task task, Set<Telling> told) {
        mapper.deleteWake(task.id().value(), null);
        Instant end = task.snoozeEndsAt();
        if (end != null && task.status() == TaskStatus.IN_PROGRESS && !told.contains(
                Telling.snoozeOver(task.id(), LocalDateTime.ofInstant(end, BusinessTime.ZONE)))) {
            mapper.insertWake(task.id().value(), end);
            wakeup.wake(SnoozeEnds.LOOP);
        }
    }

    /** Whether today's run is behind us, so that what stands now would wait until the next one. */
    private boolean hasRunToday(Instant now, LocalDate today) {
        return schedules.getObject().lastAtOrBefore(DeadlineScan.KEY, now)
                .filter(last -> LocalDate.ofInstant(last, BusinessTime.ZONE).equals(today)).isPresent();
    }

    private void write(PlanMapper.Plan plan) {
        if (mapper.update(plan) == 0) {
            try {
                mapper.insert(List.of(plan));
            } catch (DuplicateKeyException other) {
                mapper.update(plan);
            }
        }
    }

    /** Moves a plan on after a scan, unless the task was planned anew meanwhile. */
    void advance(TaskId task, @Nullable LocalDate nextOn, String reason, Instant readAt) {
        mapper.advance(new PlanMapper.Plan(task.value(), Policy.STANDARD.name(), Policy.STANDARD.version(), nextOn, reason,
                false, clock.instant()), readAt);
    }

    Decider decider() {
        WorkingCalendar calendar = calendars.current();
        return new Decider(Policy.STANDARD, calendar);
    }

    /** What was told of these tasks. */
    Set<Telling> told(Collection<TaskId> ids) {
        return ids.isEmpty() ? new HashSet<>() : mapper.told(ids.stream().map(TaskId::value).toList()).stream()
                .map(row -> new Telling(new TaskId(row.taskId()), row.kind(), row.baseOn(), row.step(), row.audience()))
                .collect(Collectors.toSet());
    }
}
