package io.github.rectify.outbox;

import tools.jackson.databind.json.JsonMapper;

/**
 * That a card already sent is to change its face because something happened to a subject of it. The author of such changes
 * (kind {@link #KIND}) says what it looks like then.
 *
 * @param messageId our number of the card's message
 * @param responseCode the code by which it may be changed, once
 * @param subject what something happened to
 * @param happened what happened, in a word the author knows
 */
public record FaceChange(long messageId, String responseCode, String subject, String happened) {

    /** The kind of a message that changes a card already sent. */
    public static final String KIND = "UPDATE";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What {@link Waiting#refs()} of such a message holds. */
    public static FaceChange parse(String refs) {
        return JSON.readValue(refs, FaceChange.class);
    }

    String refs() {
        return JSON.writeValueAsString(this);
    }
}
