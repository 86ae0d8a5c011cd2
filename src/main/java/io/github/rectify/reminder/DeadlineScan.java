package io.github.rectify.reminder;

import io.github.rectify.outbox.SpeakingHours;
import io.github.rectify.schedule.BusinessTime;
import io.github.rectify.schedule.Cause;
import io.github.rectify.schedule.Firing;
import io.github.rectify.schedule.Misfire;
import io.github.rectify.schedule.RecurringWork;
import io.github.rectify.schedule.RunOutcome;
import io.github.rectify.schedule.Schedules;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The morning run. It speaks on working days; one that was missed is made up on the same working day before the quiet hours,
 * later the next working day's run catches up.
 */
@Component
class DeadlineScan implements RecurringWork {

    static final String KEY = "deadline-scan";

    private final Scan scan;
    private final SpeakingHours hours;
    private final ObjectProvider<Schedules> schedules;

    DeadlineScan(Scan scan, SpeakingHours hours, ObjectProvider<Schedules> schedules) {
        this.scan = scan;
        this.hours = hours;
        this.schedules = schedules;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String defaultCron() {
        return "0 35 8 * * ?";
    }

    @Override
    public Misfire defaultMisfire() {
        return Misfire.FIRE_NOW;
    }

    @Override
    public RunOutcome run(Firing firing) {
        Optional<String> closed = hours.whyNot(firing.firedAt());
        if (closed.isPresent()) {
            return new RunOutcome.Skipped(closed.get());
        }
        LocalDate today = day(firing.firedAt());
        if (firing.cause() == Cause.CATCH_UP && !day(firing.scheduledAt()).equals(today) && isAhead(firing, today)) {
            return new RunOutcome.Skipped("NEXT_RUN_CATCHES_UP");
        }
        Scan.Outcome outcome = scan.run(key(firing, today));
        return new RunOutcome.Done("looked=" + outcome.looked() + " messages=" + outcome.messages());
    }

    /** Whether today's own run is still to come. */
    private boolean isAhead(Firing firing, LocalDate today) {
        return schedules.getObject().nextAfter(KEY, firing.firedAt()).filter(next -> day(next).equals(today)).isPresent();
    }

    /** One run a day has the day as its key, so that a second node or a recovered firing puts nothing in line again. */
    private static String key(Firing firing, LocalDate today) {
        return firing.cause() == Cause.MANUAL ? today + "T" + firing.firedAt().toEpochMilli() : today.toString();
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, BusinessTime.ZONE);
    }
}
