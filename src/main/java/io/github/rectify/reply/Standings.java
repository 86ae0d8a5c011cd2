package io.github.rectify.reply;

import io.github.rectify.people.People;
import io.github.rectify.people.Person;
import io.github.rectify.people.PersonId;
import io.github.rectify.people.Role;
import io.github.rectify.task.Request;
import io.github.rectify.task.Requests;
import io.github.rectify.task.Reviewer;
import io.github.rectify.task.Task;
import io.github.rectify.task.TaskId;
import io.github.rectify.task.TaskStatus;
import io.github.rectify.task.Tasks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds out what somebody can mean today. */
@Component
class Standings {

    private final Tasks tasks;
    private final Requests requests;
    private final People people;
    private final Acts acts;

    Standings(Tasks tasks, Requests requests, People people, Acts acts) {
        this.tasks = tasks;
        this.requests = requests;
        this.people = people;
        this.acts = acts;
    }

    Standing of(Person person, LocalDate today) {
        List<PersonId> hats = new ArrayList<>(people.standingInFor(person.id(), today));
        hats.add(person.id());
        List<Task> ofUnit = tasks.ofUnit(person.unitId());
        List<Task> led = tasks.unfinishedLedBy(hats);
        boolean unitWide = person.is(Role.CHIEF) || person.is(Role.ADMIN);
        List<Task> open = unitWide ? ofUnit.stream().filter(task -> task.status() != TaskStatus.CLOSED).toList() : List.of();
        List<Request> waiting = requests.waitingFor(person, today);
        return new Standing(person, tasks.unfinishedOf(hats), led, open, closedOf(hats, ofUnit, unitWide),
                closings(unitWide ? open : led, hats), waiting, asked(waiting),
                moved(person));
    }

    private static List<Task> closedOf(List<PersonId> hats, List<Task> ofUnit, boolean unitWide) {
        return ofUnit.stream().filter(task -> task.status() == TaskStatus.CLOSED)
                .filter(task -> unitWide || hats.contains(task.assigneeId()) || hats.contains(task.leaderId())).toList();
    }

    private List<Task> closings(List<Task> among, List<PersonId> hats) {
        return among.stream().filter(task -> task.status() == TaskStatus.SUBMITTED)
                .filter(task -> tasks.reviewerOf(task).map(Reviewer::person).filter(hats::contains).isPresent())
                .toList();
    }

    private List<Task> moved(Person person) {
        Set<TaskId> ids = acts.lately(person).stream().map(Act::taskId).filter(Objects::nonNull).map(TaskId::new)
                .collect(Collectors.toSet());
        return List.copyOf(tasks.find(ids).values());
    }

    private List<Task> asked(List<Request> waiting) {
        Set<TaskId> ids = waiting.stream().map(Request::taskId).collect(Collectors.toSet());
        Map<TaskId, Task> found = tasks.find(ids);
        return waiting.stream().map(request -> found.get(request.taskId())).filter(Objects::nonNull).distinct().toList();
    }
}
