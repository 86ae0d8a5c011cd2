package io.github.rectify.reply;

import io.github.rectify.people.People;
import io.github.rectify.people.Person;
import io.github.rectify.people.PersonId;
import io.github.rectify.people.Role;
import io.github.rectify.schedule.BusinessTime;
import io.github.rectify.task.Reviewer;
import io.github.rectify.task.Task;
import io.github.rectify.task.TaskStatus;
import io.github.rectify.task.Tasks;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The tasks somebody can mean. */
@Component
class OpenTasks {

    private final Tasks tasks;
    private final People people;
    private final Clock clock;

    OpenTasks(Tasks tasks, People people, Clock clock) {
        this.tasks = tasks;
        this.people = people;
        this.clock = clock;
    }

    /** Those they answer for themselves or as a stand-in. */
    List<Task> own(Person person) {
        return tasks.unfinishedOf(withAbsent(person));
    }

    /** Those they lead, themselves or as a stand-in. */
    List<Task> led(Person person) {
        return tasks.unfinishedLedBy(withAbsent(person));
    }

    /** Submitted ones that wait for them to decide. */
    List<Task> toDecide(Person person) {
        List<PersonId> hats = withAbsent(person);
        boolean unitWide = person.is(Role.CHIEF) || person.is(Role.ADMIN);
        return (unitWide ? tasks.ofUnit(person.unitId()) : led(person)).stream()
                .filter(task -> task.status() == TaskStatus.SUBMITTED)
                .filter(task -> tasks.reviewerOf(task).map(Reviewer::person).filter(hats::contains).isPresent())
                .toList();
    }

    /** Those that are closed and were theirs to do or to decide. */
    List<Task> closedOf(Person person) {
        List<PersonId> hats = withAbsent(person);
        return tasks.ofUnit(person.unitId()).stream().filter(task -> task.status() == TaskStatus.CLOSED)
                .filter(task -> hats.contains(task.assigneeId()) || hats.contains(task.leaderId())).toList();
    }

    /** What an administrator may name beyond their own: everything of the unit. */
    List<Task> ofUnit(Person person) {
        return person.is(Role.ADMIN) ? tasks.ofUnit(person.unitId()) : List.of();
    }

    private List<PersonId> withAbsent(Person person) {
        List<PersonId> hats = new ArrayList<>(people.standingInFor(person.id(), BusinessTime.today(clock)));
        hats.add(person.id());
        return hats;
    }
}
