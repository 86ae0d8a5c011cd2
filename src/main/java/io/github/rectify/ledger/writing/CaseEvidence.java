package io.github.rectify.ledger.writing;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A photo or file that belongs to a task.
 *
 * @param name as kept; it is not trusted
 * @param sha256 as recorded when it came in
 * @param bytes where it lies; null if it is gone
 */
public record CaseEvidence(long id, String name, String sha256, Instant at, String by, @Nullable Path bytes) {
}
