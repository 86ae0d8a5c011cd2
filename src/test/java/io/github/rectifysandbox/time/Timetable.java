package io.github.rectifysandbox.time;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The recurring works as the driver sees them. */
public interface Timetable {

    List<String> keys();

    /** The first moment of a work after this one; none if it is switched off. */
    Optional<Instant> nextAfter(String key, Instant moment);

    /** Runs a work's moment and returns when it has ended. */
    Fired fire(String key, Instant at);
}
