package io.github.rectify.reminder;

import io.github.rectify.outbox.Outgoing;
import io.github.rectify.outbox.Waiting;
import io.github.rectify.outbox.Word;
import io.github.rectify.people.People;
import io.github.rectify.people.Person;
import io.github.rectify.people.PersonId;
import io.github.rectify.people.Presence;
import io.github.rectify.schedule.BusinessTime;
import io.github.rectify.task.Request;
import io.github.rectify.task.RequestId;
import io.github.rectify.task.Requests;
import io.github.rectify.task.Task;
import io.github.rectify.task.TaskId;
import io.github.rectify.task.Tasks;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The last word of a card that puts a request to somebody: it must still be open, and who decides it is found now. */
@Component
class RequestWords {

    private final Tasks tasks;
    private final Requests requests;
    private final People people;
    private final RequestCards cards;
    private final Unreachable unreachable;
    private final Clock clock;

    RequestWords(Tasks tasks, Requests requests, People people, RequestCards cards, Unreachable unreachable, Clock clock) {
        this.tasks = tasks;
        this.requests = requests;
        this.people = people;
        this.cards = cards;
        this.unreachable = unreachable;
        this.clock = clock;
    }

    Word word(Waiting message, DecisionRefs refs) {
        Optional<Request> request = requests.find(new RequestId(Objects.requireNonNull(refs.requestId())))
                .filter(Request::isOpen);
        if (request.isEmpty()) {
            return new Word.Drop("REQUEST_CLOSED");
        }
        Task task = tasks.get(new TaskId(refs.taskId()));
        Optional<PersonId> decider = decider(request.get(), refs);
        if (decider.isEmpty()) {
            return new Word.Drop("NOBODY_TO_TELL");
        }
        Presence presence = people.presence(decider.get(), BusinessTime.today(clock));
        Person hearer = presence.told();
        if (hearer == null || hearer.id().equals(task.assigneeId()) || hearer.id().equals(request.get().askedBy())) {
            unreachable.tell(message.key(), presence.wanted(),
                    presence instanceof Presence.Nobody nobody ? nobody.why().name() : "OWN", List.of(task));
            return new Word.Drop("NOBODY_TO_TELL");
        }
        return new Word.Say(new Outgoing(hearer.userId().value(), cards.card(task, request.get(), presence)));
    }

    /** The one it was put to if they still decide it; for what one person decides, whoever that is by now. */
    private Optional<PersonId> decider(Request request, DecisionRefs refs) {
        List<PersonId> deciders = requests.deciders(request);
        PersonId asked = new PersonId(Objects.requireNonNull(refs.deciderId()));
        return deciders.contains(asked) ? Optional.of(asked)
                : request.kind() == Request.Kind.EXTENSION ? deciders.stream().findFirst() : Optional.empty();
    }
}
