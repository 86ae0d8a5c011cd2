package io.github.rectify.reminder;

import io.github.rectify.outbox.FailedMessage;
import io.github.rectify.outbox.Outbox;
import io.github.rectify.people.People;
import io.github.rectify.schedule.DueWork;
import io.github.rectify.task.Task;
import io.github.rectify.task.TaskId;
import io.github.rectify.task.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks the outbox for reminders and decision cards the platform would not take, and tells the leader and the administrators. */
@Component
class Undelivered implements DueWork {

    private static final int BATCH = 50;
    private static final Set<String> KINDS = kinds();

    private final Outbox outbox;
    private final Tasks tasks;
    private final People people;
    private final Unreachable unreachable;
    private final Clock clock;

    Undelivered(Outbox outbox, Tasks tasks, People people, Unreachable unreachable, Clock clock) {
        this.outbox = outbox;
        this.tasks = tasks;
        this.people = people;
        this.unreachable = unreachable;
        this.clock = clock;
    }

    private static Set<String> kinds() {
        Set<String> kinds = new HashSet<>(ReminderWords.KINDS);
        kinds.add(Reminders.DECISION);
        return Set.copyOf(kinds);
    }

    @Override
    public String name() {
        return "undelivered";
    }

    @Override
    public Optional<Instant> nextDueAt() {
        return outbox.hasFailed(KINDS) ? Optional.of(clock.instant()) : Optional.empty();
    }

    @Override
    @Transactional
    public int runDue() {
        List<FailedMessage> failed = outbox.takeFailed(KINDS, BATCH);
        failed.forEach(this::tell);
        return failed.size();
    }

    private void tell(FailedMessage message) {
        List<Task> about = (message.kind().equals(Reminders.DECISION)
                ? List.of(new TaskId(DecisionRefs.parse(message.refs()).taskId()))
                : Refs.parse(message.refs()).items().stream().map(Telling::taskId).distinct().toList())
                .stream().map(tasks::get).toList();
        people.byUserId(message.userId()).ifPresent(wanted -> unreachable.tell("message-" + message.messageId(), wanted,
                message.perhapsDelivered() ? "UNCERTAIN" : "REJECTED", about));
    }
}
