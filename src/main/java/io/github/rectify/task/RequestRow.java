package io.github.rectify.task;

import io.github.rectify.people.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of {@code task_request}. */
record RequestRow(long id, long taskId, Request.Kind kind, Request.State state, @Nullable LocalDate wantedOn,
        @Nullable Long wantedPersonId, @Nullable String note, Instant askedAt, @Nullable Long askedById,
        String askedByName, long askEventId, @Nullable Instant closedAt, @Nullable String closedByName,
        @Nullable Long closeEventId, @Nullable String reason) {

    Request request() {
        return new Request(new RequestId(id), new TaskId(taskId), kind, state, wantedOn, person(wantedPersonId), note,
                askedAt, person(askedById), askedByName, askEventId, closedAt, closedByName, closeEventId, reason);
    }

    private static @Nullable PersonId person(@Nullable Long id) {
        return id == null ? null : new PersonId(id);
    }
}
