package io.github.rectify.outbox;

import java.time.Instant;

/** A message that is ours to send: its bytes, frozen, and the number of this attempt. */
record Claimed(long id, String userId, Outbox.Endpoint endpoint, String body, int attempt, boolean uncertain,
        Instant firstAttemptAt, boolean isComposedByAuthor) {
}
