package io.github.rectify.reminder;

import io.github.rectify.outbox.Content;
import io.github.rectify.outbox.LastWord;
import io.github.rectify.outbox.Outgoing;
import io.github.rectify.outbox.Waiting;
import io.github.rectify.outbox.Word;
import io.github.rectify.people.People;
import io.github.rectify.people.Person;
import io.github.rectify.people.PersonId;
import io.github.rectify.schedule.BusinessTime;
import io.github.rectify.task.EventKind;
import io.github.rectify.task.Task;
import io.github.rectify.task.TaskEvent;
import io.github.rectify.task.TaskId;
import io.github.rectify.task.Tasks;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The last word of a notice that something happened to a task: if it was taken back or overtaken since (the task was submitted
 * again, decided otherwise), the notice is dropped; the person or their stand-in is found now.
 */
@Component
class NoticeWords implements LastWord {

    private static final Set<EventKind> DECISIONS = EnumSet.of(EventKind.SUBMITTED, EventKind.WITHDRAWN, EventKind.APPROVED,
            EventKind.RETURNED);
    private static final Set<EventKind> HANDOVERS = EnumSet.of(EventKind.TRANSFERRED, EventKind.ASSIGNED);
    /** What makes a notice of a kind stale; a kind that is not here is told whatever came after. */
    private static final Map<EventKind, Set<EventKind>> OVERTAKEN_BY = Map.of(EventKind.APPROVED, DECISIONS,
            EventKind.RETURNED, DECISIONS, EventKind.BLOCKED, EnumSet.of(EventKind.SUBMITTED),
            EventKind.EXTENSION_GRANTED, EnumSet.of(EventKind.EXTENSION_GRANTED),
            EventKind.TRANSFERRED, HANDOVERS, EventKind.TRANSFER_REFUSED, HANDOVERS, EventKind.NOT_MINE_REFUSED, HANDOVERS);

    private final Tasks tasks;
    private final People people;
    private final NoticePhrases notices;
    private final Clock clock;

    NoticeWords(Tasks tasks, People people, NoticePhrases notices, Clock clock) {
        this.tasks = tasks;
        this.people = people;
        this.notices = notices;
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
        if (isOvertaken(told, history)) {
            return new Word.Drop("OVERTAKEN");
        }
        PersonId wanted = wanted(task, refs);
        Person hearer = wanted == null ? null : people.presence(wanted, BusinessTime.today(clock)).told();
        return hearer == null ? new Word.Drop("NOBODY_TO_TELL")
                : new Word.Say(new Outgoing(hearer.userId().value(),
                        new Content.Text(notices.of(task, told, history, refs))));
    }

    private static boolean isOvertaken(TaskEvent told, List<TaskEvent> history) {
        Set<Long> undone = history.stream().map(TaskEvent::undoes).filter(Objects::nonNull).collect(Collectors.toSet());
        Set<EventKind> overtaking = OVERTAKEN_BY.getOrDefault(told.kind(), Set.of());
        return undone.contains(told.id()) || history.stream().filter(event -> event.id() > told.id())
                .filter(event -> !undone.contains(event.id())).anyMatch(event -> overtaking.contains(event.kind()));
    }

    private static @Nullable PersonId wanted(Task task, NoticeRefs refs) {
        if (refs.personId() != null) {
            return new PersonId(refs.personId());
        }
        return refs.to() == NoticeRefs.To.LEADER ? task.leaderId() : task.assigneeId();
    }
}
