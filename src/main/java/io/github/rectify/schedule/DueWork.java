package io.github.rectify.schedule;

import java.time.Instant;
import java.util.Optional;

/**
 * Work that waits for moments of its own, kept in a table. In production a thread of its own runs it; elsewhere a test or the
 * driver of a movable clock does.
 */
public interface DueWork {

    /** Its stable name, by which {@link Wakeup} wakes it. */
    String name();

    /** The moment at which there is something to do, past if there is now; none if nothing waits. To be cheap. */
    Optional<Instant> nextDueAt();

    /**
     * Does what is due by the clock, or a good part of it; cheap if nothing is.
     *
     * @return how much was done; after more than 0 it is called again at once
     */
    int runDue();
}
