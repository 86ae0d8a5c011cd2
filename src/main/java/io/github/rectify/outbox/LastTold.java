package io.github.rectify.outbox;

import java.time.Instant;
import java.util.Set;

/** The latest message of some kinds that a member was sent, and what it was about. */
public record LastTold(long messageId, String kind, Set<String> subjects, Instant sentAt) {

    public LastTold {
        subjects = Set.copyOf(subjects);
    }
}
