package io.github.rectify.console.replies;

import io.github.rectify.console.access.Sight;
import io.github.rectify.outbox.LastTold;
import io.github.rectify.outbox.Outbox;
import io.github.rectify.people.People;
import io.github.rectify.people.Person;
import io.github.rectify.people.PersonId;
import io.github.rectify.people.Role;
import io.github.rectify.people.UnitId;
import io.github.rectify.reply.Misreadings;
import io.github.rectify.reply.reading.OpenTask;
import io.github.rectify.reply.reading.Situation;
import io.github.rectify.task.Level;
import io.github.rectify.task.Reviewer;
import io.github.rectify.task.Task;
import io.github.rectify.task.TaskStatus;
import io.github.rectify.task.Tasks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a person's reply would be read against now: their open tasks, or those they look after, and what they were last told. Of
 * these only what the viewer may see, for a person may answer for tasks of a unit that is not the viewer's.
 */
@Component
class PersonSituation {

    private static final Set<String> REMINDERS = Set.of("DUE", "OVERDUE", "NUDGE", "LEADER", "CHIEF", "REVIEW", "DECISION");

    private final Tasks tasks;
    private final People people;
    private final Outbox outbox;

    PersonSituation(Tasks tasks, People people, Outbox outbox) {
        this.tasks = tasks;
        this.people = people;
        this.outbox = outbox;
    }

    /**
     * @param role as what they write; null for a leader as a leader, anybody else as an official
     * @param day the day whose stand-ins count
     */
    Found of(Person person, Situation.@Nullable Role role, LocalDate day, Sight sight) {
        Situation.Role as = role != null ? role
                : person.is(Role.LEADER) || person.is(Role.CHIEF) ? Situation.Role.LEADER : Situation.Role.OFFICIAL;
        List<PersonId> hats = new ArrayList<>(people.standingInFor(person.id(), day));
        hats.add(person.id());
        List<Task> open = (as == Situation.Role.LEADER ? led(person, hats) : tasks.unfinishedOf(hats)).stream()
                .filter(sight::sees).toList();
        return new Found(person, as, open.stream().map(task -> new OpenTask(task.code(), task.title(), task.dueOn())).toList(),
                reminded(person, hats, as, open), open.stream().filter(task -> task.level() == Level.SENSITIVE)
                .map(Task::code).collect(Collectors.toSet()), Misreadings.unitOf(person, open));
    }

    private List<Task> led(Person person, List<PersonId> hats) {
        return person.is(Role.CHIEF)
                ? tasks.ofUnit(person.unitId()).stream().filter(task -> task.status() != TaskStatus.CLOSED).toList()
                : tasks.unfinishedLedBy(hats);
    }

    /** What waits for a leader's decision, else what the latest reminder was about. */
    private List<String> reminded(Person person, List<PersonId> hats, Situation.Role as, List<Task> open) {
        List<String> waiting = as == Situation.Role.OFFICIAL ? List.of() : open.stream()
                .filter(task -> task.status() == TaskStatus.SUBMITTED)
                .filter(task -> tasks.reviewerOf(task).map(Reviewer::person).filter(hats::contains).isPresent())
                .map(Task::code).toList();
        if (!waiting.isEmpty()) {
            return waiting;
        }
        Set<String> told = outbox.lastTold(person.userId().value(), REMINDERS).map(LastTold::subjects).orElse(Set.of());
        return open.stream().filter(task -> told.contains("task:" + task.id().value())).map(Task::code).toList();
    }

    /** A person's situation, as far as it comes from the store; {@code unit} may look at what is kept of it. */
    record Found(Person person, Situation.Role role, List<OpenTask> open, List<String> lastReminded, Set<String> sensitive,
            @Nullable UnitId unit) {
    }
}
