package io.github.rectify.digest;

import io.github.rectify.task.EventKind;
import io.github.rectify.task.Task;
import io.github.rectify.task.TaskEvent;
import io.github.rectify.task.TaskStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What happened to some tasks since the last digest. Its edge is drawn by events, not by the clock alone: an event belongs to
 * the first digest that saw it, so one committed a moment after its time is neither lost nor counted twice.
 */
final class Happened {

    /** How long a move may take from its moment to its commit; the window is wider by this on both sides. */
    static final Duration LATE = Duration.ofMinutes(1);

    private static final Set<EventKind> REPORTS = EnumSet.of(EventKind.SUBMITTED, EventKind.PROGRESS, EventKind.BLOCKED);

    private final List<TaskEvent> seen;
    private final Map<Long, List<TaskEvent>> byTask;

    private Happened(List<TaskEvent> seen, List<TaskEvent> fresh) {
        this.seen = seen;
        this.byTask = fresh.stream().collect(Collectors.groupingBy(TaskEvent::taskId));
    }

    /** @param events oldest first, those of other tasks too */
    static Happened to(Collection<Task> tasks, List<TaskEvent> events, Instant since, @Nullable DigestFigures previous) {
        Set<Long> ids = tasks.stream().map(task -> task.id().value()).collect(Collectors.toSet());
        Set<Long> counted = previous == null ? Set.of() : Set.copyOf(previous.counted());
        List<TaskEvent> seen = events.stream()
                .filter(event -> ids.contains(event.taskId()) && event.at().isAfter(since.minus(LATE))).toList();
        return new Happened(seen, TaskEvent.standing(seen.stream()
                .filter(event -> event.kind() != EventKind.IMPORTED && !counted.contains(event.id())).toList()));
    }

    boolean any(Task task, EventKind kind) {
        return of(task).stream().anyMatch(event -> event.kind() == kind);
    }

    boolean anyReport(Task task) {
        return of(task).stream().anyMatch(Happened::isReport);
    }

    boolean wasStruckOff(Task task) {
        return of(task).stream().anyMatch(event -> event.toStatus() == TaskStatus.CLOSED && isChange(event));
    }

    /** What was last reported or decided. */
    Optional<EventKind> lastMove(Task task) {
        return of(task).stream().filter(Happened::isMove).reduce((first, second) -> second).map(TaskEvent::kind);
    }

    /** The state before the first change, the present one if there was none. */
    TaskStatus statusBefore(Task task) {
        return of(task).stream().filter(Happened::isChange).map(TaskEvent::fromStatus).findFirst().orElse(task.status());
    }

    int reports() {
        return count(Happened::isReport);
    }

    int moves() {
        return count(Happened::isMove);
    }

    /** The events the next digest's window reaches back to. */
    List<Long> lastBefore(Instant asOf) {
        return seen.stream().filter(event -> event.at().isAfter(asOf.minus(LATE))).map(TaskEvent::id).toList();
    }

    private int count(Predicate<TaskEvent> what) {
        return (int) byTask.values().stream().flatMap(List::stream).filter(what).count();
    }

    private List<TaskEvent> of(Task task) {
        return byTask.getOrDefault(task.id().value(), List.of());
    }

    private static boolean isReport(TaskEvent event) {
        return REPORTS.contains(event.kind());
    }

    private static boolean isMove(TaskEvent event) {
        return isReport(event) || isChange(event);
    }

    private static boolean isChange(TaskEvent event) {
        return event.fromStatus() != null && event.fromStatus() != event.toStatus();
    }
}
