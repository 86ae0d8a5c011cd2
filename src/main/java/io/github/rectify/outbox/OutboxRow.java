package io.github.rectify.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a claim reads of a message. */
record OutboxRow(long id, String msgKey, String kind, int priority, String userId, String refs, MessageState state,
        Instant createdAt, Instant nextAttemptAt, int attempts, @Nullable String endpoint, @Nullable String body,
        @Nullable String cardTaskId, int composed, boolean uncertain, @Nullable Instant firstAttemptAt,
        @Nullable Instant leaseUntil) {

    Urgency urgency() {
        return Urgency.values()[priority];
    }

    Waiting waiting() {
        return new Waiting(id, msgKey, kind, userId, refs, createdAt);
    }

    boolean isDue(Instant now) {
        return switch (state) {
            case QUEUED, HELD -> !nextAttemptAt.isAfter(now);
            case SENDING -> leaseUntil != null && !leaseUntil.isAfter(now);
            default -> false;
        };
    }
}
