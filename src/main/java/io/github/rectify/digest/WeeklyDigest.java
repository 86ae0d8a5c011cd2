package io.github.rectify.digest;

import io.github.rectify.outbox.SpeakingHours;
import io.github.rectify.people.UnitId;
import io.github.rectify.schedule.BusinessTime;
import io.github.rectify.schedule.Calendars;
import io.github.rectify.schedule.Firing;
import io.github.rectify.schedule.Misfire;
import io.github.rectify.schedule.RecurringWork;
import io.github.rectify.schedule.RunOutcome;
import io.github.rectify.schedule.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The run that writes the digests. It writes on the last working day of a week; one that was missed is made up on the same day
 * before the quiet hours. Later it is too late: the next one counts from the last one told. Killed halfway and run again, it
 * writes those that are missing.
 */
@Component
class WeeklyDigest implements RecurringWork {

    static final String KEY = "weekly-digest";

    private static final Logger LOG = LoggerFactory.getLogger(WeeklyDigest.class);

    private final Readers readers;
    private final Calendars calendars;
    private final SpeakingHours hours;
    private final Snapshots snapshots;
    private final DigestWriter writer;

    WeeklyDigest(Readers readers, Calendars calendars, SpeakingHours hours, Snapshots snapshots, DigestWriter writer) {
        this.readers = readers;
        this.calendars = calendars;
        this.hours = hours;
        this.snapshots = snapshots;
        this.writer = writer;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String defaultCron() {
        return "0 5 16 * * ?";
    }

    @Override
    public Misfire defaultMisfire() {
        return Misfire.FIRE_NOW;
    }

    @Override
    public RunOutcome run(Firing firing) {
        LocalDate day = day(firing.scheduledAt());
        Optional<String> whyNot = whyNot(calendars.current(), day).or(() -> tooLate(day, firing.firedAt()));
        return whyNot.isPresent() ? new RunOutcome.Skipped(whyNot.get()) : write(day);
    }

    /** Why a day has no digest, or empty if it has. */
    static Optional<String> whyNot(WorkingCalendar calendar, LocalDate day) {
        if (!calendar.isWorkday(day)) {
            return Optional.of("NOT_A_WORKDAY");
        }
        return calendar.isLastWorkdayOfWeek(day) ? Optional.empty() : Optional.of("NOT_THE_LAST_WORKDAY");
    }

    /** A digest that could only be told on another day is not written. */
    private Optional<String> tooLate(LocalDate day, Instant firedAt) {
        boolean told = day(firedAt).equals(day) && (hours.areNow(firedAt) || day(hours.nextOpening(firedAt)).equals(day));
        return told ? Optional.empty() : Optional.of("TOO_LATE");
    }

    private RunOutcome write(LocalDate day) {
        Tally tally = new Tally();
        readers.byUnit().forEach((unit, of) -> write(unit, of, day, tally));
        if (tally.failed > 0) {
            throw new IllegalStateException(tally.words());
        }
        return new RunOutcome.Done(tally.words());
    }

    /** One unit or reader that fails must not cost the others their digest. */
    private void write(UnitId unit, List<Reader> readers, LocalDate day, Tally tally) {
        try {
            snapshots.of(unit, readers, day).ifPresent(snapshot ->
                    readers.forEach(reader -> write(snapshot, reader, day, tally)));
        } catch (RuntimeException e) {
            LOG.error("The digests of unit {} could not be counted", unit.value(), e);
            tally.failed += readers.size();
        }
    }

    private void write(UnitSnapshot snapshot, Reader reader, LocalDate day, Tally tally) {
        try {
            DigestFigures figures = snapshot.figures(reader, DigestWeek.until(day, snapshot.readAt()));
            if (!figures.isWorthTelling()) {
                tally.empty++;
            } else if (writer.write(reader, figures)) {
                tally.written++;
            } else {
                tally.there++;
            }
        } catch (RuntimeException e) {
            LOG.error("The digest of person {} could not be written", reader.person().id().value(), e);
            tally.failed++;
        }
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, BusinessTime.ZONE);
    }

    /** What became of the readers. */
    private static final class Tally {

        private int written;
        private int there;
        private int empty;
        private int failed;

        String words() {
            return "written=" + written + " there=" + there + " empty=" + empty + " failed=" + failed;
        }
    }
}
