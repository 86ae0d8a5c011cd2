package io.github.rectify.reply;

import io.github.rectify.task.EventKind;
import io.github.rectify.task.MoveResult;
import io.github.rectify.task.Task;
import io.github.rectify.task.TaskEvent;
import io.github.rectify.task.TaskStatus;
import io.github.rectify.task.Tasks;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Why something was not recorded, for who came second: what was decided before, by whom and when. Who decided it themselves is
 * told how to take it back.
 */
@Component
class LastDecision {

    private static final Set<EventKind> DECISIONS = EnumSet.of(EventKind.APPROVED, EventKind.RETURNED, EventKind.WITHDRAWN,
            EventKind.EXTENSION_GRANTED, EventKind.EXTENSION_REFUSED, EventKind.REQUEST_WITHDRAWN);
    private static final Set<EventKind> BY_REPORTER = EnumSet.of(EventKind.WITHDRAWN, EventKind.REQUEST_WITHDRAWN);
    private static final Set<MoveResult.Why> CAME_SECOND = EnumSet.of(MoveResult.Why.WRONG_STATE, MoveResult.Why.STALE);

    private final Tasks tasks;
    private final TaskWords words;
    private final Answers answers;

    LastDecision(Tasks tasks, TaskWords words, Answers answers) {
        this.tasks = tasks;
        this.words = words;
        this.answers = answers;
    }

    Said refused(Turn turn, Task task, MoveResult.Why why) {
        Optional<TaskEvent> last = CAME_SECOND.contains(why) && task.status() != TaskStatus.SUBMITTED ? of(task) : Optional.empty();
        if (last.isEmpty()) {
            return words.refused(task, why);
        }
        TaskEvent event = last.get();
        String until = event.detail("to");
        String said = answers.words("decided." + event.kind(), words.name(task), words.by(event), words.moment(event.at()),
                until == null ? "" : words.day(LocalDate.parse(until)));
        boolean own = Objects.equals(event.byPersonId(), turn.person().id().value()) && !BY_REPORTER.contains(event.kind());
        return Said.about(task.id(), said + answers.words("decided", words.status(task.status()), words.due(task))
                + (own ? answers.words("decided.own", task.code()) : ""), why + " " + task.code());
    }

    private Optional<TaskEvent> of(Task task) {
        return TaskEvent.standing(tasks.history(task.id())).stream().filter(event -> DECISIONS.contains(event.kind()))
                .reduce((first, second) -> second);
    }
}
