package io.github.rectify.digest;

import io.github.rectify.people.PersonId;
import io.github.rectify.people.UnitId;
import io.github.rectify.schedule.BusinessTime;
import io.github.rectify.task.Channel;
import io.github.rectify.task.EventKind;
import io.github.rectify.task.Level;
import io.github.rectify.task.RoundId;
import io.github.rectify.task.Task;
import io.github.rectify.task.TaskEvent;
import io.github.rectify.task.TaskId;
import io.github.rectify.task.TaskStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A small unit held in memory: its tasks as they stand, and what happened to them. Moments are business time. */
final class LedgerOfTheWeek {

    static final PersonId OWNER = new PersonId(7);

    private final Map<Long, Task> tasks = new TreeMap<>();
    private final List<TaskEvent> events = new ArrayList<>();
    private final Map<TaskId, Instant> extensions = new HashMap<>();
    private final Instant importedAt;
    private Instant opened;

    private LedgerOfTheWeek(Instant importedAt) {
        this.importedAt = importedAt;
        this.opened = importedAt;
    }

    static LedgerOfTheWeek importedAt(String moment) {
        return new LedgerOfTheWeek(at(moment));
    }

    static Instant at(String moment) {
        return LocalDateTime.parse(moment).atZone(BusinessTime.ZONE).toInstant();
    }

    /** What comes in from now on does so at another moment. */
    LedgerOfTheWeek from(String moment) {
        opened = at(moment);
        return this;
    }

    /** More time was asked for and waits. */
    LedgerOfTheWeek asked(long id, String moment) {
        extensions.put(new TaskId(id), at(moment));
        return this;
    }

    LedgerOfTheWeek task(long id, TaskStatus status, String due) {
        return task(id, status, due, Level.INTERNAL, "财务室");
    }

    LedgerOfTheWeek task(long id, TaskStatus status, String due, Level level, String department) {
        tasks.put(id, new Task(new TaskId(id), new RoundId(1), new UnitId(1), String.valueOf(id), String.valueOf(id),
                "固定资产账实不符", level, status, due == null ? null : LocalDate.parse(due), null, department, OWNER,
                new PersonId(1), null, null, opened, null, null, null, null, null, 0));
        event(id, opened, EventKind.IMPORTED, null, status);
        return this;
    }

    LedgerOfTheWeek submitted(long id, String moment) {
        return move(id, moment, EventKind.SUBMITTED, TaskStatus.SUBMITTED);
    }

    LedgerOfTheWeek approved(long id, String moment) {
        return move(id, moment, EventKind.APPROVED, TaskStatus.CLOSED);
    }

    LedgerOfTheWeek returned(long id, String moment) {
        return move(id, moment, EventKind.RETURNED, TaskStatus.IN_PROGRESS);
    }

    LedgerOfTheWeek told(long id, String moment, EventKind kind) {
        return move(id, moment, kind, tasks.get(id).status());
    }

    /** The last thing that happened to a task is taken back; it stands as before. */
    LedgerOfTheWeek takenBack(long id, String moment) {
        TaskEvent last = events.stream().filter(event -> event.taskId() == id).reduce((first, second) -> second).orElseThrow();
        move(id, moment, EventKind.UNDONE, last.fromStatus());
        TaskEvent undone = events.remove(events.size() - 1);
        events.add(new TaskEvent(undone.id(), id, undone.at(), undone.kind(), undone.fromStatus(), undone.toStatus(), 7L, "江波",
                null, Channel.CHAT, null, null, "of=" + last.id()));
        return this;
    }

    private LedgerOfTheWeek move(long id, String moment, EventKind kind, TaskStatus to) {
        Task task = tasks.get(id);
        event(id, at(moment), kind, task.status(), to);
        tasks.put(id, new Task(task.id(), task.roundId(), task.unitId(), task.code(), task.no(), task.title(), task.level(),
                to, task.dueOn(), null, task.department(), task.assigneeId(), task.leaderId(), null, null,
                task.openedAt(), null, to == TaskStatus.SUBMITTED ? at(moment) : null, null, null, null,
                task.version() + 1));
        return this;
    }

    private void event(long task, Instant at, EventKind kind, TaskStatus from, TaskStatus to) {
        events.add(new TaskEvent(events.size() + 1, task, at, kind, from, to, 7L, "江波", null, Channel.CHAT, null, null,
                null));
    }

    /** The figures at a moment; {@code previous} may be null. */
    DigestFigures figures(String moment, DigestFigures previous) {
        Instant asOf = at(moment);
        return new Reckoning(DigestScope.UNIT, DigestWeek.until(LocalDate.ofInstant(asOf, BusinessTime.ZONE), asOf),
                tasks.values(), events, extensions, Map.of(OWNER, "江波"), previous, importedAt).figures();
    }
}
