package io.github.rectify.digest;

import io.github.rectify.people.People;
import io.github.rectify.people.Person;
import io.github.rectify.people.PersonId;
import io.github.rectify.people.Role;
import io.github.rectify.people.UnitId;
import io.github.rectify.schedule.BusinessTime;
import io.github.rectify.schedule.Calendars;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The weekly digests: those that were written, as they were written, and what one would say. */
@Component
public class Digests {

    /** The kind of a digest's message. */
    public static final String KIND = "DIGEST";

    /** The time of day a digest of a day to come is shown for. */
    private static final LocalTime USUAL = LocalTime.of(16, 5);

    private final DigestMapper mapper;
    private final Snapshots snapshots;
    private final People people;
    private final Calendars calendars;
    private final DigestForecast forecast;
    private final Clock clock;

    Digests(DigestMapper mapper, Snapshots snapshots, People people, Calendars calendars, DigestForecast forecast,
            Clock clock) {
        this.mapper = mapper;
        this.snapshots = snapshots;
        this.people = people;
        this.calendars = calendars;
        this.forecast = forecast;
        this.clock = clock;
    }

    /** @throws DigestNotFound if there is none */
    public DigestView get(DigestId id) {
        return mapper.byId(id.value()).map(this::view).orElseThrow(() -> new DigestNotFound(id));
    }

    /** The digests written for a reader, the latest first. */
    public List<DigestView> of(PersonId reader, int limit) {
        return mapper.ofReader(reader, limit).stream().map(this::view).toList();
    }

    /**
     * What a reader's digest says that speaks of a day: the kept one if the day's week has one, else as it would be written
     * now, or on a day to come if nothing changed. Nothing is stored.
     *
     * @return empty if the person reads no digest, their unit has no tasks, or the day is past and its week has none
     * @throws io.github.rectify.people.PersonNotFound if there is no such person
     */
    public Optional<DigestView> preview(PersonId reader, LocalDate on) {
        Person person = people.get(reader);
        Optional<DigestRow> kept = mapper.ofWeek(reader, DigestWeek.mondayOf(on));
        if (kept.isPresent() || on.isBefore(BusinessTime.today(clock))) {
            return kept.map(this::view);
        }
        return Reader.of(person).flatMap(who -> snapshots.of(person.unitId(), List.of(who), on)
                .map(snapshot -> preview(who, on, snapshot)));
    }

    private DigestView preview(Reader reader, LocalDate on, UnitSnapshot snapshot) {
        Instant usual = on.atTime(USUAL).atZone(BusinessTime.ZONE).toInstant();
        boolean isToday = on.equals(LocalDate.ofInstant(snapshot.readAt(), BusinessTime.ZONE));
        DigestFigures figures = snapshot.figures(reader, DigestWeek.until(on, isToday ? snapshot.readAt() : usual));
        String whyNot = WeeklyDigest.whyNot(calendars.current(), on)
                .orElse(figures.isWorthTelling() ? null : "NOTHING_TO_TELL");
        UnitId unit = reader.person().unitId();
        return new DigestView(null, reader.person(), unit, nameOf(unit), figures, whyNot);
    }

    /** Which digests the runs of these days would write if nothing changed, whom they would be told, and when. */
    public List<Expected> forecast(LocalDate from, LocalDate to) {
        return forecast.between(from, to);
    }

    /** A digest to come: on which day, when it would leave, and who would hear it (the stand-in of a reader who is away). */
    public record Expected(LocalDate on, Instant at, Person hearer, Person reader, DigestScope scope) {
    }

    /**
     * Whether somebody may read a kept digest: its reader, who stands in for them today or was told it, and the first in charge
     * and the administrators of its unit.
     */
    public boolean mayRead(DigestId id, Person viewer) {
        DigestRow row = mapper.byId(id.value()).orElseThrow(() -> new DigestNotFound(id));
        boolean runsTheUnit = viewer.unitId().value() == row.unitId()
                && (viewer.is(Role.CHIEF) || viewer.is(Role.ADMIN));
        return viewer.active() && (runsTheUnit || isOf(viewer, row.toldId()) || people.answersFor(viewer.id(),
                new PersonId(row.readerId()), BusinessTime.today(clock)));
    }

    private static boolean isOf(Person viewer, @Nullable Long person) {
        return person != null && person == viewer.id().value();
    }

    private DigestView view(DigestRow row) {
        UnitId unit = new UnitId(row.unitId());
        return new DigestView(new DigestId(row.id()), people.get(new PersonId(row.readerId())), unit, nameOf(unit),
                FrozenFigures.parse(row.figures()), row.unsent());
    }

    private String nameOf(UnitId unit) {
        return people.nameOf(unit).orElse("");
    }
}
