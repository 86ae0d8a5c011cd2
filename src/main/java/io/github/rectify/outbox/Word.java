package io.github.rectify.outbox;

import java.time.Instant;

/** What the author of a message says when it is about to be said. */
public sealed interface Word {

    /** Say this. */
    record Say(Outgoing outgoing) implements Word {
    }

    /** Say nothing; the reason is kept. */
    record Drop(String reason) implements Word {
    }

    /** Ask again at a moment; the reason is kept. */
    record HoldUntil(Instant until, String reason) implements Word {
    }
}
