package io.github.rectify.reply;

import java.time.Instant;

/** What came in and waits to be handled. */
record InboxRow(long id, String userId, String payload, Instant receivedAt, String state, int attempts,
        Instant nextAttemptAt) {
}
