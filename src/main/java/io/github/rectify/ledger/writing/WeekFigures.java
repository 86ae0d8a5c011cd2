package io.github.rectify.ledger.writing;

import io.github.rectify.task.Dossier;
import io.github.rectify.task.EventKind;
import io.github.rectify.task.Level;
import io.github.rectify.task.Task;
import io.github.rectify.task.TaskEvent;
import io.github.rectify.task.TaskStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Counts a week from what is on file, by the rules of the weekly digest: done is what is struck off, overdue what is open and past its
 * deadline, near what is due on one of the seven days after or on the day itself; what was said and taken back within the week did not
 * happen. For a day gone by it counts the states and deadlines of that day.
 */
public final class WeekFigures {

    /** How far ahead a deadline counts as near, in calendar days. */
    private static final int SOON_DAYS = 7;
    private static final Set<EventKind> REPORTS = Set.of(EventKind.SUBMITTED, EventKind.PROGRESS, EventKind.BLOCKED);

    private final Week week;
    private final ZoneId zone;
    private final Map<Group, Counts> departments = new LinkedHashMap<>();
    private final List<WeekRow> done = new ArrayList<>();
    private final List<WeekRow> overdue = new ArrayList<>();
    private final List<WeekRow> soon = new ArrayList<>();
    private final List<WeekRow> waiting = new ArrayList<>();

    public WeekFigures(Week week, ZoneId zone) {
        this.week = week;
        this.zone = zone;
    }

    /** A department of a unit; blank for tasks that stand under none. */
    public record Group(String unit, String department) {
    }

    /** How many tasks of a department there are; {@code done}, {@code doing}, {@code waiting} and {@code longTerm} make up the total. */
    public record Counts(int total, int done, int doing, int waiting, int longTerm, int overdue, int soon, int changed) {

        static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0);

        Counts and(Counts other) {
            return new Counts(total + other.total, done + other.done, doing + other.doing, waiting + other.waiting,
                    longTerm + other.longTerm, overdue + other.overdue, soon + other.soon, changed + other.changed);
        }
    }

    /**
     * Counts one task in.
     *
     * @param names says the name of who answers for it
     */
    public void add(String unit, Dossier dossier, Function<Task, String> names) {
        TaskStatus status = dossier.statusBefore(week.end());
        if (status == null) {
            return;
        }
        Task task = dossier.task();
        LocalDate dueOn = dossier.dueBefore(week.end());
        List<TaskEvent> events = ofWeek(dossier);
        long late = status.isOpen() && dueOn != null ? Math.max(0, ChronoUnit.DAYS.between(dueOn, week.to())) : 0;
        long left = status.isOpen() && dueOn != null ? ChronoUnit.DAYS.between(week.to(), dueOn) : -1;
        boolean near = left >= 0 && left <= SOON_DAYS;
        departments.merge(new Group(unit, department(task)), counts(status, late > 0, near, events.stream().anyMatch(WeekFigures::isMove)),
                Counts::and);
        if (status == TaskStatus.CLOSED && events.stream().anyMatch(event -> event.toStatus() == TaskStatus.CLOSED && isChange(event))) {
            done.add(row(unit, task, dueOn, 0, ""));
        }
        if (late > 0) {
            overdue.add(row(unit, task, dueOn, late, names.apply(task)));
        }
        if (near) {
            soon.add(row(unit, task, dueOn, left, ""));
        }
        if (status == TaskStatus.SUBMITTED) {
            waiting.add(row(unit, task, dueOn, waited(dossier), ""));
        }
    }

    private List<TaskEvent> ofWeek(Dossier dossier) {
        return TaskEvent.standing(dossier.history().stream()
                .filter(event -> week.holds(event.at()) && event.kind() != EventKind.IMPORTED).toList());
    }

    private long waited(Dossier dossier) {
        Instant since = null;
        for (TaskEvent event : dossier.history()) {
            if (event.at().isBefore(week.end()) && event.kind() == EventKind.SUBMITTED) {
                since = event.at();
            }
        }
        return since == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(since.atZone(zone).toLocalDate(), week.to()));
    }

    private static Counts counts(TaskStatus status, boolean late, boolean near, boolean changed) {
        return new Counts(1, one(status == TaskStatus.CLOSED), one(status == TaskStatus.IN_PROGRESS),
                one(status == TaskStatus.SUBMITTED), one(status == TaskStatus.LONG_TERM), one(late), one(near), one(changed));
    }

    private static int one(boolean it) {
        return it ? 1 : 0;
    }

    private static String department(Task task) {
        return task.department() == null ? "" : task.department().strip();
    }

    /** A sensitive task is its code and its days alone. */
    private static WeekRow row(String unit, Task task, @Nullable LocalDate dueOn, long days, String assignee) {
        return task.level() == Level.SENSITIVE ? new WeekRow(unit, task.code(), "", "", "", null, days)
                : new WeekRow(unit, task.code(), task.title(), department(task), assignee, dueOn, days);
    }

    private static boolean isMove(TaskEvent event) {
        return REPORTS.contains(event.kind()) || isChange(event);
    }

    private static boolean isChange(TaskEvent event) {
        return event.fromStatus() != null && event.fromStatus() != event.toStatus();
    }

    public Week week() {
        return week;
    }

    /** The departments of each unit, either in the order in which their first tasks came in; nobody is ranked. */
    public Map<String, Map<String, Counts>> units() {
        Map<String, Map<String, Counts>> units = new LinkedHashMap<>();
        departments.forEach((group, counts) -> units.computeIfAbsent(group.unit(), unit -> new LinkedHashMap<>())
                .put(group.department(), counts));
        return units;
    }

    public Counts total() {
        return sum(departments.values());
    }

    static Counts sum(Collection<Counts> counts) {
        return counts.stream().reduce(Counts.NONE, Counts::and);
    }

    /** Struck off within the week. */
    public List<WeekRow> done() {
        return done;
    }

    /** The longest overdue first. */
    public List<WeekRow> overdue() {
        return sorted(overdue, Comparator.comparingLong(WeekRow::days).reversed());
    }

    /** The nearest first. */
    public List<WeekRow> soon() {
        return sorted(soon, Comparator.comparingLong(WeekRow::days));
    }

    /** The longest waiting for a decision first. */
    public List<WeekRow> waiting() {
        return sorted(waiting, Comparator.comparingLong(WeekRow::days).reversed());
    }

    /** Alike ones stay in the order they came in. */
    private static List<WeekRow> sorted(List<WeekRow> rows, Comparator<WeekRow> order) {
        return rows.stream().sorted(order).toList();
    }
}
