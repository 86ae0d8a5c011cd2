package io.github.rectifysandbox.platform;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a member wrote, showed or sent; {@code mediaId} names the picture or file, {@code fileName} is there for files alone. */
public record Said(long id, String userId, Instant at, @Nullable String text, @Nullable String mediaId,
        @Nullable String fileName) {
}
