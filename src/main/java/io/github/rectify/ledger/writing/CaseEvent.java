package io.github.rectify.ledger.writing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A line of a task's history in words; {@code cause} names the message that caused it. */
public record CaseEvent(Instant at, String what, String who, String whom, String channel, @Nullable String note,
        @Nullable String detail, String from, String to, @Nullable String cause) {
}
