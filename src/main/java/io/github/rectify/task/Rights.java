package io.github.rectify.task;

import io.github.rectify.people.People;
import io.github.rectify.people.Person;
import io.github.rectify.people.PersonId;
import io.github.rectify.people.Role;
import io.github.rectify.schedule.BusinessTime;
import java.time.Clock;
import java.util.List;
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

    /**
     * Whether somebody may decide what was asked: one of those it was put to, or an administrator with a reason.
     *
     * @param deciders those it is put to
     */
    Optional<MoveResult.Why> deciderRefusal(Task task, @Nullable PersonId asker, List<PersonId> deciders, Actor actor,
            @Nullable String reason) {
        boolean decides = deciders.stream().anyMatch(decider -> answersFor(actor.person(), decider));
        if (!decides && !administers(task, actor)) {
            return Optional.of(MoveResult.Why.NOT_YOUR_DECISION);
        }
        if (actor.person() != null && (actor.person().equals(asker) || actor.person().equals(task.assigneeId()))) {
            return Optional.of(MoveResult.Why.OWN_REPORT);
        }
        return decides || !Visible.of(reason).isEmpty() ? Optional.empty()
                : Optional.of(MoveResult.Why.REASON_NEEDED);
    }

    /** Whether somebody may instruct: the task's leader, the unit's chief, who stands in for them, or an administrator. */
    boolean instructs(Task task, Actor actor) {
        return administers(task, actor) || answersFor(actor.person(), task.leaderId())
                || answersFor(actor.person(), people.chiefOf(task.unitId()).map(Person::id).orElse(null));
    }

    /** Whether somebody is an administrator of this task: by a console account, or of the unit whose task it is. */
    boolean administers(Task task, Actor actor) {
        return actor.administrator() && (actor.person() == null
                || people.find(actor.person()).filter(person -> person.unitId().equals(task.unitId())).isPresent());
    }

    /** The administrators of the task's unit, but for one. */
    List<PersonId> administrators(Task task, @Nullable PersonId except) {
        return people.withRole(task.unitId(), Role.ADMIN).stream().map(Person::id).filter(id -> !id.equals(except))
                .filter(id -> !id.equals(task.assigneeId())).toList();
    }

    private Optional<MoveResult.Why> reporterRefusal(Task task, Actor actor) {
        return administers(task, actor) || answersFor(actor.person(), task.assigneeId()) ? Optional.empty()
                : Optional.of(MoveResult.Why.NOT_YOURS);
    }

    private Optional<MoveResult.Why> reviewerRefusal(Task task, Actor actor, @Nullable String reason) {
        boolean reviews = reviewerOf(task).filter(reviewer -> answersFor(actor.person(), reviewer.person())).isPresent();
        if (!reviews && !administers(task, actor)) {
            return Optional.of(MoveResult.Why.NOT_YOUR_DECISION);
        }
        if (isOwn(task, actor.person())) {
            return Optional.of(MoveResult.Why.OWN_REPORT);
        }
        if (!reviews && Visible.of(reason).isEmpty()) {
            return Optional.of(MoveResult.Why.REASON_NEEDED);
        }
        return Optional.empty();
    }

    Optional<Reviewer> reviewerOf(Task task) {
        return reviewerOf(task, null);
    }

    /** @param asker somebody else who may not decide, because it is they who ask */
    Optional<Reviewer> reviewerOf(Task task, @Nullable PersonId asker) {
        PersonId leader = task.leaderId();
        if (leader != null && !isOwn(task, leader) && !leader.equals(asker)) {
            return Optional.of(new Reviewer(leader, Reviewer.As.LEADER));
        }
        Optional<Reviewer> chief = people.chiefOf(task.unitId()).map(Person::id).filter(id -> !isOwn(task, id))
                .filter(id -> !id.equals(asker)).map(id -> new Reviewer(id, Reviewer.As.CHIEF));
        return chief.or(() -> people.withRole(task.unitId(), Role.ADMIN).stream().map(Person::id)
                .filter(id -> !isOwn(task, id)).filter(id -> !id.equals(asker)).findFirst()
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
