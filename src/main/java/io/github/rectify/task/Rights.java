package io.github.rectify.task;

import io.github.rectify.people.People;
import io.github.rectify.people.Person;
import io.github.rectify.people.PersonId;
import io.github.rectify.people.Role;
import io.github.rectify.schedule.BusinessTime;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who may report on a task and who decides on it. Nobody decides on their own report: the leader's own task goes to the chief,
 * the chief's own to an administrator of the unit.
 */
@Component
class Rights {

    private final People people;
    private final Clock clock;

    Rights(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    Optional<MoveResult.Why> refusal(Task task, Move move, Actor actor, @Nullable String reason) {
        return move.by == Move.By.REPORTER ? reporterRefusal(task, actor) : reviewerRefusal(task, actor, reason);
    }

    private Optional<MoveResult.Why> reporterRefusal(Task task, Actor actor) {
        return actor.administrator() || answersFor(actor.person(), task.assigneeId()) ? Optional.empty()
                : Optional.of(MoveResult.Why.NOT_YOURS);
    }

    private Optional<MoveResult.Why> reviewerRefusal(Task task, Actor actor, @Nullable String reason) {
        boolean reviews = reviewerOf(task).filter(reviewer -> answersFor(actor.person(), reviewer.person())).isPresent();
        if (!reviews && !actor.administrator()) {
            return Optional.of(MoveResult.Why.NOT_YOUR_DECISION);
        }
        if (isOwn(task, actor.person())) {
            return Optional.of(MoveResult.Why.OWN_REPORT);
        }
        if (!reviews && (reason == null || reason.isBlank())) {
            return Optional.of(MoveResult.Why.REASON_NEEDED);
        }
        return Optional.empty();
    }

    Optional<Reviewer> reviewerOf(Task task) {
        PersonId leader = task.leaderId();
        if (leader != null && !isOwn(task, leader)) {
            return Optional.of(new Reviewer(leader, Reviewer.As.LEADER));
        }
        Optional<Reviewer> chief = people.chiefOf(task.unitId()).map(Person::id).filter(id -> !isOwn(task, id))
                .map(id -> new Reviewer(id, Reviewer.As.CHIEF));
        return chief.or(() -> people.withRole(task.unitId(), Role.ADMIN).stream().map(Person::id)
                .filter(id -> !isOwn(task, id)).findFirst()
                .map(id -> new Reviewer(id, Reviewer.As.ADMINISTRATOR)));
    }

    private static boolean isOwn(Task task, @Nullable PersonId person) {
        return person != null && (person.equals(task.assigneeId()) || person.equals(task.submittedBy()));
    }

    private boolean answersFor(@Nullable PersonId person, @Nullable PersonId wanted) {
        return person != null && wanted != null
                && (Objects.equals(person, wanted) || people.answersFor(person, wanted, BusinessTime.today(clock)));
    }
}
