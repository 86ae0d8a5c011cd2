package io.github.rectify.reminder;

import io.github.rectify.outbox.NewMessage;
import io.github.rectify.outbox.Outbox;
import io.github.rectify.outbox.Urgency;
import io.github.rectify.people.People;
import io.github.rectify.people.Person;
import io.github.rectify.people.PersonId;
import io.github.rectify.people.Presence;
import io.github.rectify.people.Role;
import io.github.rectify.schedule.BusinessTime;
import io.github.rectify.task.Task;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * When somebody cannot be told, their leader and the administrators are, so that nothing vanishes; each of the tasks that are of
 * their unit or that they lead, and not of what an absent colleague still has to do for another unit.
 */
@Component
class Unreachable {

    private final People people;
    private final Outbox outbox;
    private final Phrases phrases;
    private final Clock clock;

    Unreachable(People people, Outbox outbox, Phrases phrases, Clock clock) {
        this.people = people;
        this.outbox = outbox;
        this.phrases = phrases;
        this.clock = clock;
    }

    /** Tells of items that nobody hears; {@code cause} is the message they stood in. */
    void tell(String cause, List<ReminderWords.Item> unheard) {
        Map<Person, List<ReminderWords.Item>> byWanted = new LinkedHashMap<>();
        unheard.forEach(item -> byWanted.computeIfAbsent(item.presence().wanted(), person -> new ArrayList<>())
                .add(item));
        byWanted.forEach((wanted, items) -> tell(cause, wanted, why(items.get(0).presence()),
                items.stream().map(ReminderWords.Item::task).toList()));
    }

    /** Tells the leaders of these tasks and the administrators that a person cannot be told of them. */
    void tell(String cause, Person wanted, String why, List<Task> tasks) {
        tell(cause, wanted, tasks, told -> phrases.say("notice.unreachable", wanted.name(), phrases.say("why." + why), phrases.numbers(told)));
    }

    /** Tells the same people what could not be said to a person. */
    void unheard(String cause, Presence presence, Task task, String words) {
        tell(cause, presence.wanted(), List.of(task), told -> phrases.say("notice.unheard", presence.wanted().name(),
                phrases.say("why." + why(presence)), words));
    }

    private void tell(String cause, Person wanted, List<Task> tasks, Function<List<Task>, String> words) {
        Set<Person> hearers = new LinkedHashSet<>();
        tasks.stream().map(Task::leaderId).filter(Objects::nonNull).distinct().map(people::get).forEach(hearers::add);
        if (wanted.leaderId() != null) {
            hearers.add(people.get(wanted.leaderId()));
        }
        tasks.stream().map(Task::unitId).distinct().forEach(unit -> hearers.addAll(people.withRole(unit, Role.ADMIN)));
        hearers.stream().filter(Person::active).filter(hearer -> !hearer.id().equals(wanted.id()))
                .filter(hearer -> canHear(hearer.id())).forEach(hearer -> notice(cause, hearer, wanted,
                        tasks.stream().filter(task -> concerns(task, hearer)).toList(), words));
    }

    private static boolean concerns(Task task, Person hearer) {
        return task.unitId().equals(hearer.unitId()) || hearer.id().equals(task.leaderId());
    }

    private boolean canHear(PersonId person) {
        return people.presence(person, BusinessTime.today(clock)).told() != null;
    }

    private void notice(String cause, Person hearer, Person wanted, List<Task> tasks, Function<List<Task>, String> words) {
        if (tasks.isEmpty()) {
            return;
        }
        Set<String> subjects = tasks.stream().map(task -> Refs.subject(task.id())).collect(Collectors.toSet());
        outbox.putText(new NewMessage("unreachable:" + cause + ":" + wanted.id().value() + ":" + hearer.id().value(),
                Reminders.NOTICE, Urgency.NOTICE, hearer.userId().value(), "{}", subjects, clock.instant()),
                words.apply(tasks));
    }

    private static String why(Presence presence) {
        return presence instanceof Presence.Nobody nobody ? nobody.why().name() : "REJECTED";
    }

}
