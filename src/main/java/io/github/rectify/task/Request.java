package io.github.rectify.task;

import io.github.rectify.people.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something asked about a task, as it stands.
 *
 * @param until the new deadline asked for, with an extension
 * @param to who is to answer for the task, with a transfer; who is suggested, if anybody, with a task that is not theirs
 * @param askEventId the line of the history that asked
 * @param closeEventId the line that closed it: the decision, the taking back, or a move that made it moot
 * @param reason what the decision was given with
 */
public record Request(RequestId id, TaskId taskId, Kind kind, State state, @Nullable LocalDate until,
        @Nullable PersonId to, @Nullable String note, Instant askedAt, @Nullable PersonId askedBy, String askedByName,
        long askEventId, @Nullable Instant closedAt, @Nullable String closedByName, @Nullable Long closeEventId,
        @Nullable String reason) {

    /** What is asked. */
    public enum Kind { EXTENSION, TRANSFER, NOT_MINE }

    /** What became of it. */
    public enum State { OPEN, GRANTED, REFUSED, WITHDRAWN }

    public boolean isOpen() {
        return state == State.OPEN;
    }
}
