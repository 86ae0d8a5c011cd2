package io.github.rectify.console.messages;

import io.github.rectify.outbox.MessageState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of the ledger of messages, without its words. */
public record MessageLine(long id, String userId, @Nullable String userName, String kind, MessageState state,
        @Nullable String reason, Instant createdAt, Instant nextAttemptAt, int attempts, @Nullable Instant sentAt,
        @Nullable String msgid, @Nullable Integer errcode, @Nullable String errmsg) {

    /** When it is tried next; null if it is not waiting. */
    public @Nullable Instant waitsUntil() {
        return state == MessageState.QUEUED || state == MessageState.HELD ? nextAttemptAt : null;
    }
}
