package io.github.rectify.reply;

import io.github.rectify.people.Person;
import io.github.rectify.task.TaskId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Remembers what each message moved, in the transaction that moved it. */
@Component
class Acts {

    /** How far back a task that was moved is still known by its number. */
    private static final Duration REMEMBERED = Duration.ofDays(90);

    private final ActMapper mapper;
    private final Clock clock;

    Acts(ActMapper mapper, Clock clock) {
        this.mapper = mapper;
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

    List<Act> latestOf(Person person) {
        return mapper.latestOf(person.id().value());
    }

    List<Act> ofTask(Person person, TaskId task) {
        return mapper.ofTask(person.id().value(), task.value());
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
