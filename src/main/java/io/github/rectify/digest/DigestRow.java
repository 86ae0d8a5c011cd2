package io.github.rectify.digest;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of {@code digest}. */
record DigestRow(long id, long readerId, long unitId, DigestScope scope, LocalDate weekOn, Instant asOfAt, String figures,
        @Nullable Long toldId, @Nullable String unsent) {
}
