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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What follows from a move, in the same transaction: a submission asks the one who decides, a decision is told to the one who
 * answers for the task, and so is what somebody else reported for them; cards that are out and ask for what is done already change their face.
 */
@Component
class Followups {

    private static final Set<EventKind> CHANGES_FACES = EnumSet.of(EventKind.SUBMITTED, EventKind.WITHDRAWN,
            EventKind.APPROVED, EventKind.RETURNED, EventKind.TRANSFERRED);

    /**
     * What is said or asked for who answers for a task, and they hear of if it was not they who did. That work goes on is not among
     * it: to see to that is why there is a stand-in.
     */
    private static final Set<EventKind> SAID_FOR_OWNER = EnumSet.of(EventKind.SUBMITTED, EventKind.WITHDRAWN, EventKind.BLOCKED,
            EventKind.EXTENSION_ASKED, EventKind.TRANSFER_ASKED, EventKind.NOT_MINE_ASKED);

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
        Task task = tasks.get(moved.taskId());
        if (CHANGES_FACES.contains(moved.kind())) {
            changeFaces(task, moved);
        }
        if (SAID_FOR_OWNER.contains(moved.kind())) {
            tell(task, event(task, moved), NoticeRefs.To.OWNER, task.assigneeId());
        }
        switch (moved.kind()) {
            case SUBMITTED -> askForDecision(task, moved.eventId(), moved.eventId());
            case APPROVED, RETURNED, INSTRUCTED, EXTENSION_GRANTED, EXTENSION_REFUSED, TRANSFER_REFUSED, NOT_MINE_REFUSED ->
                tell(task, event(task, moved), NoticeRefs.To.ASSIGNEE, task.assigneeId());
            case BLOCKED -> tell(task, event(task, moved), NoticeRefs.To.LEADER, task.leaderId());
            case TRANSFERRED -> tellOfTransfer(task, event(task, moved));
            case UNDONE -> undone(task, event(task, moved), moved);
            default -> { }
        }
    }

    /** The new owner, the one before, and the leader. */
    private void tellOfTransfer(Task task, TaskEvent event) {
        tell(task, event, NoticeRefs.To.ASSIGNEE, task.assigneeId());
        tell(task, event, NoticeRefs.To.FORMER, person(event.detail("from")));
        tell(task, event, NoticeRefs.To.LEADER, task.leaderId());
    }

    /** What was told or asked because of a line that is taken back is told again, or asked anew. */
    private void undone(Task task, TaskEvent undoing, TaskMoved moved) {
        List<TaskEvent> history = tasks.history(task.id());
        TaskEvent undone = history.stream().filter(event -> Objects.equals(event.id(), undoing.undoes())).findFirst()
                .orElseThrow();
        if (SAID_FOR_OWNER.contains(undone.kind())) {
            tell(task, undoing, NoticeRefs.To.OWNER, task.assigneeId());
        }
        switch (undone.kind()) {
            case SUBMITTED -> changeFaces(task, moved);
            case APPROVED, RETURNED -> {
                TaskEvent submission = lastSubmission(history);
                if (submission != null) {
                    askForDecision(task, moved.eventId(), submission.id());
                }
                tell(task, undoing, NoticeRefs.To.ASSIGNEE, task.assigneeId());
            }
            case INSTRUCTED, EXTENSION_GRANTED, EXTENSION_REFUSED, TRANSFER_REFUSED, NOT_MINE_REFUSED ->
                tell(task, undoing, NoticeRefs.To.ASSIGNEE, task.assigneeId());
            case TRANSFERRED -> {
                tell(task, undoing, NoticeRefs.To.ASSIGNEE, task.assigneeId());
                tell(task, undoing, NoticeRefs.To.FORMER, person(undone.detail("to")));
                tell(task, undoing, NoticeRefs.To.LEADER, task.leaderId());
            }
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

    /**
     * A bundle still serves for its other tasks; a press on the one that is done gets a clear answer. The card of a request
     * follows the request.
     */
    private static boolean isAboutOneTask(SentCard card) {
        return card.kind().equals(Reminders.DECISION) && !DecisionRefs.parse(card.refs()).hasRequest()
                || ReminderWords.KINDS.contains(card.kind())
                && Refs.parse(card.refs()).items().stream().map(Telling::taskId).distinct().count() == 1;
    }

    /** @param cause the line of the history because of which it is asked now: the submission, or what brought it back */
    private void askForDecision(Task task, long cause, long eventId) {
        Optional<Reviewer> reviewer = tasks.reviewerOf(task);
        if (reviewer.isPresent()) {
            Person wanted = people.get(reviewer.get().person());
            outbox.put(new NewMessage("decision:" + cause, Reminders.DECISION, Urgency.DECISION,
                    wanted.userId().value(), new DecisionRefs(task.id().value(), eventId).json(),
                    Set.of(Refs.subject(task.id())), clock.instant()));
        } else {
            for (Person administrator : people.withRole(task.unitId(), Role.ADMIN)) {
                notice("no-reviewer:" + cause, administrator.id(), task,
                        phrases.say("notice.noReviewer", task.code(), phrases.title(task)));
            }
        }
    }

    /** Puts a notice in line for somebody, unless it was they who did it. */
    private void tell(Task task, TaskEvent event, NoticeRefs.To to, @Nullable PersonId wanted) {
        if (wanted == null || Objects.equals(wanted.value(), event.byPersonId())) {
            return;
        }
        Long apart = to == NoticeRefs.To.FORMER ? wanted.value() : null;
        outbox.put(new NewMessage("told:" + event.id() + ":" + to, Reminders.NOTICE, Urgency.NOTICE,
                people.get(wanted).userId().value(), new NoticeRefs(task.id().value(), event.id(), to, apart).json(),
                Set.of(Refs.subject(task.id())), clock.instant()));
    }

    private TaskEvent event(Task task, TaskMoved moved) {
        return tasks.history(task.id()).stream().filter(event -> event.id() == moved.eventId()).findFirst().orElseThrow();
    }

    /** The latest report that it is done which stands. */
    static @Nullable TaskEvent lastSubmission(List<TaskEvent> history) {
        return TaskEvent.standing(history).stream().filter(event -> event.kind() == EventKind.SUBMITTED).reduce((first, second) -> second).orElse(null);
    }

    private static @Nullable PersonId person(@Nullable String id) {
        return id == null ? null : new PersonId(Long.parseLong(id));
    }

    private void notice(String cause, PersonId wanted, Task task, String words) {
        Person told = people.presence(wanted, BusinessTime.today(clock)).told();
        Person hearer = told == null ? people.get(wanted) : told;
        outbox.putText(new NewMessage(cause + ":" + hearer.id().value(), Reminders.NOTICE, Urgency.NOTICE,
                hearer.userId().value(), "{}", Set.of(Refs.subject(task.id())), clock.instant()), words);
    }
}
