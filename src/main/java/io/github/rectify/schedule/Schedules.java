package io.github.rectify.schedule;

import io.github.rectify.schedule.BadCron.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The recurring works, their crons and their runs. One firing is one work at one moment; however often and on however many
 * nodes it is asked for, it runs once. Crons are Quartz syntax in the business zone.
 */
@Component
public class Schedules {

    private static final int NEXT = 5;
    private static final int LAST = 10;
    /** How young a missed moment is left to Quartz: it fires what is up to a minute late itself. */
    private static final Duration GRACE = Duration.ofSeconds(90);

    private final Works works;
    private final ScheduleMapper mapper;
    private final RunMapper runs;
    private final Triggers triggers;
    private final Firings firings;
    private final CatchUp catchUp;
    private final Clock clock;

    Schedules(Works works, ScheduleMapper mapper, RunMapper runs, Triggers triggers, Firings firings, CatchUp catchUp, Clock clock) {
        this.works = works;
        this.mapper = mapper;
        this.runs = runs;
        this.triggers = triggers;
        this.firings = firings;
        this.catchUp = catchUp;
        this.clock = clock;
    }

    /** The keys of all works, in alphabetical order. */
    public List<String> keys() {
        return List.copyOf(works.byKey().keySet());
    }

    public List<ScheduleView> all() {
        return keys().stream().map(this::view).toList();
    }

    /** @throws ScheduleNotFound if there is no such work */
    public ScheduleView view(String key) {
        ScheduleRow row = row(key);
        List<Instant> next = row.enabledCron().map(cron -> cron.next(clock.instant(), NEXT)).orElse(List.of());
        return new ScheduleView(key, row.cron(), row.enabled(), row.misfire(), row.version(), next,
                runs.last(key, LAST).stream().map(RunRow::view).toList());
    }

    /**
     * Changes when a work runs; in force on every node when the transaction commits. What the view says already changes nothing.
     * What a work missed while it was off is caught up within minutes, or at once by {@link #catchUp(String)} after the commit.
     *
     * @param version   that of the view the change was made on; null to change whatever is there
     * @param changedBy who did it, for the record
     * @throws ScheduleNotFound         if there is no such work
     * @throws BadCron                  if the expression is none, or would never fire; nothing is changed then
     * @throws ScheduleChangedMeanwhile if the version is not the present one; nothing is changed then
     */
    @Transactional
    public ScheduleView change(String key, String cron, boolean enabled, Misfire misfire, @Nullable Integer version,
                               String changedBy) {
        Cron wanted = Cron.parse(cron);
        works.get(key);
        ScheduleRow row = mapper.lock(key).orElseThrow(() -> new ScheduleNotFound(key));
        if (version != null && version != row.version()) {
            throw new ScheduleChangedMeanwhile(key);
        }
        if (!row.says(wanted.toString(), enabled, misfire)) {
            ScheduleRow changed = row.changedTo(wanted.toString(), enabled, misfire, clock.instant());
            requireToFire(wanted, row, changed);
            if (mapper.update(changed, changedBy) != 1) {
                throw new IllegalStateException(key + " changed while it was locked");
            }
            triggers.follow(mapper.lock(key).orElseThrow());
        }
        return view(key);
    }

    /** A cron that has run out may stay and be switched off; it cannot be entered or switched on. */
    private void requireToFire(Cron cron, ScheduleRow before, ScheduleRow after) {
        boolean begins = !before.cron().equals(after.cron()) || after.enabled() && !before.enabled();
        if (begins && cron.next(clock.instant()).isEmpty()) {
            throw new BadCron(Problem.NEVER_FIRES, cron.toString());
        }
    }

    /**
     * Runs a work now, also a disabled one, and returns when it has ended.
     *
     * @param by who asked, for the log
     * @throws ScheduleNotFound if there is no such work
     */
    public RunResult runNow(String key, String by) {
        return firings.manual(key, by);
    }

    /**
     * Runs a work's moment unless it was run, and returns when it has ended; a failure is a result, not an exception.
     * The one way of any firing. A run cut short by a crash is taken over once its lease is over.
     *
     * @throws ScheduleNotFound      if there is no such work
     * @throws IllegalStateException inside a transaction
     */
    public RunResult fire(String key, Instant scheduledAt, Cause cause) {
        return firings.fire(key, scheduledAt, cause);
    }

    /** The first moment of an enabled work after the given one; none if it is disabled. */
    public Optional<Instant> nextAfter(String key, Instant moment) {
        return row(key).enabledCron().flatMap(cron -> cron.next(moment));
    }

    /** The last moment of an enabled work at or before the given one; none if it is disabled. */
    public Optional<Instant> lastAtOrBefore(String key, Instant moment) {
        return row(key).enabledCron().flatMap(cron -> cron.lastAtOrBefore(moment));
    }

    /**
     * Makes up for what was missed or cut short, on any number of nodes once: of each enabled work the latest moment that has no
     * run, is older than 90 s, lies after the last change of its cron and at most seven days back.
     *
     * @return how many runs there were, skips on record included
     */
    public int catchUp() {
        return catchUp.cutShort() + catchUp.missed(GRACE);
    }

    /**
     * The same for one work, for a caller that has just changed it; one that is to FIRE_NOW without the 90 s, for whoever fires
     * its moment, it runs once.
     *
     * @return how many runs there were, 0 or 1
     * @throws ScheduleNotFound      if there is no such work
     * @throws IllegalStateException inside a transaction
     */
    public int catchUp(String key) {
        ScheduleRow row = row(key);
        return catchUp.missed(row, row.misfire() == Misfire.FIRE_NOW ? Duration.ZERO : GRACE);
    }

    /**
     * The same for a caller that knows it is the only process on this database and fires the crons itself: without the
     * 90 s, and what a former process left without an end is run again at once.
     */
    public int catchUpAlone() {
        return catchUp.leftBehind() + catchUp.missed(Duration.ZERO);
    }

    private ScheduleRow row(String key) {
        works.get(key);
        return mapper.byKey(key).orElseThrow(() -> new ScheduleNotFound(key));
    }
}
