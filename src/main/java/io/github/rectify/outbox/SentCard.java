package io.github.rectify.outbox;

import org.jspecify.annotations.Nullable;

/** A card that is out: found by what the platform calls it. {@code responseCode} is null once used or if there is none. */
public record SentCard(long messageId, String kind, String userId, String refs, String cardTaskId,
        @Nullable String responseCode) {
}
