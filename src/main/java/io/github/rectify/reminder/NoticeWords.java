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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The last word of a notice that something happened to a task: if it was taken back or overtaken since (the task was submitted
 * again, decided otherwise), the notice is dropped; the person or their stand-in is found now, and if there is neither, the leader
 * and the administrators are told what could not be said.
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
    private final Unreachable unreachable;
    private final LeaveWords leaves;
    private final Clock clock;

    NoticeWords(Tasks tasks, People people, NoticePhrases notices, Unreachable unreachable, LeaveWords leaves,
            Clock clock) {
        this.tasks = tasks;
        this.people = people;
        this.notices = notices;
        this.unreachable = unreachable;
        this.leaves = leaves;
        this.clock = clock;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Reminders.NOTICE);
    }

    @Override
    public Word word(Waiting message) {
        if (LeaveRefs.areIn(message.refs())) {
            return leaves.word(message);
        }
        NoticeRefs refs = NoticeRefs.parse(message.refs());
        Task task = tasks.get(new TaskId(refs.taskId()));
        List<TaskEvent> history = tasks.history(task.id());
        TaskEvent told = history.stream().filter(event -> event.id() == refs.eventId()).findFirst().orElseThrow();
        if (isOvertaken(told, history)) {
            return new Word.Drop("OVERTAKEN");
        }
        PersonId wanted = wanted(task, refs);
        if (wanted == null) {
            return new Word.Drop("NOBODY_TO_TELL");
        }
        String words = notices.of(task, told, history, refs);
        Presence presence = people.presence(wanted, BusinessTime.today(clock));
        Person hearer = refs.to() == NoticeRefs.To.OWNER ? owner(presence, told) : presence.told();
        if (hearer == null) {
            unreachable.unheard(message.key(), presence, task, words);
            return new Word.Drop("NOBODY_TO_TELL");
        }
        return new Word.Say(new Outgoing(hearer.userId().value(), new Content.Text(words)));
    }

    /** Of what somebody else did for them, the absent hear themselves: their stand-in is who did it, or has nothing to do with it. */
    private static @Nullable Person owner(Presence presence, TaskEvent told) {
        Person hearer = presence.told();
        boolean did = hearer != null && Objects.equals(hearer.id().value(), told.byPersonId());
        return hearer != null && !did ? hearer : presence.wanted().active() ? presence.wanted() : null;
    }

    private static boolean isOvertaken(TaskEvent told, List<TaskEvent> history) {
        List<TaskEvent> standing = TaskEvent.standing(history);
        Set<EventKind> overtaking = OVERTAKEN_BY.getOrDefault(told.kind(), Set.of());
        return told.kind() != EventKind.UNDONE && !standing.contains(told)
                || standing.stream().filter(event -> event.id() > told.id()).anyMatch(event -> overtaking.contains(event.kind()));
    }

    private static @Nullable PersonId wanted(Task task, NoticeRefs refs) {
        if (refs.personId() != null) {
            return new PersonId(refs.personId());
        }
        return refs.to() == NoticeRefs.To.LEADER ? task.leaderId() : task.assigneeId();
    }
}
