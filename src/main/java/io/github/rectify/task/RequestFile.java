package io.github.rectify.task;

import io.github.rectify.people.PersonId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The file of what was asked: opening, closing and opening again, each with the line of the history it follows from. The caller
 * holds the task's row, so what it read stands; a count that says otherwise is a broken promise.
 */
@Component
class RequestFile {

    private final RequestMapper mapper;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    RequestFile(RequestMapper mapper, Clock clock, ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.clock = clock;
        this.events = events;
    }

    Optional<Request> find(RequestId id) {
        return mapper.byId(id.value()).map(RequestRow::request);
    }

    List<Request> openOf(TaskId task) {
        return mapper.openOf(task.value()).stream().map(RequestRow::request).toList();
    }

    Optional<Request> askedBy(long eventId) {
        return mapper.askedBy(eventId).map(RequestRow::request);
    }

    /** Opens what an event asks; one of the same kind that is open is withdrawn by the same event. */
    Request open(TaskId task, Ask ask, long eventId, Actor actor) {
        Request.Kind kind = kind(ask);
        openOf(task).stream().filter(request -> request.kind() == kind)
                .forEach(request -> close(request, Request.State.WITHDRAWN, eventId, actor, null));
        mapper.insert(new RequestMapper.NewRequest(task.value(), kind,
                ask instanceof Ask.Extension extension ? extension.until() : null, number(person(ask)), ask.note(),
                clock.instant(), number(actor.person()), actor.name(), eventId));
        Request opened = askedBy(eventId).orElseThrow();
        events.publishEvent(new RequestChanged(opened, eventId));
        return opened;
    }

    Request close(Request request, Request.State state, long eventId, Actor actor, @Nullable String reason) {
        expectOne(mapper.close(request.id().value(), state, clock.instant(), actor.name(), eventId, reason), request);
        return changed(request, eventId);
    }

    /** Withdraws everything open, because an event made it moot. */
    void withdrawAll(TaskId task, long eventId, Actor actor) {
        openOf(task).forEach(request -> close(request, Request.State.WITHDRAWN, eventId, actor, null));
    }

    /** Withdraws what was asked about who answers for a task, because somebody else does now. */
    void withdrawHandovers(TaskId task, long eventId, Actor actor) {
        openOf(task).stream().filter(request -> request.kind() != Request.Kind.EXTENSION)
                .forEach(request -> close(request, Request.State.WITHDRAWN, eventId, actor, null));
    }

    /**
     * Takes back what an event did here. What it asked is withdrawn, and what that had replaced stays so: who takes a request back
     * asks nothing of the kind any more. What an event closed otherwise is open again.
     */
    void takeBack(long eventId, long undoneBy, Actor actor) {
        Optional<Request> asked = askedBy(eventId);
        if (asked.isPresent()) {
            asked.filter(Request::isOpen).ifPresent(request -> close(request, Request.State.WITHDRAWN, undoneBy, actor, null));
            return;
        }
        for (RequestRow row : mapper.closedBy(eventId)) {
            expectOne(mapper.reopen(row.id(), row.state(), eventId), row.request());
            changed(row.request(), undoneBy);
        }
    }

    private Request changed(Request request, long eventId) {
        Request now = find(request.id()).orElseThrow();
        events.publishEvent(new RequestChanged(now, eventId));
        return now;
    }

    private static void expectOne(int count, Request request) {
        if (count != 1) {
            throw new IllegalStateException("request " + request.id().value() + " changed under a lock");
        }
    }

    /** Whether what is open asks the very same; to be rid of a task asks no more than to be rid of it in favour of somebody. */
    static boolean asks(Request open, Ask ask) {
        if (open.kind() != kind(ask)) {
            return false;
        }
        PersonId person = person(ask);
        return ask instanceof Ask.Extension extension ? extension.until().equals(open.until())
                : person == null || person.equals(open.to());
    }

    static Request.Kind kind(Ask ask) {
        if (ask instanceof Ask.Extension) {
            return Request.Kind.EXTENSION;
        }
        if (ask instanceof Ask.Transfer) {
            return Request.Kind.TRANSFER;
        }
        if (ask instanceof Ask.NotMine) {
            return Request.Kind.NOT_MINE;
        }
        throw new AssertionError(ask.getClass());
    }

    static @Nullable PersonId person(Ask ask) {
        return ask instanceof Ask.Transfer transfer ? transfer.to()
                : ask instanceof Ask.NotMine notMine ? notMine.suggested() : null;
    }

    private static @Nullable Long number(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }
}
