package io.github.rectify.outbox;

import org.jspecify.annotations.Nullable;

/** A message that will not be said any more, handed back to its author once; {@code perhapsDelivered} if nobody knows. */
public record FailedMessage(long messageId, String kind, String userId, String refs, boolean perhapsDelivered,
        @Nullable String reason) {
}
