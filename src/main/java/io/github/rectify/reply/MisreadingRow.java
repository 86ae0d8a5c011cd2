package io.github.rectify.reply;

import io.github.rectify.people.UnitId;
import io.github.rectify.reply.reading.Situation;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A misreading as its row has it: open tasks, numbers and readings are JSON as {@link ReadingJson} writes it. */
record MisreadingRow(long id, String sourceKey, Misreading.Reason reason, @Nullable Long unitId, Situation.Role writerRole,
        LocalDate writtenOn, String openTasks, String lastReminded, String reply, String reading, @Nullable String expected,
        @Nullable String note, Instant notedAt, @Nullable String notedBy, @Nullable Instant settledAt,
        @Nullable String settledBy) {

    @Nullable UnitId unit() {
        return unitId == null ? null : new UnitId(unitId);
    }
}
