package io.github.rectify.reminder;

import io.github.rectify.people.People;
import io.github.rectify.people.Person;
import io.github.rectify.people.PersonId;
import io.github.rectify.people.UnitId;
import io.github.rectify.schedule.BusinessTime;
import io.github.rectify.task.Task;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns tasks into what deciding needs to know of them; remembers the chiefs for as long as one run lasts. */
final class TaskFacts {

    private final People people;
    private final Map<UnitId, Optional<PersonId>> chiefs = new HashMap<>();

    TaskFacts(People people) {
        this.people = people;
    }

    Facts of(Task task) {
        PersonId assignee = task.assigneeId();
        PersonId leader = task.leaderId();
        Instant report = task.lastReportAt() == null ? task.openedAt() : task.lastReportAt();
        boolean chiefHears = chief(task.unitId()).filter(chief -> !chief.equals(leader) && !chief.equals(assignee))
                .isPresent();
        return new Facts(task.id(), task.status(), task.dueOn(), day(report),
                task.submittedAt() == null ? null : day(task.submittedAt()), assignee != null,
                leader != null && !leader.equals(assignee), chiefHears,
                task.snoozeEndsAt() == null ? null : LocalDateTime.ofInstant(task.snoozeEndsAt(), BusinessTime.ZONE));
    }

    /** Who is meant by an audience of a task, or null if there is nobody. */
    @Nullable PersonId wanted(Task task, Audience audience, Optional<PersonId> reviewer) {
        return switch (audience) {
            case ASSIGNEE -> task.assigneeId();
            case LEADER -> task.leaderId();
            case CHIEF -> chief(task.unitId()).orElse(null);
            case REVIEWER -> reviewer.orElse(null);
        };
    }

    private Optional<PersonId> chief(UnitId unit) {
        return chiefs.computeIfAbsent(unit, asked -> people.chiefOf(asked).map(Person::id));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, BusinessTime.ZONE);
    }
}
