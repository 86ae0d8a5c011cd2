package io.github.rectify.task;

import io.github.rectify.people.PersonId;
import io.github.rectify.people.UnitId;
import io.github.rectify.schedule.BusinessTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tasks, and the only way to move one. A move, its line in the history and {@link TaskMoved} are one transaction; a move
 * names the state and version it was read in, so of two at once one is refused as {@link MoveResult.Why#STALE}.
 */
@Component
public class Tasks {

    private final TaskMapper mapper;
    private final Rights rights;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Tasks(TaskMapper mapper, Rights rights, Clock clock, ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.rights = rights;
        this.clock = clock;
        this.events = events;
    }

    public Optional<Task> find(TaskId id) {
        return mapper.byId(id.value()).map(TaskRow::task);
    }

    /** @throws TaskNotFound if there is none */
    public Task get(TaskId id) {
        return find(id).orElseThrow(() -> new TaskNotFound(id));
    }

    public Map<TaskId, Task> find(Collection<TaskId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return mapper.byIds(ids.stream().map(TaskId::value).toList()).stream().map(TaskRow::task)
                .collect(Collectors.toMap(Task::id, Function.identity()));
    }

    /** Tasks not yet closed whose assignee is one of these people, the nearest deadline first. */
    public List<Task> unfinishedOf(Collection<PersonId> assignees) {
        return assignees.isEmpty() ? List.of()
                : tasks(mapper.ofAssignees(assignees.stream().map(PersonId::value).toList()));
    }

    /** Tasks not yet closed that one of these people leads, the nearest deadline first. */
    public List<Task> unfinishedLedBy(Collection<PersonId> leaders) {
        return leaders.isEmpty() ? List.of() : tasks(mapper.ofLeaders(leaders.stream().map(PersonId::value).toList()));
    }

    /** Every task of a unit, closed ones too. */
    public List<Task> ofUnit(UnitId unit) {
        return tasks(mapper.ofUnit(unit.value()));
    }

    public List<String> measures(TaskId id) {
        return mapper.measures(id.value());
    }

    /** Everything that happened to a task, oldest first. */
    public List<TaskEvent> history(TaskId id) {
        return mapper.history(id.value());
    }

    /** What happened to a unit's tasks after one moment and until another, that one included. */
    public List<TaskEvent> events(UnitId unit, Instant after, Instant until) {
        return mapper.eventsBetween(unit, after, until);
    }

    /** When the unit's first task came in. */
    public Optional<Instant> firstOpenedAt(UnitId unit) {
        return mapper.firstOpenedAt(unit.value());
    }

    /** Who decides on a task today if its assignee reports it done; empty if the unit has nobody left for it. */
    public Optional<Reviewer> reviewerOf(Task task) {
        return rights.reviewerOf(task);
    }

    /**
     * Records what somebody says of a task.
     *
     * @param version the version the writer saw, or null if they saw none
     * @throws TaskNotFound if there is none
     */
    @Transactional
    public MoveResult report(TaskId id, Report report, Actor actor, @Nullable Integer version) {
        Task task = get(id);
        return attempt(task, report.kind().move, actor, version, report.note(), change(task, report, actor),
                detail(report));
    }

    /**
     * Closes a submitted task or gives it back.
     *
     * @param reason why; needed from an administrator, wished for in a return
     * @throws TaskNotFound if there is none
     */
    @Transactional
    public MoveResult decide(TaskId id, boolean approve, @Nullable String reason, Actor actor,
            @Nullable Integer version) {
        Task task = get(id);
        return attempt(task, approve ? Move.APPROVE : Move.RETURN, actor, version, reason,
                approve ? closing(task) : reopening(task), null);
    }

    private MoveResult attempt(Task task, Move move, Actor actor, @Nullable Integer version, @Nullable String note,
            TaskMapper.Change change, @Nullable String detail) {
        Optional<MoveResult.Why> refusal = rights.refusal(task, move, actor, note);
        if (refusal.isPresent()) {
            return new MoveResult.Refused(task, refusal.get());
        }
        if (version != null && version != task.version()) {
            return new MoveResult.Refused(task, MoveResult.Why.STALE);
        }
        TaskStatus to = move.from(task.status());
        if (to == null) {
            return new MoveResult.Refused(task, MoveResult.Why.WRONG_STATE);
        }
        if (mapper.move(task, to, change) == 0) {
            return new MoveResult.Refused(get(task.id()), MoveResult.Why.STALE);
        }
        return new MoveResult.Moved(get(task.id()), record(task, move.event, to, actor, note, detail));
    }

    private long record(Task task, EventKind kind, TaskStatus to, Actor actor, @Nullable String note,
            @Nullable String detail) {
        NewEvent event = new NewEvent(task, clock.instant(), kind, task.status(), to, actor, note, detail);
        mapper.insertEvent(event);
        events.publishEvent(new TaskMoved(task.id(), event.getId(), kind, task.status(), to, event.getAt()));
        return event.getId();
    }

    private TaskMapper.Change change(Task task, Report report, Actor actor) {
        Instant now = clock.instant();
        return switch (report.kind()) {
            case ACKNOWLEDGE -> new TaskMapper.Change(task.percent(), task.expectedOn(), task.lastReportAt(), null, null,
                    null, null, null);
            case PROGRESS, BLOCKED -> new TaskMapper.Change(or(report.percent(), task.percent()),
                    or(report.date(), task.expectedOn()), now, null, null, null, null, null);
            case DONE -> new TaskMapper.Change(task.percent(), task.expectedOn(), now, now,
                    reporter(task, actor), or(report.date(), today()), null, null);
            case WITHDRAW -> reopening(task);
        };
    }

    /** Who is taken as having said it is done: the person who wrote, or the assignee if an account without a person did. */
    private static @Nullable Long reporter(Task task, Actor actor) {
        PersonId reporter = or(actor.person(), task.assigneeId());
        return reporter == null ? null : reporter.value();
    }

    private TaskMapper.Change closing(Task task) {
        return new TaskMapper.Change(task.percent(), task.expectedOn(), task.lastReportAt(), task.submittedAt(),
                task.submittedBy() == null ? null : task.submittedBy().value(), task.reportedOn(),
                or(task.reportedOn(), today()), clock.instant());
    }

    private static TaskMapper.Change reopening(Task task) {
        return new TaskMapper.Change(task.percent(), task.expectedOn(), task.lastReportAt(), null, null, null, null, null);
    }

    private static @Nullable String detail(Report report) {
        StringBuilder words = new StringBuilder();
        if (report.date() != null) {
            words.append("date=").append(report.date());
        }
        if (report.percent() != null) {
            words.append(words.isEmpty() ? "" : " ").append("percent=").append(report.percent());
        }
        return words.isEmpty() ? null : words.toString();
    }

    private LocalDate today() {
        return BusinessTime.today(clock);
    }

    private static <T> @Nullable T or(@Nullable T first, @Nullable T second) {
        return first != null ? first : second;
    }

    private static List<Task> tasks(List<TaskRow> rows) {
        return rows.stream().map(TaskRow::task).toList();
    }
}
