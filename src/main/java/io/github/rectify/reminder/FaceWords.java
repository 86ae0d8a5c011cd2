package io.github.rectify.reminder;

import io.github.rectify.outbox.Content;
import io.github.rectify.outbox.FaceChange;
import io.github.rectify.outbox.LastWord;
import io.github.rectify.outbox.Outbox;
import io.github.rectify.outbox.Outgoing;
import io.github.rectify.outbox.SentCard;
import io.github.rectify.outbox.Waiting;
import io.github.rectify.outbox.Word;
import io.github.rectify.people.People;
import io.github.rectify.people.Person;
import io.github.rectify.people.Presence;
import io.github.rectify.schedule.BusinessTime;
import io.github.rectify.task.EventKind;
import io.github.rectify.task.Request;
import io.github.rectify.task.Requests;
import io.github.rectify.task.Task;
import io.github.rectify.task.TaskId;
import io.github.rectify.task.TaskStatus;
import io.github.rectify.task.Tasks;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The new face of a card after an answer. What is decided becomes one grey button that says so; a card that still has something
 * to ask (other tasks of a bundle, or a task that is under way) keeps its buttons and says above what was recorded.
 */
@Component
class FaceWords implements LastWord {

    private static final Set<String> LEAVES_OPEN = Set.of(EventKind.ACKNOWLEDGED.name(), EventKind.PROGRESS.name(),
            EventKind.BLOCKED.name(), EventKind.SNOOZED.name(), EventKind.EXTENSION_ASKED.name(),
            EventKind.TRANSFER_ASKED.name(), EventKind.NOT_MINE_ASKED.name(), EventKind.INSTRUCTED.name());

    private final Tasks tasks;
    private final Requests requests;
    private final People people;
    private final Outbox outbox;
    private final ReminderCards cards;
    private final Phrases phrases;
    private final Clock clock;

    FaceWords(Tasks tasks, Requests requests, People people, Outbox outbox, ReminderCards cards, Phrases phrases, Clock clock) {
        this.tasks = tasks;
        this.requests = requests;
        this.people = people;
        this.outbox = outbox;
        this.cards = cards;
        this.phrases = phrases;
        this.clock = clock;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(FaceChange.KIND);
    }

    @Override
    public Word word(Waiting message) {
        FaceChange refs = FaceChange.parse(message.refs());
        Optional<SentCard> card = outbox.card(refs.messageId());
        Optional<Person> holder = people.byUserId(message.userId());
        if (card.isEmpty() || holder.isEmpty()) {
            return new Word.Drop("NO_SUCH_CARD");
        }
        String words = phrases.say("face." + refs.happened());
        List<ReminderWords.Item> open = stillAsked(card.get(), refs, holder.get());
        if (open.isEmpty()) {
            return change(message, refs, words, null);
        }
        Content.Card face = cards.reminder(holder.get(), open, BusinessTime.today(clock));
        String said = phrases.say("code", tasks.get(Refs.task(refs.subject())).code()) + " " + words;
        return change(message, refs, words, new Content.Card(face.accent(), face.source(), face.title(), said, face.body(),
                face.lines(), face.links(), face.path(), face.choice(), face.buttons()));
    }

    private static Word change(Waiting message, FaceChange refs, String words, Content.@Nullable Card card) {
        return new Word.Say(new Outgoing(message.userId(), new Content.CardChange(refs.responseCode(), words, card)));
    }

    /** The items of a reminder that its holder can still act on. */
    private List<ReminderWords.Item> stillAsked(SentCard card, FaceChange refs, Person holder) {
        if (!ReminderWords.KINDS.contains(card.kind())) {
            return List.of();
        }
        List<Telling> tellings = Refs.parse(card.refs()).items();
        Map<TaskId, Task> found = tasks.find(tellings.stream().map(Telling::taskId).collect(Collectors.toSet()));
        return tellings.stream().filter(telling -> isAsked(telling, found.get(telling.taskId()), refs))
                .map(telling -> new ReminderWords.Item(telling, Objects.requireNonNull(found.get(telling.taskId())),
                        new Presence.Here(holder), extension(telling.taskId())))
                .toList();
    }

    private @Nullable Request extension(TaskId task) {
        return requests.open(task, Request.Kind.EXTENSION).orElse(null);
    }

    private boolean isAsked(Telling telling, @Nullable Task task, FaceChange refs) {
        if (task == null || !LEAVES_OPEN.contains(refs.happened()) && Refs.subject(task.id()).equals(refs.subject())) {
            return false;
        }
        LocalDate due = task.dueOn();
        boolean saysDaysLeft = telling.kind() == Kind.DUE;
        if (saysDaysLeft && (due == null || BusinessTime.today(clock).isAfter(due))) {
            return false;
        }
        return switch (telling.audience()) {
            case ASSIGNEE -> task.status() == TaskStatus.IN_PROGRESS;
            case REVIEWER -> task.status() == TaskStatus.SUBMITTED || extension(task.id()) != null;
            case LEADER, CHIEF -> false;
        };
    }
}
