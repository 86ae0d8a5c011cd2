package io.github.rectify.reminder;

import io.github.rectify.outbox.NewMessage;
import io.github.rectify.outbox.Outbox;
import io.github.rectify.outbox.SentCard;
import io.github.rectify.outbox.Urgency;
import io.github.rectify.people.People;
import io.github.rectify.people.Person;
import io.github.rectify.people.PersonId;
import io.github.rectify.people.Role;
import io.github.rectify.schedule.BusinessTime;
import io.github.rectify.task.EventKind;
import io.github.rectify.task.Reviewer;
import io.github.rectify.task.Task;
import io.github.rectify.task.TaskEvent;
import io.github.rectify.task.TaskMoved;
import io.github.rectify.task.Tasks;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What follows from a move, in the same transaction: a submission asks the one who decides, a decision is told to the one who
 * answers for the task, and cards that are out and ask for what is done already change their face.
 */
@Component
class Followups {

    private static final Set<EventKind> CHANGES_FACES = EnumSet.of(EventKind.SUBMITTED, EventKind.WITHDRAWN,
            EventKind.APPROVED, EventKind.RETURNED);

    private final Tasks tasks;
    private final People people;
    private final Outbox outbox;
    private final Phrases phrases;
    private final Clock clock;

    Followups(Tasks tasks, People people, Outbox outbox, Phrases phrases, Clock clock) {
        this.tasks = tasks;
        this.people = people;
        this.outbox = outbox;
        this.phrases = phrases;
        this.clock = clock;
    }

    @EventListener
    void on(TaskMoved moved) {
        if (!CHANGES_FACES.contains(moved.kind())) {
            return;
        }
        Task task = tasks.get(moved.taskId());
        changeFaces(task, moved);
        switch (moved.kind()) {
            case SUBMITTED -> askForDecision(task, moved.eventId());
            case APPROVED, RETURNED -> tellAssignee(task, moved);
            default -> { }
        }
    }

    private void changeFaces(Task task, TaskMoved moved) {
        for (SentCard card : outbox.changeableCards(Refs.subject(task.id()))) {
            if (isAboutOneTask(card) && card.responseCode() != null && outbox.useResponseCode(card)) {
                outbox.putFaceChange("event-" + moved.eventId(), card, card.responseCode(), Refs.subject(task.id()),
                        moved.kind().name());
            }
        }
    }

    /** A bundle still serves for its other tasks; a press on the one that is done gets a clear answer. */
    private static boolean isAboutOneTask(SentCard card) {
        return card.kind().equals(Reminders.DECISION) || ReminderWords.KINDS.contains(card.kind())
                && Refs.parse(card.refs()).items().stream().map(Telling::taskId).distinct().count() == 1;
    }

    private void askForDecision(Task task, long eventId) {
        Optional<Reviewer> reviewer = tasks.reviewerOf(task);
        if (reviewer.isPresent()) {
            Person wanted = people.get(reviewer.get().person());
            outbox.put(new NewMessage("decision:" + eventId, Reminders.DECISION, Urgency.DECISION,
                    wanted.userId().value(), new DecisionRefs(task.id().value(), eventId).json(),
                    Set.of(Refs.subject(task.id())), clock.instant()));
        } else {
            for (Person administrator : people.withRole(task.unitId(), Role.ADMIN)) {
                notice("no-reviewer:" + eventId, administrator.id(), task,
                        phrases.say("notice.noReviewer", task.code(), phrases.title(task)));
            }
        }
    }

    private void tellAssignee(Task task, TaskMoved moved) {
        if (task.assigneeId() == null) {
            return;
        }
        TaskEvent event = last(tasks.history(task.id()));
        if (task.assigneeId().value() == (event.byPersonId() == null ? 0 : event.byPersonId())) {
            return;
        }
        outbox.put(new NewMessage("decided:" + moved.eventId(), Reminders.NOTICE, Urgency.NOTICE,
                people.get(task.assigneeId()).userId().value(), new NoticeRefs(task.id().value(), moved.eventId()).json(),
                Set.of(Refs.subject(task.id())), clock.instant()));
    }

    private static TaskEvent last(List<TaskEvent> history) {
        return history.get(history.size() - 1);
    }

    private void notice(String cause, PersonId wanted, Task task, String words) {
        Person told = people.presence(wanted, BusinessTime.today(clock)).told();
        Person hearer = told == null ? people.get(wanted) : told;
        outbox.putText(new NewMessage(cause + ":" + hearer.id().value(), Reminders.NOTICE, Urgency.NOTICE,
                hearer.userId().value(), "{}", Set.of(Refs.subject(task.id())), clock.instant()), words);
    }
}
