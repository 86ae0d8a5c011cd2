package io.github.rectify.task;

import io.github.rectify.people.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code evidence}. */
record EvidenceRow(long id, String sha256, long size, EvidenceType type, String name, boolean thumbnail, Instant at,
        @Nullable Long byPersonId, String byName, EvidenceSource source) {

    Evidence evidence() {
        return new Evidence(new EvidenceId(id), sha256, size, type, name, thumbnail, at,
                byPersonId == null ? null : new PersonId(byPersonId), byName, source);
    }
}
