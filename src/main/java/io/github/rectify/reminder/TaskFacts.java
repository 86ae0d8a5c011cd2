package io.github.rectify.reminder;

import io.github.rectify.people.People;
import io.github.rectify.people.Person;
import io.github.rectify.people.PersonId;
import io.github.rectify.people.UnitId;
import io.github.rectify.schedule.BusinessTime;
import io.github.rectify.task.Request;
import io.github.rectify.task.Requests;
import io.github.rectify.task.Reviewer;
import io.github.rectify.task.Task;
import io.github.rectify.task.TaskId;
import io.github.rectify.task.TaskStatus;
import io.github.rectify.task.Tasks;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns tasks into what deciding needs to know of them; what is asked of these tasks is read at once, and the chiefs are remembered
 * for as long as one run lasts.
 */
final class TaskFacts {

    private final People people;
    private final Tasks tasks;
    private final Requests requests;
    private final Map<TaskId, Request> extensions;
    private final Map<UnitId, Optional<PersonId>> chiefs = new HashMap<>();

    TaskFacts(People people, Tasks tasks, Requests requests, Collection<TaskId> about) {
        this.people = people;
        this.tasks = tasks;
        this.requests = requests;
        this.extensions = requests.open(about, Request.Kind.EXTENSION);
    }

    Facts of(Task task) {
        PersonId assignee = task.assigneeId();
        PersonId leader = task.leaderId();
        Instant report = task.lastReportAt() == null ? task.openedAt() : task.lastReportAt();
        boolean chiefHears = chief(task.unitId()).filter(chief -> !chief.equals(leader) && !chief.equals(assignee))
                .isPresent();
        return new Facts(task.id(), task.status(), task.dueOn(), day(report),
                task.submittedAt() == null ? null : day(task.submittedAt()),
                extension(task).map(request -> day(request.askedAt())).orElse(null), assignee != null,
                leader != null && !leader.equals(assignee), chiefHears,
                task.snoozeEndsAt() == null ? null : LocalDateTime.ofInstant(task.snoozeEndsAt(), BusinessTime.ZONE));
    }

    /** Who is meant by an audience of a task, or null if there is nobody. */
    @Nullable PersonId wanted(Task task, Audience audience) {
        return switch (audience) {
            case ASSIGNEE -> task.assigneeId();
            case LEADER -> task.leaderId();
            case CHIEF -> chief(task.unitId()).orElse(null);
            case REVIEWER -> reviewer(task).orElse(null);
        };
    }

    /** The request for more time that waits for a decision. */
    Optional<Request> extension(Task task) {
        return task.status() == TaskStatus.IN_PROGRESS ? Optional.ofNullable(extensions.get(task.id())) : Optional.empty();
    }

    private Optional<PersonId> reviewer(Task task) {
        Optional<Request> extension = extension(task);
        return extension.isPresent() ? requests.deciders(extension.get()).stream().findFirst()
                : tasks.reviewerOf(task).map(Reviewer::person);
    }

    private Optional<PersonId> chief(UnitId unit) {
        return chiefs.computeIfAbsent(unit, asked -> people.chiefOf(asked).map(Person::id));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, BusinessTime.ZONE);
    }
}
