package io.github.rectify.console.tasks;

import io.github.rectify.console.access.Sight;
import io.github.rectify.people.People;
import io.github.rectify.people.Person;
import io.github.rectify.people.PersonId;
import io.github.rectify.task.Request;
import io.github.rectify.task.Requests;
import io.github.rectify.task.Task;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is asked about a task and waits, and whether the viewer is offered to decide it; {@link Requests} says whether they may. */
@Component
class RequestViews {

    private final Requests requests;
    private final People people;

    RequestViews(Requests requests, People people) {
        this.requests = requests;
        this.people = people;
    }

    List<RequestView> of(Task task, Sight sight) {
        return requests.open(task.id()).stream().map(request -> view(task, request, sight)).toList();
    }

    /** Whom a task could go to. */
    List<Person> candidates(Task task) {
        return people.inUnit(task.unitId()).stream().filter(Person::active)
                .filter(person -> !person.id().equals(task.assigneeId())).toList();
    }

    private RequestView view(Task task, Request request, Sight sight) {
        List<PersonId> deciders = requests.deciders(request);
        boolean decides = deciders.stream().anyMatch(sight.people()::contains);
        PersonId viewer = sight.person() == null ? null : sight.person().id();
        boolean own = viewer != null && (viewer.equals(request.askedBy()) || viewer.equals(task.assigneeId()));
        return new RequestView(request, request.to() == null ? null : name(request.to()),
                deciders.stream().map(this::name).toList(), !own && (decides || sight.administers(task.unitId())), !decides);
    }

    private String name(PersonId person) {
        return people.find(person).map(Person::name).orElse("");
    }
}
