package io.github.rectify.journey;

import io.github.rectifysandbox.time.ClockDriver;
import io.github.rectifysandbox.time.Fired;
import io.github.rectifysandbox.time.MovableClock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;

/** Time in a journey: local, in the business zone, and only forward. */
final class BusinessTimeline {

    private final ClockDriver driver;
    private final MovableClock clock;

    BusinessTimeline(ClockDriver driver, MovableClock clock) {
        this.driver = driver;
        this.clock = clock;
    }

    /** Moves to a local moment; everything that falls due on the way happens at its own moment. */
    List<Fired> is(String local) {
        return driver.advanceTo(LocalDateTime.parse(local).atZone(MovableClock.ZONE).toInstant());
    }

    List<Fired> passes(Duration length) {
        return driver.advanceTo(clock.instant().plus(length));
    }
}
