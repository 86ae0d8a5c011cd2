package io.github.rectifysandbox.time;

import java.time.Instant;

/** Keeps the moment, so that a restart goes on from there. */
@FunctionalInterface
public interface ClockMemory {

    ClockMemory NONE = moment -> { };

    /** The clock has not passed this moment. */
    void keep(Instant moment);
}
