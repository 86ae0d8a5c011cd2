package io.github.rectifysandbox.time;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.function.LongSupplier;

/**
 * A clock that is set and ticks from there with real time, or stands still while it is driven. It never goes back. Whole
 * microseconds, in the business zone. Safe for use by several threads.
 */
public final class MovableClock extends Clock {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final LongSupplier nanos;
    private final ZoneId zone;
    private final State state;

    /** Ticks from this moment on. */
    public MovableClock(Instant start) {
        this(start, System::nanoTime);
    }

    MovableClock(Instant start, LongSupplier nanos) {
        this(ZONE, nanos, new State(start.truncatedTo(ChronoUnit.MICROS), nanos.getAsLong()));
    }

    private MovableClock(ZoneId zone, LongSupplier nanos, State state) {
        this.zone = zone;
        this.nanos = nanos;
        this.state = state;
    }

    /** Shared by the views of one clock in several zones. */
    private static final class State {
        private Instant base;
        private long since;
        private boolean standing;

        private State(Instant base, long since) {
            this.base = base;
            this.since = since;
        }
    }

    @Override
    public Instant instant() {
        synchronized (state) {
            return state.standing ? state.base
                    : state.base.plusNanos(nanos.getAsLong() - state.since).truncatedTo(ChronoUnit.MICROS);
        }
    }

    /** Stands still at a moment, or where it is if that is later. */
    public void standAt(Instant moment) {
        synchronized (state) {
            Instant now = instant();
            state.base = moment.isAfter(now) ? moment.truncatedTo(ChronoUnit.MICROS) : now;
            state.standing = true;
        }
    }

    /** Goes on a moment, or where it is if that is later, and ticks. */
    public void tickFrom(Instant moment) {
        synchronized (state) {
            standAt(moment);
            state.standing = false;
            state.since = nanos.getAsLong();
        }
    }

    /** Stands still at a moment even if that is earlier: for a world that begins anew. */
    void beginAt(Instant moment) {
        synchronized (state) {
            state.base = moment.truncatedTo(ChronoUnit.MICROS);
            state.standing = true;
        }
    }

    /** Goes on ticking from where it stands. */
    public void tick() {
        tickFrom(instant());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new MovableClock(other, nanos, state);
    }
}
