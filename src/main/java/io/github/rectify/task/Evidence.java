package io.github.rectify.task;

import io.github.rectify.people.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A photo or file as it was sent: kept unchanged, and named by the hash of its bytes.
 *
 * @param sha256 64 hexadecimal digits; equal for two that are byte for byte the same
 * @param size in bytes
 * @param type found out from the bytes, never believed
 * @param name cleaned, with an ending that fits the type
 * @param thumbnail whether there is a small picture of it
 * @param by who sent it, or null for an account
 */
public record Evidence(EvidenceId id, String sha256, long size, EvidenceType type, String name, boolean thumbnail,
        Instant at, @Nullable PersonId by, String byName, EvidenceSource source) {
}
