package io.github.rectify.outbox;

import org.jspecify.annotations.Nullable;

/** A message that will not be said any more, handed back to its author once. */
public record FailedMessage(long messageId, String kind, String userId, String refs, @Nullable String reason) {
}
