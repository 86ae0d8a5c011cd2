package io.github.rectify.reminder;

import io.github.rectify.outbox.Content;
import io.github.rectify.outbox.LastWord;
import io.github.rectify.outbox.Outgoing;
import io.github.rectify.outbox.Waiting;
import io.github.rectify.outbox.Word;
import io.github.rectify.people.People;
import io.github.rectify.people.Person;
import io.github.rectify.people.PersonId;
import io.github.rectify.people.Presence;
import io.github.rectify.schedule.BusinessTime;
import io.github.rectify.task.Evidences;
import io.github.rectify.task.Level;
import io.github.rectify.task.Reviewer;
import io.github.rectify.task.Task;
import io.github.rectify.task.TaskEvent;
import io.github.rectify.task.TaskId;
import io.github.rectify.task.TaskStatus;
import io.github.rectify.task.Tasks;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The last word of a decision card: the task must still wait for this decision, and the one who decides is found now. */
@Component
class DecisionWords implements LastWord {

    private final Tasks tasks;
    private final Evidences evidences;
    private final People people;
    private final ReminderCards cards;
    private final RequestWords requests;
    private final Unreachable unreachable;
    private final Phrases phrases;
    private final Clock clock;

    DecisionWords(Tasks tasks, Evidences evidences, People people, ReminderCards cards, RequestWords requests, Unreachable unreachable,
            Phrases phrases, Clock clock) {
        this.tasks = tasks;
        this.evidences = evidences;
        this.people = people;
        this.cards = cards;
        this.requests = requests;
        this.unreachable = unreachable;
        this.phrases = phrases;
        this.clock = clock;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Reminders.DECISION);
    }

    @Override
    public Word word(Waiting message) {
        DecisionRefs refs = DecisionRefs.parse(message.refs());
        if (refs.hasRequest()) {
            return requests.word(message, refs);
        }
        Task task = tasks.get(new TaskId(refs.taskId()));
        TaskEvent submission = lastSubmission(task);
        if (task.status() != TaskStatus.SUBMITTED || submission == null || submission.id() != refs.eventId()) {
            return new Word.Drop("ALREADY_DECIDED");
        }
        Optional<Reviewer> reviewer = tasks.reviewerOf(task);
        if (reviewer.isEmpty()) {
            return new Word.Drop("NOBODY_TO_TELL");
        }
        Presence presence = people.presence(reviewer.get().person(), BusinessTime.today(clock));
        Person hearer = presence.told();
        if (hearer == null) {
            String why = ((Presence.Nobody) presence).why().name();
            unreachable.tell(message.key(), presence.wanted(), why, List.of(task));
            return new Word.Drop("NOBODY_TO_TELL");
        }
        return new Word.Say(new Outgoing(hearer.userId().value(), card(task, submission, presence)));
    }

    private @Nullable TaskEvent lastSubmission(Task task) {
        return Followups.lastSubmission(tasks.history(task.id()));
    }

    private Content.Card card(Task task, TaskEvent submission, Presence presence) {
        List<Content.Line> lines = new ArrayList<>();
        lines.add(new Content.Line(phrases.say("fact.task"), phrases.title(task)));
        lines.add(new Content.Line(phrases.say("fact.assignee"), name(task.assigneeId())));
        if (!submission.byName().equals(name(task.assigneeId()))) {
            lines.add(new Content.Line(phrases.say("fact.reporter"),
                    submission.byPersonId() == null ? phrases.say("office") : submission.byName()));
        }
        lines.add(new Content.Line(phrases.say("fact.due"),
                task.dueOn() == null ? phrases.say("fact.none") : phrases.day(task.dueOn())));
        long late = task.overdueDays(BusinessTime.today(clock));
        if (late > 0) {
            lines.add(new Content.Line(phrases.say("fact.late"), phrases.say("fact.late.value", late)));
        }
        if (task.reportedOn() != null) {
            lines.add(new Content.Line(phrases.say("fact.reportedOn"), phrases.day(task.reportedOn())));
        }
        if (presence instanceof Presence.StandIn away) {
            lines.add(new Content.Line(phrases.say("fact.standin"),
                    phrases.say("fact.standin.value", away.wanted().name())));
        }
        int proofs = evidences.ofTask(task.id()).size();
        if (proofs > 0 && lines.size() < ReminderCards.LINES) {
            lines.add(new Content.Line(phrases.say("fact.evidence"), phrases.say("fact.evidence.value", proofs)));
        }
        String note = task.level() == Level.SENSITIVE ? null : submission.note();
        return new Content.Card(Content.Accent.GREEN, phrases.say("source"), phrases.say("decision.title", task.code()),
                note == null ? null : phrases.say("fact.note") + " " + note, ask(task), lines,
                List.of(), ReminderCards.path(task), null,
                cards.buttons(Set.of(Audience.REVIEWER), ":" + task.id().value()));
    }

    /** What is asked, after a word if the same picture proves another task of the unit too. */
    private String ask(Task task) {
        List<String> twins = evidences.sharingWith(task.id()).stream().filter(other -> other.unitId().equals(task.unitId()))
                .map(Task::code).toList();
        return twins.isEmpty() ? phrases.say("decision.ask")
                : phrases.say("decision.twins", String.join(phrases.say("decision.twins.and"), twins)) + phrases.say("decision.ask");
    }

    private String name(@Nullable PersonId person) {
        return person == null ? phrases.say("fact.none") : people.find(person).map(Person::name).orElse("");
    }
}
