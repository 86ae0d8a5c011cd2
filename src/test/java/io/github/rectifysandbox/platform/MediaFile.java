package io.github.rectifysandbox.platform;

import java.time.Instant;

/** A file kept for three days. */
public record MediaFile(String mediaId, String name, String contentType, byte[] content, Instant at) {
}
