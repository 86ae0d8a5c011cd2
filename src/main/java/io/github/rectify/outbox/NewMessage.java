package io.github.rectify.outbox;

import java.time.Instant;
import java.util.Set;

/**
 * A message to be put in line. Its words are asked of the {@link LastWord} of its kind when it is about to be said.
 *
 * @param key one cause, one key: a second message with the same key is not put in line
 * @param kind what the author calls it, at most 12 characters
 * @param userId whom it is meant for as far as is known now; the last word may name somebody else
 * @param refs what the author needs to find its words again; opaque here
 * @param subjects what it is about ({@code task:5}), for looking messages up
 * @param notBefore the moment from which it may be said
 */
public record NewMessage(String key, String kind, Urgency urgency, String userId, String refs, Set<String> subjects,
        Instant notBefore) {

    public NewMessage {
        subjects = Set.copyOf(subjects);
    }
}
