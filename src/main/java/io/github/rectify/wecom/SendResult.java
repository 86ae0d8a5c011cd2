package io.github.rectify.wecom;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How one request to send or to change a message ended. No text in it holds a token or a secret. */
public sealed interface SendResult {

    /**
     * The platform took it. That is no proof that it was seen: a member over the limit is dropped silently.
     *
     * @param msgid by which the message can be recalled; null for a card update
     * @param responseCode with which the card can be changed once, within 72 hours; null for messages without buttons
     * @param invalidUsers members it does not reach (invalid or without licence), in lower case as the platform returns them
     */
    record Accepted(@Nullable String msgid, @Nullable String responseCode, Set<String> invalidUsers)
            implements SendResult {
        public Accepted {
            invalidUsers = Set.copyOf(invalidUsers);
        }
    }

    /**
     * The platform said no: certainly not delivered (but see {@link Treatment#PROBABLY_DELIVERED}).
     *
     * @param after the shortest time to wait, where the platform's rules name one
     */
    record Refused(int errcode, String errmsg, Treatment treatment, @Nullable Duration after) implements SendResult {
    }

    /** The request left, no readable answer came: perhaps delivered, so only the same bytes may go again. */
    record Unknown(String reason) implements SendResult {
    }

    /** The request never left: certainly not delivered, and it may be made again. */
    record NotSent(String reason) implements SendResult {
    }
}
