package io.github.rectify.digest;

import io.github.rectify.people.People;
import io.github.rectify.people.Person;
import io.github.rectify.people.PersonId;
import io.github.rectify.people.UnitId;
import io.github.rectify.task.Request;
import io.github.rectify.task.Requests;
import io.github.rectify.task.Task;
import io.github.rectify.task.TaskId;
import io.github.rectify.task.Tasks;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads what the digests of a unit are counted from. */
@Component
class Snapshots {

    private final DigestMapper mapper;
    private final Tasks tasks;
    private final Requests requests;
    private final People people;
    private final Clock clock;

    Snapshots(DigestMapper mapper, Tasks tasks, Requests requests, People people, Clock clock) {
        this.mapper = mapper;
        this.tasks = tasks;
        this.requests = requests;
        this.people = people;
        this.clock = clock;
    }

    /**
     * What there is to count for these readers of one unit in the week of {@code day}; empty if the unit has no tasks. Read
     * repeatably: a task counted as closed has its closing among the events.
     */
    @Transactional(isolation = Isolation.REPEATABLE_READ, readOnly = true)
    public Optional<UnitSnapshot> of(UnitId unit, Collection<Reader> readers, LocalDate day) {
        Instant readAt = clock.instant();
        Optional<Instant> importedAt = tasks.firstOpenedAt(unit);
        return importedAt.map(imported -> {
            Map<PersonId, DigestFigures> previous = previous(unit, readers, day);
            Instant from = previous.size() < readers.size() ? imported
                    : previous.values().stream().map(DigestFigures::asOf).min(Instant::compareTo).orElse(imported);
            List<Task> found = tasks.ofUnit(unit);
            return new UnitSnapshot(readAt, imported, found,
                    tasks.events(unit, from.minus(Happened.LATE), readAt.plus(Happened.LATE)), extensionsAsked(unit), names(found),
                    previous);
        });
    }

    private Map<PersonId, DigestFigures> previous(UnitId unit, Collection<Reader> readers, LocalDate day) {
        Map<PersonId, DigestFigures> previous = new HashMap<>();
        for (Reader reader : readers) {
            mapper.lastToldBefore(reader.person().id(), unit, reader.scope(), DigestWeek.mondayOf(day))
                    .ifPresent(row -> previous.put(reader.person().id(), FrozenFigures.parse(row.figures())));
        }
        return previous;
    }

    private Map<TaskId, Instant> extensionsAsked(UnitId unit) {
        return requests.openIn(unit, Request.Kind.EXTENSION).stream()
                .collect(Collectors.toMap(Request::taskId, Request::askedAt));
    }

    private Map<PersonId, String> names(List<Task> found) {
        return people.find(found.stream().map(Task::assigneeId).filter(Objects::nonNull).collect(Collectors.toSet()))
                .values().stream().collect(Collectors.toMap(Person::id, Person::name));
    }
}
