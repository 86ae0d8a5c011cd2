package io.github.rectify.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes up for what was missed while no process ran or the work was off. Of each enabled work only the latest moment counts, if it
 * has no run, lies after the last change of the work's cron and is at most a week old.
 */
@Component
class CatchUp {

    private static final Logger log = LoggerFactory.getLogger(CatchUp.class);
    private static final Duration OLDEST = Duration.ofDays(7);

    private final Works works;
    private final ScheduleMapper schedules;
    private final RunMapper runs;
    private final Firings firings;
    private final Clock clock;

    CatchUp(Works works, ScheduleMapper schedules, RunMapper runs, Firings firings, Clock clock) {
        this.works = works;
        this.schedules = schedules;
        this.runs = runs;
        this.firings = firings;
        this.clock = clock;
    }

    /** @param grace how young a moment is left to Quartz, which may be about to fire it */
    int missed(Duration grace) {
        int handled = 0;
        for (ScheduleRow schedule : schedules.all()) {
            if (works.byKey().containsKey(schedule.jobKey())) {
                handled += missed(schedule, grace);
            }
        }
        return handled;
    }

    /** The same for one work: 1 if there was something, else 0. */
    int missed(ScheduleRow schedule, Duration grace) {
        return momentOf(schedule, clock.instant(), grace).filter(moment -> makeUp(schedule, moment)).isPresent() ? 1 : 0;
    }

    private Optional<Instant> momentOf(ScheduleRow schedule, Instant now, Duration grace) {
        return schedule.enabledCron().flatMap(cron -> cron.lastAtOrBefore(now.minus(grace)))
                .filter(moment -> moment.isAfter(schedule.changedAt()) && !moment.isBefore(now.minus(OLDEST)))
                .filter(moment -> runs.find(schedule.jobKey(), moment).isEmpty());
    }

    private boolean makeUp(ScheduleRow schedule, Instant moment) {
        log.info("{} of {} was missed: {}", schedule.jobKey(), moment, schedule.misfire());
        return schedule.misfire() == Misfire.SKIP
                ? firings.skip(schedule.jobKey(), moment, "MISFIRED")
                : firings.fire(schedule.jobKey(), moment, Cause.CATCH_UP).ran();
    }

    /** Runs again what a crash cut short, once its lease is over. */
    int cutShort() {
        return resume(runs.lapsed(clock.instant()));
    }

    /** Runs again what has no end, for a caller that knows no other process is on this database. */
    int leftBehind() {
        return resume(runs.unended());
    }

    private int resume(List<RunRow> left) {
        Instant oldest = clock.instant().minus(OLDEST);
        int handled = 0;
        for (RunRow run : left) {
            boolean hopeless = run.scheduledAt().isBefore(oldest) || !works.byKey().containsKey(run.jobKey());
            boolean done = hopeless ? firings.giveUp(run) : firings.resume(run).ran();
            handled += done ? 1 : 0;
        }
        return handled;
    }
}
