package io.github.rectify.task;

import io.github.rectify.people.PersonId;
import io.github.rectify.people.UnitId;
import io.github.rectify.schedule.BusinessTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tasks, and the only way to move one. A move, its line in the history and {@link TaskMoved} are one transaction; a move
 * names the state and version it was read in, so of two at once one is refused as {@link MoveResult.Why#STALE}.
 */
@Component
public class Tasks {

    /** The longest a snooze may last. */
    public static final Duration LONGEST_SNOOZE = Duration.ofDays(15);

    private final TaskMapper mapper;
    private final Rights rights;
    private final Mover mover;
    private final RequestFile requests;
    private final Undo undo;
    private final Clock clock;

    Tasks(TaskMapper mapper, Rights rights, Mover mover, RequestFile requests, Undo undo, Clock clock) {
        this.mapper = mapper;
        this.rights = rights;
        this.mover = mover;
        this.requests = requests;
        this.undo = undo;
        this.clock = clock;
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

    public Optional<String> nameOf(RoundId round) {
        return mapper.roundName(round.value());
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

    /** The last thing somebody did on a page since a moment that they may want to take back and have not taken back yet. */
    public Optional<TaskEvent> lastDeedOnPages(PersonId person, Instant since) {
        return mapper.lastDeedOf(person.value(), since, List.of(Channel.CONSOLE, Channel.API), Undo.DEEDS);
    }

    /** Whether people take back what is in a line of the history; a line that says so itself, or that something was seen, is none. */
    public static boolean isDeed(EventKind kind) {
        return Undo.DEEDS.contains(kind);
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
        MoveResult result = attempt(task, report.kind().move, actor, version, report.note(), change(task, report, actor),
                detail(report));
        if (report.kind() == Report.Kind.DONE && result instanceof MoveResult.Moved moved) {
            requests.withdrawAll(task.id(), moved.eventId(), actor);
        }
        return result;
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
        Change change = Change.none(task);
        return attempt(task, approve ? Move.APPROVE : Move.RETURN, actor, version, reason,
                approve ? change.closed(or(task.reportedOn(), today())) : change.unsubmitted(), null);
    }

    /**
     * Keeps the one who answers for a task from being reminded of it until a moment, at most {@link #LONGEST_SNOOZE} from now.
     * Leaders are told as before.
     *
     * @throws TaskNotFound if there is none
     */
    @Transactional
    public MoveResult snooze(TaskId id, Instant until, Actor actor) {
        Task task = get(id);
        Instant now = clock.instant();
        if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST_SNOOZE))) {
            return new MoveResult.Refused(task, MoveResult.Why.SNOOZE_TIME);
        }
        return attempt(task, Move.SNOOZE, actor, null, null, Change.none(task).snoozed(until), "until=" + until);
    }

    /**
     * Puts a leader's words on record, for the one who answers for the task. The task itself does not change, nor its version.
     *
     * @throws TaskNotFound if there is none
     */
    @Transactional
    public MoveResult instruct(TaskId id, String words, Actor actor) {
        mapper.lock(id.value());
        Task task = get(id);
        if (!rights.instructs(task, actor)) {
            return new MoveResult.Refused(task, MoveResult.Why.NOT_YOUR_DECISION);
        }
        if (task.status() == TaskStatus.CLOSED) {
            return new MoveResult.Refused(task, MoveResult.Why.WRONG_STATE);
        }
        if (Visible.of(words).isEmpty()) {
            return new MoveResult.Refused(task, MoveResult.Why.WORDS_NEEDED);
        }
        return mover.note(task, new NewEvent.Step(EventKind.INSTRUCTED, null, Report.words(words), null), actor);
    }

    /**
     * Takes back one line of a task's history: the task stands again exactly as before it, but for its version. What was asked
     * with it is withdrawn and leaves nothing of its kind open, not even what it had replaced; what was decided by it, or fell
     * with it, is open again. Only who made it may, or an administrator, and only while nothing
     * else changed the task since (lines already taken back, and words that change nothing, do not count). How long after is
     * for the caller to limit. Words of a leader changed nothing, so taking them back changes nothing either.
     *
     * @throws TaskNotFound if there is no such task
     */
    @Transactional
    public MoveResult undo(TaskId id, long eventId, Actor actor) {
        mapper.lock(id.value());
        return undo.of(get(id), eventId, actor);
    }

    private MoveResult attempt(Task task, Move move, Actor actor, @Nullable Integer version, @Nullable String note,
            Change change, @Nullable String detail) {
        Optional<MoveResult.Why> refusal = rights.refusal(task, move, actor, note);
        if (refusal.isPresent()) {
            return new MoveResult.Refused(task, refusal.get());
        }
        return mover.move(task, move, change, new NewEvent.Step(move.event, null, note, detail), actor, version);
    }

    private Change change(Task task, Report report, Actor actor) {
        Instant now = clock.instant();
        Change change = Change.none(task);
        return switch (report.kind()) {
            case ACKNOWLEDGE -> change;
            case PROGRESS, BLOCKED -> change.reported(or(report.percent(), task.percent()),
                    or(report.date(), task.expectedOn()), now);
            case DONE -> change.submitted(now, reporter(task, actor), or(report.date(), today()));
            case WITHDRAW -> change.unsubmitted();
        };
    }

    /** Who is taken as having said it is done: the person who wrote, or the assignee if an account without a person did. */
    private static @Nullable Long reporter(Task task, Actor actor) {
        PersonId reporter = or(actor.person(), task.assigneeId());
        return reporter == null ? null : reporter.value();
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
