package io.github.rectify.outbox;

/** The final words and the member they go to. */
public record Outgoing(String userId, Content content) {
}
