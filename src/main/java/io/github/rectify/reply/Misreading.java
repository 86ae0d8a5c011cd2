package io.github.rectify.reply;

import io.github.rectify.people.UnitId;
import io.github.rectify.reply.reading.OpenTask;
import io.github.rectify.reply.reading.Situation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reply kept to be looked at. Who wrote it is not known any more.
 *
 * @param unit     whose administrators may look: the unit of the tasks it was read against, or the writer's; null if the situation was made up
 *                 or mixes units
 * @param read     how it was read
 * @param expected how it ought to be read, if an administrator has said so
 * @param notedBy  who reported it, or null if it was kept by itself
 */
public record Misreading(long id, Reason reason, @Nullable UnitId unit, Situation.Role role, LocalDate writtenOn,
        List<OpenTask> open, List<String> lastReminded, String text, MisreadingLabel read,
        @Nullable MisreadingLabel expected, @Nullable String note, Instant notedAt, @Nullable String notedBy,
        @Nullable Instant settledAt, @Nullable String settledBy) {

    public Misreading {
        open = List.copyOf(open);
        lastReminded = List.copyOf(lastReminded);
    }

    /** What is known best: the corrected reading if there is one, else the reading itself. */
    public MisreadingLabel label() {
        return expected == null ? read : expected;
    }

    public boolean isSettled() {
        return settledAt != null;
    }

    /** Why it is kept. */
    public enum Reason {
        /** Nothing was understood. */
        UNKNOWN,
        /** The writer had to be asked. */
        CLARIFY,
        /** An administrator says it was read wrongly. */
        REPORTED
    }
}
