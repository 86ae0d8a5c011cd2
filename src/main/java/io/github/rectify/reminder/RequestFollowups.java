package io.github.rectify.reminder;

import io.github.rectify.outbox.NewMessage;
import io.github.rectify.outbox.Outbox;
import io.github.rectify.outbox.SentCard;
import io.github.rectify.outbox.Urgency;
import io.github.rectify.people.People;
import io.github.rectify.people.Person;
import io.github.rectify.people.PersonId;
import io.github.rectify.people.Role;
import io.github.rectify.task.EventKind;
import io.github.rectify.task.Request;
import io.github.rectify.task.RequestChanged;
import io.github.rectify.task.RequestId;
import io.github.rectify.task.Requests;
import io.github.rectify.task.Task;
import io.github.rectify.task.TaskEvent;
import io.github.rectify.task.Tasks;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What follows from a request, in the same transaction: opened (again), it is put to those who decide it; closed, the cards
 * that are out say so.
 */
@Component
class RequestFollowups {

    private final Tasks tasks;
    private final Requests requests;
    private final People people;
    private final Outbox outbox;
    private final Phrases phrases;
    private final Clock clock;

    RequestFollowups(Tasks tasks, Requests requests, People people, Outbox outbox, Phrases phrases, Clock clock) {
        this.tasks = tasks;
        this.requests = requests;
        this.people = people;
        this.outbox = outbox;
        this.phrases = phrases;
        this.clock = clock;
    }

    @EventListener
    void on(RequestChanged changed) {
        Task task = tasks.get(changed.request().taskId());
        if (changed.request().isOpen()) {
            putToDeciders(task, changed);
        } else {
            changeFaces(task, changed);
        }
    }

    private void putToDeciders(Task task, RequestChanged changed) {
        Request request = changed.request();
        List<PersonId> deciders = requests.deciders(request);
        for (PersonId decider : deciders) {
            outbox.put(new NewMessage(key(changed, decider), Reminders.DECISION, Urgency.DECISION,
                    people.get(decider).userId().value(), new DecisionRefs(task.id().value(), changed.eventId(),
                    request.id().value(), decider.value()).json(), subjects(task, request), clock.instant()));
        }
        if (deciders.isEmpty()) {
            people.withRole(task.unitId(), Role.ADMIN).forEach(administrator -> nobodyDecides(task, changed, administrator));
        }
    }

    private void nobodyDecides(Task task, RequestChanged changed, Person administrator) {
        outbox.putText(new NewMessage(key(changed, administrator.id()), Reminders.NOTICE, Urgency.NOTICE,
                administrator.userId().value(), "{}", subjects(task, changed.request()), clock.instant()),
                phrases.say("notice.nobodyDecides", task.code(), phrases.title(task),
                        phrases.say("request.kind." + changed.request().kind())));
    }

    private void changeFaces(Task task, RequestChanged changed) {
        String happened = face(task, changed);
        for (SentCard card : outbox.changeableCards(subject(changed.request().id()))) {
            if (card.responseCode() != null && outbox.useResponseCode(card)) {
                outbox.putFaceChange("request-" + changed.eventId(), card, card.responseCode(), Refs.subject(task.id()),
                        happened);
            }
        }
    }

    /** A decision by its own words; whatever else closed it made it moot. */
    private String face(Task task, RequestChanged changed) {
        if (changed.request().state() == Request.State.WITHDRAWN) {
            return EventKind.REQUEST_WITHDRAWN.name();
        }
        return tasks.history(task.id()).stream().filter(event -> event.id() == changed.eventId()).map(TaskEvent::kind)
                .map(EventKind::name).findFirst().orElse(EventKind.REQUEST_WITHDRAWN.name());
    }

    private static String key(RequestChanged changed, PersonId to) {
        return "request:" + changed.request().id().value() + ":" + changed.eventId() + ":" + to.value();
    }

    private static Set<String> subjects(Task task, Request request) {
        return Set.of(Refs.subject(task.id()), subject(request.id()));
    }

    static String subject(RequestId request) {
        return "request:" + request.value();
    }
}
