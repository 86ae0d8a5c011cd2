package io.github.rectify.reply;

import io.github.rectify.people.PersonId;
import io.github.rectify.people.People;
import io.github.rectify.reply.reading.Action;
import io.github.rectify.reply.reading.Intent;
import io.github.rectify.schedule.BusinessTime;
import io.github.rectify.task.EventKind;
import io.github.rectify.task.TaskEvent;
import io.github.rectify.task.TaskId;
import io.github.rectify.task.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What somebody recorded lately, as the action it came from, so that it can be recorded again with one thing put right. */
@Component
class Recorded {

    private static final Set<Intent> WITH_MOMENT = EnumSet.of(Intent.REPORT_PROGRESS, Intent.REQUEST_EXTENSION, Intent.SNOOZE);

    private final Acts acts;
    private final Tasks tasks;
    private final People people;
    private final ReplyProperties properties;
    private final Clock clock;

    Recorded(Acts acts, Tasks tasks, People people, ReplyProperties properties, Clock clock) {
        this.acts = acts;
        this.tasks = tasks;
        this.people = people;
        this.properties = properties;
        this.clock = clock;
    }

    /** One action, recorded of these tasks. */
    record Deeds(Action action, List<TaskId> tasks) {

        Deeds {
            tasks = List.copyOf(tasks);
        }

        boolean isDecision() {
            return action.intent() == Intent.APPROVE || action.intent() == Intent.REJECT;
        }
    }

    /** The last thing somebody did, if it was one action and not long ago. */
    Optional<Deeds> last(Turn turn) {
        return deeds(acts.latestOf(turn.person()), properties.undoAskedAfter());
    }

    /** The last thing somebody did, if that was to report something done within the last minutes. */
    Optional<Deeds> justDone(Turn turn) {
        return deeds(acts.latestOf(turn.person()), properties.captionWithin()).filter(last -> last.action().intent() == Intent.REPORT_DONE);
    }

    /** The last thing somebody did of a task, if it can name a moment. */
    Optional<Deeds> lastWithMoment(Turn turn, TaskId task) {
        return deeds(acts.ofTask(turn.person(), task).stream().limit(1).toList(), properties.undoWithin())
                .filter(last -> WITH_MOMENT.contains(last.action().intent()));
    }

    private Optional<Deeds> deeds(List<Act> of, Duration within) {
        List<Act> found = of.stream().filter(act -> act.kind() == Act.Kind.EVENT).toList();
        if (found.isEmpty() || found.size() < of.size() || found.get(0).at().plus(within).isBefore(clock.instant())) {
            return Optional.empty();
        }
        List<Optional<Action>> actions = found.stream().map(this::action).distinct().toList();
        return actions.size() != 1 ? Optional.empty()
                : actions.get(0).map(action -> new Deeds(action, found.stream().map(Recorded::task).toList()));
    }

    private static TaskId task(Act act) {
        return new TaskId(Objects.requireNonNull(act.taskId()));
    }

    private Optional<Action> action(Act act) {
        return tasks.history(task(act)).stream().filter(event -> event.id() == Long.parseLong(act.ref())).findFirst()
                .flatMap(event -> intent(event.kind()).map(intent -> action(intent, event)));
    }

    private Action action(Intent intent, TaskEvent event) {
        String percent = event.detail("percent");
        LocalDateTime until = event.detail("until") == null ? null
                : LocalDateTime.ofInstant(Instant.parse(event.detail("until")), BusinessTime.ZONE);
        LocalDate date = until != null ? until.toLocalDate() : day(event.detail(intent == Intent.REQUEST_EXTENSION ? "to" : "date"));
        String person = event.forPersonId() == null ? null : people.get(new PersonId(event.forPersonId())).name();
        return new Action(intent, List.of(), date, null, until == null ? null : until.toLocalTime(),
                percent == null ? null : Integer.valueOf(percent), person, null, null);
    }

    private static @Nullable LocalDate day(@Nullable String day) {
        return day == null ? null : LocalDate.parse(day);
    }

    private static Optional<Intent> intent(EventKind kind) {
        return Optional.ofNullable(switch (kind) {
            case SUBMITTED -> Intent.REPORT_DONE;
            case PROGRESS -> Intent.REPORT_PROGRESS;
            case BLOCKED -> Intent.REPORT_BLOCKED;
            case SNOOZED -> Intent.SNOOZE;
            case EXTENSION_ASKED -> Intent.REQUEST_EXTENSION;
            case TRANSFER_ASKED -> Intent.TRANSFER;
            case NOT_MINE_ASKED -> Intent.NOT_MINE;
            case APPROVED -> Intent.APPROVE;
            case RETURNED -> Intent.REJECT;
            default -> null;
        });
    }
}
