package io.github.rectify.digest;

import io.github.rectify.people.PersonId;
import io.github.rectify.schedule.BusinessTime;
import io.github.rectify.task.EventKind;
import io.github.rectify.task.Level;
import io.github.rectify.task.Task;
import io.github.rectify.task.TaskEvent;
import io.github.rectify.task.TaskId;
import io.github.rectify.task.TaskStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts one reader's digest from what was read; pure. The period runs from the last digest of the scope or the import. */
final class Reckoning {

    /** How far ahead a deadline counts as near, in calendar days. */
    private static final int SOON_DAYS = 7;

    /** Sorting is stable, so tasks alike stand in the order they came in. */
    private static final Comparator<DigestFigures.Item> FEWEST_DAYS_FIRST =
            Comparator.comparingLong(DigestFigures.Item::days);
    private static final Comparator<DigestFigures.Item> MOST_DAYS_FIRST = FEWEST_DAYS_FIRST.reversed();

    private final DigestScope scope;
    private final DigestWeek week;
    private final List<Task> tasks;
    private final Map<TaskId, Instant> extensionsAsked;
    private final Map<PersonId, String> names;
    private final @Nullable DigestFigures previous;
    private final Instant since;
    private final Happened happened;

    /**
     * @param tasks those of the scope
     * @param events of these tasks and perhaps others, oldest first, at least from {@link Happened#LATE} before the period
     * @param extensionsAsked when more time was asked for, of tasks for which that waits for a decision
     * @param names of the assignees
     * @param previous the last digest this reader was told of this scope
     * @param importedAt when the unit's first task came in
     */
    Reckoning(DigestScope scope, DigestWeek week, Collection<Task> tasks, List<TaskEvent> events,
            Map<TaskId, Instant> extensionsAsked, Map<PersonId, String> names, @Nullable DigestFigures previous, Instant importedAt) {
        this.scope = scope;
        this.week = week;
        this.tasks = tasks.stream().sorted(Comparator.comparingLong(task -> task.id().value())).toList();
        this.extensionsAsked = extensionsAsked;
        this.names = names;
        this.previous = previous;
        this.since = previous == null ? importedAt : previous.asOf();
        this.happened = Happened.to(tasks, events, since, previous);
    }

    DigestFigures figures() {
        return new DigestFigures(scope, week.from(), week.to(), week.asOf(), counts(tasks, Task::status, week.to()),
                overdue(), dueSoon(), waiting(), waitingExtensions(), blocked(), quietDepartments(), change(),
                happened.lastBefore(week.asOf()));
    }

    private static DigestFigures.Counts counts(List<Task> tasks, Function<Task, TaskStatus> status, LocalDate day) {
        Map<TaskStatus, Long> by = tasks.stream().collect(Collectors.groupingBy(status, Collectors.counting()));
        long overdue = tasks.stream().filter(task -> status.apply(task).isOpen() && isPast(task, day)).count();
        return new DigestFigures.Counts(tasks.size(), count(by, TaskStatus.CLOSED), count(by, TaskStatus.IN_PROGRESS),
                count(by, TaskStatus.SUBMITTED), count(by, TaskStatus.LONG_TERM), (int) overdue);
    }

    private static int count(Map<TaskStatus, Long> by, TaskStatus status) {
        return by.getOrDefault(status, 0L).intValue();
    }

    private List<DigestFigures.Item> overdue() {
        return items(task -> task.isOverdue(week.to()), task -> task.overdueDays(week.to()), true, MOST_DAYS_FIRST);
    }

    private List<DigestFigures.Item> dueSoon() {
        return items(task -> task.status().isOpen() && task.dueOn() != null && isSoon(daysLeft(task)), this::daysLeft,
                false, FEWEST_DAYS_FIRST);
    }

    private static boolean isSoon(long daysLeft) {
        return daysLeft >= 0 && daysLeft <= SOON_DAYS;
    }

    private long daysLeft(Task task) {
        return ChronoUnit.DAYS.between(week.to(), task.dueOn());
    }

    private List<DigestFigures.Item> waiting() {
        return items(task -> task.status() == TaskStatus.SUBMITTED, this::daysWaited, false, MOST_DAYS_FIRST);
    }

    private long daysWaited(Task task) {
        return daysSince(task.submittedAt());
    }

    private long daysSince(@Nullable Instant moment) {
        return moment == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(day(moment), week.to()));
    }

    private List<DigestFigures.Item> waitingExtensions() {
        return items(task -> task.status() == TaskStatus.IN_PROGRESS && extensionsAsked.containsKey(task.id()),
                task -> daysSince(extensionsAsked.get(task.id())), false, MOST_DAYS_FIRST);
    }

    /** Said to be blocked and nothing else since, however long ago. */
    private List<DigestFigures.Item> blocked() {
        Set<TaskId> known = previous == null ? Set.of() : ids(previous.blocked());
        return items(task -> task.status() == TaskStatus.IN_PROGRESS && happened.lastMove(task)
                        .map(last -> last == EventKind.BLOCKED).orElse(known.contains(task.id())),
                task -> task.dueOn() == null ? 0 : daysLeft(task), false, FEWEST_DAYS_FIRST);
    }

    private List<DigestFigures.Item> items(Predicate<Task> which, ToLongFunction<Task> days, boolean named,
            Comparator<DigestFigures.Item> order) {
        return tasks.stream().filter(which).map(task -> item(task, days.applyAsLong(task), named)).sorted(order).toList();
    }

    private DigestFigures.Item item(Task task, long days, boolean named) {
        if (task.level() == Level.SENSITIVE) {
            return new DigestFigures.Item(task.id(), task.code(), null, null, null, null, days);
        }
        String assignee = named && task.assigneeId() != null ? names.get(task.assigneeId()) : null;
        return new DigestFigures.Item(task.id(), task.code(), task.title(), task.department(), assignee, task.dueOn(), days);
    }

    private List<String> quietDepartments() {
        Set<String> heard = departments(happened::anyReport).collect(Collectors.toSet());
        return departments(task -> task.status() == TaskStatus.IN_PROGRESS)
                .filter(department -> !heard.contains(department)).distinct().toList();
    }

    private Stream<String> departments(Predicate<Task> which) {
        return tasks.stream().filter(which).map(Task::department).filter(Objects::nonNull)
                .filter(Predicate.not(String::isBlank));
    }

    private DigestFigures.Change change() {
        DigestFigures.Counts before = previous == null
                ? counts(tasks.stream().filter(Predicate.not(this::isNew)).toList(), happened::statusBefore, day(since))
                : previous.counts();
        return new DigestFigures.Change(since, previous == null, before, refs(this::isNew),
                refs(task -> task.status() == TaskStatus.CLOSED && happened.wasStruckOff(task)),
                refs(task -> happened.any(task, EventKind.SUBMITTED)),
                refs(task -> happened.any(task, EventKind.RETURNED)),
                refs(newlyOverdue()), happened.reports(), happened.moves());
    }

    /** Whether a task came in since; what was there at the import came in with it. */
    private boolean isNew(Task task) {
        return task.openedAt().isAfter(since);
    }

    /** Against the last digest's list; a task that came in overdue is not newly so. */
    private Predicate<Task> newlyOverdue() {
        Set<TaskId> known = previous == null ? Set.of() : ids(previous.overdue());
        return task -> task.isOverdue(week.to()) && !known.contains(task.id()) && !isPast(task, day(task.openedAt()));
    }

    private static Set<TaskId> ids(List<DigestFigures.Item> items) {
        return items.stream().map(DigestFigures.Item::taskId).collect(Collectors.toSet());
    }

    private List<DigestFigures.Ref> refs(Predicate<Task> which) {
        return tasks.stream().filter(which).map(task -> new DigestFigures.Ref(task.id(), task.code())).toList();
    }

    private static boolean isPast(Task task, LocalDate day) {
        return task.dueOn() != null && day.isAfter(task.dueOn());
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, BusinessTime.ZONE);
    }
}
