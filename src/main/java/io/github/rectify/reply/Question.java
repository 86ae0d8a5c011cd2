package io.github.rectify.reply;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A question somebody was asked. {@code answer} is what was chosen, in letters. */
record Question(long id, long personId, long inboxId, Instant createdAt, Instant expiresAt, State state, String content,
        @Nullable String answer) {

    /** What became of it. */
    enum State { OPEN, ANSWERED, EXPIRED, REPLACED }

    Asked asked() {
        return Asked.parse(content);
    }

    boolean isOpen(Instant now) {
        return state == State.OPEN && now.isBefore(expiresAt);
    }

    /** How the outbox names it. */
    String subject() {
        return subject(id);
    }

    static String subject(long id) {
        return "question:" + id;
    }
}
