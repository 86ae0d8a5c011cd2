package io.github.rectifysandbox.time;

import io.github.rectify.schedule.DueWork;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One {@link DueWork} that is driven. Work that says it is due and yet gets nowhere is left alone for a second, then two, four
 * and so on up to ten minutes, until it does something; so it cannot stop time.
 */
final class Pace {

    private static final Logger log = LoggerFactory.getLogger(Pace.class);
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    /** More goes than this within a second are no progress either. */
    private static final int MOST_GOES = 10_000;

    private final DueWork work;
    private Duration rest = FIRST;
    private @Nullable Instant notBefore;
    private @Nullable Instant lastMoment;
    private int goes;

    Pace(DueWork work) {
        this.work = work;
    }

    /** When it wants to run, or may. */
    Optional<Instant> nextDueAt() {
        Instant earliest = notBefore;
        return work.nextDueAt().map(due -> earliest != null && earliest.isAfter(due) ? earliest : due);
    }

    boolean isDue(Instant now) {
        return nextDueAt().filter(due -> !due.isAfter(now)).isPresent();
    }

    /** Has one go. @return whether anything was done */
    boolean run(Instant now) {
        count(now);
        int handled = handled();
        if (handled > 0 && goes < MOST_GOES) {
            rest = FIRST;
            notBefore = null;
            return true;
        }
        if (work.nextDueAt().filter(due -> !due.isAfter(now)).isPresent()) {
            notBefore = now.plus(rest);
            rest = rest.compareTo(LONGEST.dividedBy(2)) > 0 ? LONGEST : rest.multipliedBy(2);
        }
        return false;
    }

    private void count(Instant now) {
        if (lastMoment == null || now.isAfter(lastMoment.plus(FIRST))) {
            lastMoment = now;
            goes = 0;
        }
        goes++;
    }

    private int handled() {
        try {
            return work.runDue();
        } catch (RuntimeException failure) {
            if (rest.equals(FIRST)) {
                log.error("{} failed", work.name(), failure);
            } else {
                log.error("{} failed again: {}", work.name(), failure.toString());
            }
            return 0;
        }
    }

    /** Something new may have come for it. */
    void wake() {
        notBefore = null;
        rest = FIRST;
    }
}
