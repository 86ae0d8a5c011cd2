package io.github.rectify.reply;

import io.github.rectify.people.Person;
import io.github.rectify.task.Channel;
import io.github.rectify.task.TaskEvent;
import io.github.rectify.task.TaskId;
import io.github.rectify.task.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Remembers what each message moved, in the transaction that moved it. What somebody did on a page is in the history of its task
 * alone: it is found there, so that the last thing they did is the last thing, wherever they did it.
 */
@Component
class Acts {

    /** How far back a task that was moved is still known by its number. */
    private static final Duration REMEMBERED = Duration.ofDays(90);

    /** How far back something done on a page is still the last thing done. */
    private static final Duration ON_PAGES = Duration.ofDays(1);

    private static final Set<Channel> PAGES = EnumSet.of(Channel.CONSOLE, Channel.API);

    private final ActMapper mapper;
    private final Tasks tasks;
    private final Clock clock;

    Acts(ActMapper mapper, Tasks tasks, Clock clock) {
        this.mapper = mapper;
        this.tasks = tasks;
        this.clock = clock;
    }

    void event(Turn turn, TaskId task, long eventId) {
        keep(turn, Act.Kind.EVENT, task, String.valueOf(eventId), null);
    }

    void evidence(Turn turn, TaskId task, long evidenceId) {
        keep(turn, Act.Kind.EVIDENCE, task, String.valueOf(evidenceId), null);
    }

    void moved(Turn turn, TaskId task, long evidenceId, @Nullable TaskId from) {
        keep(turn, Act.Kind.EVIDENCE, task, String.valueOf(evidenceId), from == null ? null : String.valueOf(from.value()));
    }

    void absence(Turn turn, String firstDay, @Nullable String before) {
        keep(turn, Act.Kind.ABSENCE, null, firstDay, before);
    }

    private void keep(Turn turn, Act.Kind kind, @Nullable TaskId task, String ref, @Nullable String before) {
        mapper.insert(turn.row().id(), turn.person().id().value(), mapper.countOf(turn.row().id()) + 1, kind,
                task == null ? null : task.value(), ref, before, clock.instant());
    }

    /** What somebody did last and has not taken back: all that one message moved, the latest first, or one thing done on a page. */
    List<Act> latestOf(Person person) {
        List<Act> told = mapper.latestOf(person.id().value());
        Instant since = clock.instant().minus(ON_PAGES);
        Instant after = told.isEmpty() || told.get(0).at().isBefore(since) ? since : told.get(0).at();
        return tasks.lastDeedOnPages(person.id(), after).map(event -> List.of(onPage(person, event))).orElse(told);
    }

    /** What somebody did of a task and has not taken back; the first is the latest. */
    List<Act> ofTask(Person person, TaskId task) {
        List<Act> told = mapper.ofTask(person.id().value(), task.value());
        Optional<Act> page = lastOnPage(person, tasks.history(task));
        return page.isEmpty() || !told.isEmpty() && told.get(0).at().isAfter(page.get().at()) ? told : List.of(page.get());
    }

    private static Optional<Act> lastOnPage(Person person, List<TaskEvent> history) {
        return TaskEvent.standing(history).stream().filter(event -> Objects.equals(event.byPersonId(), person.id().value()))
                .filter(event -> PAGES.contains(event.channel()) && Tasks.isDeed(event.kind()))
                .reduce((first, second) -> second).map(event -> onPage(person, event));
    }

    private static Act onPage(Person person, TaskEvent event) {
        return new Act(Act.ON_PAGE, Act.ON_PAGE, person.id().value(), 1, Act.Kind.EVENT, event.taskId(), String.valueOf(event.id()),
                null, event.at());
    }

    List<Act> since(Person person, Instant since) {
        return mapper.since(person.id().value(), since);
    }

    /** What somebody moved in the last weeks. */
    List<Act> lately(Person person) {
        return since(person, clock.instant().minus(REMEMBERED));
    }

    void undone(Act act) {
        mapper.undo(act.id(), clock.instant());
    }
}
