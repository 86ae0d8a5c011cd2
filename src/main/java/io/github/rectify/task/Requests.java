package io.github.rectify.task;

import io.github.rectify.people.People;
import io.github.rectify.people.Person;
import io.github.rectify.people.PersonId;
import io.github.rectify.people.UnitId;
import io.github.rectify.schedule.BusinessTime;
import java.time.Clock;
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
 * What one person asks and another decides. More time is decided as a closing is; a transfer by the person it goes to; a task
 * that is not somebody's by the unit's administrators. Until then the task stays with whom it is and is reminded of. Asking,
 * deciding and taking back are each one transaction with their line in the history, {@link TaskMoved} and
 * {@link RequestChanged}; they hold the task's row, so of two at once the second finds what the first did.
 */
@Component
public class Requests {

    private static final int YEARS_AHEAD = 10;

    private final TaskMapper tasks;
    private final RequestMapper mapper;
    private final RequestFile file;
    private final Mover mover;
    private final Rights rights;
    private final People people;
    private final Clock clock;

    Requests(TaskMapper tasks, RequestMapper mapper, RequestFile file, Mover mover, Rights rights, People people,
            Clock clock) {
        this.tasks = tasks;
        this.mapper = mapper;
        this.file = file;
        this.mover = mover;
        this.rights = rights;
        this.people = people;
        this.clock = clock;
    }

    public Optional<Request> find(RequestId id) {
        return file.find(id);
    }

    /** What is open of a kind about a task; there is at most one. */
    public Optional<Request> open(TaskId task, Request.Kind kind) {
        return open(task).stream().filter(request -> request.kind() == kind).findFirst();
    }

    /** Everything open about a task, the oldest first. */
    public List<Request> open(TaskId task) {
        return file.openOf(task);
    }

    /** What is open of a kind about these tasks, each with at most one. */
    public Map<TaskId, Request> open(Collection<TaskId> ids, Request.Kind kind) {
        return ids.isEmpty() ? Map.of() : mapper.openOfTasks(ids.stream().map(TaskId::value).toList(), kind).stream()
                .map(RequestRow::request).collect(Collectors.toMap(Request::taskId, Function.identity()));
    }

    /** What is open of a kind in a unit, the oldest first. */
    public List<Request> openIn(UnitId unit, Request.Kind kind) {
        return mapper.openInUnit(unit.value()).stream().map(RequestRow::request).filter(request -> request.kind() == kind).toList();
    }

    /** Everything ever asked about a task, the oldest first. */
    public List<Request> ofTask(TaskId task) {
        return mapper.ofTask(task.value()).stream().map(RequestRow::request).toList();
    }

    /** What waits in a person's unit for them, or for somebody they stand in for on that day, to decide; the oldest first. */
    public List<Request> waitingFor(Person person, LocalDate day) {
        return mapper.openInUnit(person.unitId().value()).stream().map(RequestRow::request)
                .filter(request -> deciders(request).stream()
                        .anyMatch(decider -> people.answersFor(person.id(), decider, day)))
                .filter(request -> !isOwn(request, person.id())).toList();
    }

    private boolean isOwn(Request request, PersonId person) {
        return person.equals(request.askedBy()) || person.equals(task(request.taskId()).assigneeId());
    }

    /** Those it is put to: one reviewer, the person it would go to, or the unit's administrators. May be empty. */
    public List<PersonId> deciders(Request request) {
        Task task = task(request.taskId());
        return switch (request.kind()) {
            case EXTENSION -> rights.reviewerOf(task, request.askedBy()).map(Reviewer::person).stream().toList();
            case TRANSFER -> request.to() == null ? List.of() : List.of(request.to());
            case NOT_MINE -> rights.administrators(task, request.askedBy());
        };
    }

    /**
     * Asks. One of the same kind that is open is withdrawn in favour of this one; one that asks the very same stays as it is.
     *
     * @throws TaskNotFound if there is no such task
     */
    @Transactional
    public RequestResult ask(TaskId id, Ask ask, Actor actor) {
        Task task = locked(id);
        Move move = move(ask);
        Optional<MoveResult.Why> refusal = rights.refusal(task, move, actor, null).or(() -> refusal(task, ask));
        if (refusal.isPresent()) {
            return new RequestResult.Refused(task, refusal.get());
        }
        Optional<Request> same = file.openOf(id).stream().filter(open -> RequestFile.asks(open, ask)).findFirst();
        if (same.isPresent()) {
            return new RequestResult.AlreadyOpen(task, same.get());
        }
        MoveResult result = mover.move(task, move, Change.none(task),
                new NewEvent.Step(move.event, RequestFile.person(ask), ask.note(), detail(task, ask)), actor, null);
        return settle(result, moved -> file.open(id, ask, moved.eventId(), actor));
    }

    private Optional<MoveResult.Why> refusal(Task task, Ask ask) {
        return ask instanceof Ask.Extension extension ? dateRefusal(task, extension.until())
                : Optional.ofNullable(RequestFile.person(ask)).flatMap(to -> ownerRefusal(task, to));
    }

    private Optional<MoveResult.Why> dateRefusal(Task task, LocalDate until) {
        LocalDate today = BusinessTime.today(clock);
        if (!until.isAfter(today) || task.dueOn() != null && !until.isAfter(task.dueOn())) {
            return Optional.of(MoveResult.Why.DATE_NOT_LATER);
        }
        return until.isAfter(today.plusYears(YEARS_AHEAD)) ? Optional.of(MoveResult.Why.DATE_TOO_FAR) : Optional.empty();
    }

    private Optional<MoveResult.Why> ownerRefusal(Task task, PersonId to) {
        if (to.equals(task.assigneeId())) {
            return Optional.of(MoveResult.Why.SAME_PERSON);
        }
        return people.find(to).filter(Person::active).filter(person -> person.unitId().equals(task.unitId())).isPresent()
                ? Optional.empty() : Optional.of(MoveResult.Why.NOT_IN_UNIT);
    }

    private static String detail(Task task, Ask ask) {
        return ask instanceof Ask.Extension extension ? days(task, extension.until()) : "kind=" + RequestFile.kind(ask);
    }

    private static String days(Task task, LocalDate to) {
        return (task.dueOn() == null ? "" : "from=" + task.dueOn() + " ") + "to=" + to;
    }

    /**
     * Decides what was asked, as it was asked.
     *
     * @param reason why; needed from an administrator it was not put to, and to refuse that a task is not somebody's
     * @throws RequestNotFound if nothing was asked under this number
     */
    @Transactional
    public RequestResult decide(RequestId id, boolean grant, @Nullable String reason, Actor actor) {
        return decide(id, grant, null, null, reason, actor);
    }

    /**
     * Decides what was asked, perhaps otherwise than it was asked.
     *
     * @param until another deadline than the one asked for, or null
     * @param to who is to answer for a disowned task, if not the person suggested, or null
     * @throws RequestNotFound if nothing was asked under this number
     */
    @Transactional
    public RequestResult decide(RequestId id, boolean grant, @Nullable LocalDate until, @Nullable PersonId to,
            @Nullable String reason, Actor actor) {
        Task task = locked(request(id).taskId());
        Request request = request(id);
        if (!request.isOpen()) {
            return new RequestResult.Refused(task, MoveResult.Why.DECIDED);
        }
        Optional<MoveResult.Why> refusal = rights.deciderRefusal(task, request.askedBy(), deciders(request), actor, reason)
                .or(() -> missingReason(request, grant, reason));
        if (refusal.isPresent()) {
            return new RequestResult.Refused(task, refusal.get());
        }
        return grant ? grant(task, request, until, to, reason, actor) : refuse(task, request, reason, actor);
    }

    private static Optional<MoveResult.Why> missingReason(Request request, boolean grant, @Nullable String reason) {
        return !grant && request.kind() == Request.Kind.NOT_MINE && Visible.of(reason).isEmpty()
                ? Optional.of(MoveResult.Why.REASON_NEEDED) : Optional.empty();
    }

    private RequestResult grant(Task task, Request request, @Nullable LocalDate until, @Nullable PersonId to,
            @Nullable String reason, Actor actor) {
        return request.kind() == Request.Kind.EXTENSION ? extend(task, request, until, reason, actor)
                : handOver(task, request, to, reason, actor);
    }

    private RequestResult extend(Task task, Request request, @Nullable LocalDate until, @Nullable String reason,
            Actor actor) {
        LocalDate granted = until == null ? request.until() : until;
        Optional<MoveResult.Why> refusal = granted == null ? Optional.of(MoveResult.Why.DATE_NOT_LATER)
                : dateRefusal(task, granted);
        if (refusal.isPresent()) {
            return new RequestResult.Refused(task, refusal.get());
        }
        MoveResult result = mover.move(task, Move.GRANT_EXTENSION, Change.none(task).due(granted),
                new NewEvent.Step(EventKind.EXTENSION_GRANTED, null, reason, days(task, granted)), actor, null);
        return settle(result, moved -> file.close(request, Request.State.GRANTED, moved.eventId(), actor, reason));
    }

    private RequestResult handOver(Task task, Request request, @Nullable PersonId named, @Nullable String reason,
            Actor actor) {
        PersonId to = named == null || request.kind() == Request.Kind.TRANSFER ? request.to() : named;
        Optional<MoveResult.Why> refusal = to == null ? Optional.of(MoveResult.Why.OWNER_NEEDED) : ownerRefusal(task, to);
        if (refusal.isPresent()) {
            return new RequestResult.Refused(task, refusal.get());
        }
        String from = task.assigneeId() == null ? "" : "from=" + task.assigneeId().value() + " ";
        MoveResult result = mover.move(task, Move.TRANSFER, Change.none(task).assigned(to),
                new NewEvent.Step(EventKind.TRANSFERRED, to, reason, from + "to=" + to.value()), actor, null);
        return settle(result, moved -> {
            Request granted = file.close(request, Request.State.GRANTED, moved.eventId(), actor, reason);
            file.withdrawHandovers(task.id(), moved.eventId(), actor);
            return granted;
        });
    }

    private RequestResult refuse(Task task, Request request, @Nullable String reason, Actor actor) {
        Move move = switch (request.kind()) {
            case EXTENSION -> Move.REFUSE_EXTENSION;
            case TRANSFER -> Move.REFUSE_TRANSFER;
            case NOT_MINE -> Move.REFUSE_NOT_MINE;
        };
        String detail = request.until() == null ? null : days(task, request.until());
        MoveResult result = mover.move(task, move, Change.none(task), new NewEvent.Step(move.event, null, reason, detail),
                actor, null);
        return settle(result, moved -> file.close(request, Request.State.REFUSED, moved.eventId(), actor, reason));
    }

    /**
     * Takes back what was asked, while it is open: by who asked, who answers for the task, or an administrator.
     *
     * @throws RequestNotFound if nothing was asked under this number
     */
    @Transactional
    public RequestResult withdraw(RequestId id, Actor actor) {
        Task task = locked(request(id).taskId());
        Request request = request(id);
        if (!request.isOpen()) {
            return new RequestResult.Refused(task, MoveResult.Why.DECIDED);
        }
        boolean asked = actor.person() != null && actor.person().equals(request.askedBy());
        Optional<MoveResult.Why> refusal = asked ? Optional.empty()
                : rights.refusal(task, Move.WITHDRAW_REQUEST, actor, null);
        if (refusal.isPresent()) {
            return new RequestResult.Refused(task, refusal.get());
        }
        MoveResult result = mover.move(task, Move.WITHDRAW_REQUEST, Change.none(task),
                new NewEvent.Step(EventKind.REQUEST_WITHDRAWN, null, null, "kind=" + request.kind()), actor, null);
        return settle(result, moved -> file.close(request, Request.State.WITHDRAWN, moved.eventId(), actor, null));
    }

    private static RequestResult settle(MoveResult result, Function<MoveResult.Moved, Request> then) {
        return result instanceof MoveResult.Moved moved
                ? new RequestResult.Recorded(moved.task(), then.apply(moved), moved.eventId())
                : new RequestResult.Refused(result.task(), ((MoveResult.Refused) result).why());
    }

    private static Move move(Ask ask) {
        return switch (RequestFile.kind(ask)) {
            case EXTENSION -> Move.ASK_EXTENSION;
            case TRANSFER -> Move.ASK_TRANSFER;
            case NOT_MINE -> Move.ASK_NOT_MINE;
        };
    }

    private Task locked(TaskId id) {
        tasks.lock(id.value());
        return task(id);
    }

    private Task task(TaskId id) {
        return tasks.byId(id.value()).map(TaskRow::task).orElseThrow(() -> new TaskNotFound(id));
    }

    private Request request(RequestId id) {
        return find(id).orElseThrow(() -> new RequestNotFound(id));
    }
}
