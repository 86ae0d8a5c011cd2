package io.github.rectifysandbox.platform;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a member wrote or showed; {@code mediaId} names the picture. */
public record Said(long id, String userId, Instant at, @Nullable String text, @Nullable String mediaId) {
}
