package io.github.rectify.reminder;

import io.github.rectify.outbox.Content;
import io.github.rectify.outbox.LastWord;
import io.github.rectify.outbox.Outgoing;
import io.github.rectify.outbox.Waiting;
import io.github.rectify.outbox.Word;
import io.github.rectify.people.People;
import io.github.rectify.people.Person;
import io.github.rectify.schedule.BusinessTime;
import io.github.rectify.task.EventKind;
import io.github.rectify.task.Task;
import io.github.rectify.task.TaskEvent;
import io.github.rectify.task.TaskId;
import io.github.rectify.task.Tasks;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The last word of a notice that a task was decided on: if something came of the task since (it was submitted again, decided
 * otherwise), the notice is dropped; the assignee or their stand-in is found now.
 */
@Component
class NoticeWords implements LastWord {

    private static final Set<EventKind> OVERTAKES = EnumSet.of(EventKind.SUBMITTED, EventKind.WITHDRAWN, EventKind.APPROVED,
            EventKind.RETURNED);

    private final Tasks tasks;
    private final People people;
    private final Phrases phrases;
    private final Clock clock;

    NoticeWords(Tasks tasks, People people, Phrases phrases, Clock clock) {
        this.tasks = tasks;
        this.people = people;
        this.phrases = phrases;
        this.clock = clock;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Reminders.NOTICE);
    }

    @Override
    public Word word(Waiting message) {
        NoticeRefs refs = NoticeRefs.parse(message.refs());
        Task task = tasks.get(new TaskId(refs.taskId()));
        List<TaskEvent> history = tasks.history(task.id());
        TaskEvent told = history.stream().filter(event -> event.id() == refs.eventId()).findFirst().orElseThrow();
        if (history.stream().anyMatch(event -> event.id() > told.id() && OVERTAKES.contains(event.kind()))) {
            return new Word.Drop("OVERTAKEN");
        }
        if (task.assigneeId() == null) {
            return new Word.Drop("NOBODY_TO_TELL");
        }
        Person hearer = people.presence(task.assigneeId(), BusinessTime.today(clock)).told();
        return hearer == null ? new Word.Drop("NOBODY_TO_TELL")
                : new Word.Say(new Outgoing(hearer.userId().value(), new Content.Text(words(task, told))));
    }

    private String words(Task task, TaskEvent event) {
        String by = event.byPersonId() == null ? phrases.say("office") : event.byName();
        if (event.kind() == EventKind.APPROVED) {
            return phrases.say("notice.approved", task.code(), phrases.title(task), by);
        }
        String note = event.note() == null || event.note().isBlank() ? phrases.say("notice.returned.noReason") : event.note();
        return phrases.say("notice.returned", task.code(), phrases.title(task), by, note);
    }
}
