package io.github.rectify.outbox;

import java.time.Instant;

/** A message about to be said, as its author is asked about it. */
public record Waiting(long id, String key, String kind, String userId, String refs, Instant createdAt) {
}
