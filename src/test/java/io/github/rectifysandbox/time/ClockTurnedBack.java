package io.github.rectifysandbox.time;

import java.time.Instant;

/** The clock only goes forward. */
public final class ClockTurnedBack extends RuntimeException {

    private final Instant now;

    ClockTurnedBack(Instant now, Instant wanted) {
        super("it is " + now + " already, " + wanted + " has passed");
        this.now = now;
    }

    public Instant now() {
        return now;
    }
}
