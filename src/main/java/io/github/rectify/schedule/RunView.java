package io.github.rectify.schedule;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One run as the administrator sees it; without an end while it is RUNNING. */
public record RunView(Instant scheduledAt, Cause cause, Instant startedAt, @Nullable Instant endedAt, Outcome outcome,
                      String detail, String node) {
}
