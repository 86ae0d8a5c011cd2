package io.github.rectify.digest;

import io.github.rectify.outbox.Outbox;
import io.github.rectify.people.People;
import io.github.rectify.people.Person;
import io.github.rectify.people.UnitId;
import io.github.rectify.schedule.BusinessTime;
import io.github.rectify.schedule.Calendars;
import io.github.rectify.schedule.Schedules;
import io.github.rectify.schedule.WorkingCalendar;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which digests are to come if nothing changes, by the rules of the run itself. */
@Component
class DigestForecast {

    private final Readers readers;
    private final Snapshots snapshots;
    private final People people;
    private final Calendars calendars;
    private final Schedules schedules;
    private final Outbox outbox;
    private final Clock clock;

    DigestForecast(Readers readers, Snapshots snapshots, People people, Calendars calendars, Schedules schedules, Outbox outbox,
            Clock clock) {
        this.readers = readers;
        this.snapshots = snapshots;
        this.people = people;
        this.calendars = calendars;
        this.schedules = schedules;
        this.outbox = outbox;
        this.clock = clock;
    }

    List<Digests.Expected> between(LocalDate from, LocalDate to) {
        List<Run> runs = runs(BusinessTime.today(clock), to);
        List<Digests.Expected> expected = new ArrayList<>();
        if (!runs.isEmpty()) {
            readers.byUnit().forEach((unit, of) -> foretell(unit, of, runs, expected));
        }
        return expected.stream().filter(digest -> !digest.on().isBefore(from))
                .sorted(Comparator.comparing(Digests.Expected::at).thenComparing(digest -> digest.hearer().id().value())).toList();
    }

    /** The runs still to come that would write, from the next one on. */
    private List<Run> runs(LocalDate today, LocalDate to) {
        WorkingCalendar calendar = calendars.current();
        return today.datesUntil(to.isBefore(today) ? today : to.plusDays(1))
                .filter(day -> WeeklyDigest.whyNot(calendar, day).isEmpty())
                .flatMap(day -> moment(day).map(at -> new Run(day, at)).stream()).toList();
    }

    private Optional<Instant> moment(LocalDate day) {
        Instant begin = day.atStartOfDay(BusinessTime.ZONE).toInstant().minusMillis(1);
        Instant now = clock.instant();
        return schedules.nextAfter(WeeklyDigest.KEY, begin.isBefore(now) ? now : begin)
                .filter(at -> LocalDate.ofInstant(at, BusinessTime.ZONE).equals(day));
    }

    /** What moved until now is told by the first; those after it are told of what stays open. */
    private void foretell(UnitId unit, List<Reader> of, List<Run> runs, List<Digests.Expected> expected) {
        Run first = runs.get(0);
        snapshots.of(unit, of, first.on()).ifPresent(snapshot -> of.forEach(reader -> {
            DigestFigures figures = snapshot.figures(reader, DigestWeek.until(first.on(), first.at()));
            runs.stream().filter(run -> run == first ? figures.isWorthTelling() : figures.hasOpen())
                    .forEach(run -> add(reader, run, expected));
        }));
    }

    private void add(Reader reader, Run run, List<Digests.Expected> expected) {
        Person hearer = people.presence(reader.person().id(), run.on()).told();
        if (hearer != null) {
            expected.add(new Digests.Expected(run.on(), outbox.spread(run.at(), reader.person().userId().key()), hearer,
                    reader.person(), reader.scope()));
        }
    }

    private record Run(LocalDate on, Instant at) {
    }
}
