package io.github.rectify.reminder;

import io.github.rectify.outbox.LastWord;
import io.github.rectify.outbox.NewMessage;
import io.github.rectify.outbox.Outbox;
import io.github.rectify.outbox.Outgoing;
import io.github.rectify.outbox.Urgency;
import io.github.rectify.outbox.Waiting;
import io.github.rectify.outbox.Word;
import io.github.rectify.people.People;
import io.github.rectify.people.Person;
import io.github.rectify.people.PersonId;
import io.github.rectify.people.Presence;
import io.github.rectify.schedule.BusinessTime;
import io.github.rectify.task.Reviewer;
import io.github.rectify.task.Request;
import io.github.rectify.task.Requests;
import io.github.rectify.task.Task;
import io.github.rectify.task.TaskId;
import io.github.rectify.task.TaskStatus;
import io.github.rectify.task.Tasks;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The last word of a reminder, when it is about to be said:
 * <ol>
 * <li>each item must still stand today; what is solved, or overtaken by a nearer point, is dropped with its reason;
 * <li>the people are found as they are today: a new assignee, a stand-in, a new leader;
 * <li>items that now belong to somebody else become a message of their own;
 * <li>if nobody can be told, the leader and the administrators are.
 * </ol>
 */
@Component
class ReminderWords implements LastWord {

    private final Tasks tasks;
    private final Requests requests;
    private final People people;
    private final Planner planner;
    private final ReminderCards cards;
    private final Unreachable unreachable;
    private final PlanMapper mapper;
    private final Outbox outbox;
    private final Clock clock;

    ReminderWords(Tasks tasks, Requests requests, People people, Planner planner, ReminderCards cards, Unreachable unreachable,
            PlanMapper mapper, Outbox outbox, Clock clock) {
        this.tasks = tasks;
        this.requests = requests;
        this.people = people;
        this.planner = planner;
        this.cards = cards;
        this.unreachable = unreachable;
        this.mapper = mapper;
        this.outbox = outbox;
        this.clock = clock;
    }

    static final Set<String> KINDS = Arrays.stream(Kind.values()).map(Kind::name).collect(Collectors.toUnmodifiableSet());

    @Override
    public Set<String> kinds() {
        return KINDS;
    }

    @Override
    public Word word(Waiting message) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), BusinessTime.ZONE);
        LocalDate today = now.toLocalDate();
        List<Item> standing = standing(message, now);
        if (standing.isEmpty()) {
            return new Word.Drop("NOTHING_STANDS");
        }
        Map<PersonId, List<Item>> byHearer = new LinkedHashMap<>();
        List<Item> unheard = new ArrayList<>();
        for (Item item : standing) {
            Person hearer = item.presence().told();
            if (hearer == null) {
                unheard.add(item);
            } else {
                byHearer.computeIfAbsent(hearer.id(), id -> new ArrayList<>()).add(item);
            }
        }
        unreachable.tell(message.key(), unheard);
        if (byHearer.isEmpty()) {
            return new Word.Drop("NOBODY_TO_TELL");
        }
        PersonId addressee = people.byUserId(message.userId()).map(Person::id).filter(byHearer::containsKey)
                .orElse(byHearer.keySet().iterator().next());
        byHearer.forEach((hearer, items) -> {
            if (!hearer.equals(addressee)) {
                sayApart(message, people.get(hearer), items);
            }
        });
        Person hearer = people.get(addressee);
        return new Word.Say(new Outgoing(hearer.userId().value(), cards.reminder(hearer, byHearer.get(addressee), today)));
    }

    private List<Item> standing(Waiting message, LocalDateTime now) {
        LocalDate today = now.toLocalDate();
        List<Telling> items = Refs.parse(message.refs()).items();
        Set<TaskId> ids = items.stream().map(Telling::taskId).collect(Collectors.toSet());
        Map<TaskId, Task> found = tasks.find(ids);
        Decider decider = planner.decider();
        TaskFacts facts = new TaskFacts(people, tasks, requests, ids);
        List<Item> standing = new ArrayList<>();
        for (Telling telling : items) {
            Task task = found.get(telling.taskId());
            PersonId wanted = facts.wanted(task, telling.audience());
            Facts known = facts.of(task);
            if (!decider.standing(known, now).contains(telling)) {
                remember(telling, today, overtaken(task), message);
            } else if (telling.audience() == Audience.ASSIGNEE && known.isSnoozed(now)) {
                remember(telling, today, "DROPPED_SNOOZED", message);
            } else if (wanted == null) {
                remember(telling, today, "NOBODY_TO_TELL", message);
            } else {
                standing.add(new Item(telling, task, people.presence(wanted, today), facts.extension(task).orElse(null)));
            }
        }
        return standing;
    }

    private static String overtaken(Task task) {
        return task.status() == TaskStatus.IN_PROGRESS ? "DROPPED_OVERTAKEN" : "DROPPED_" + task.status();
    }

    private void sayApart(Waiting message, Person hearer, List<Item> items) {
        Refs refs = new Refs(items.stream().map(Item::telling).toList());
        outbox.put(new NewMessage(message.key() + ">" + hearer.id().value(), items.get(0).telling().kind().name(),
                Urgency.REMINDER, hearer.userId().value(), refs.json(), refs.subjects(), clock.instant()));
    }

    private void remember(Telling telling, LocalDate today, String outcome, Waiting message) {
        mapper.insertDecision(new PlanMapper.Line(telling.taskId().value(), today, clock.instant(), telling.audience(),
                message.userId(), outcome, telling.label(), message.key()));
    }

    /**
     * One task of a reminder, and who hears of it today.
     *
     * @param extension the request for more time that waits for a decision, if one does
     */
    record Item(Telling telling, Task task, Presence presence, @Nullable Request extension) {

        /** What is to be decided, where that is more time and not the closing. */
        @Nullable Request asked() {
            return telling.audience() == Audience.REVIEWER ? extension : null;
        }
    }
}
