package io.github.rectify.ledger.writing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A message about a task, from the ledger of messages; kind, state and reason in words for people. */
public record CaseMessage(long id, Instant createdAt, @Nullable Instant sentAt, String userId, @Nullable String name, String kind,
        String state, String reason, int attempts, @Nullable String msgid, @Nullable String error) {
}
