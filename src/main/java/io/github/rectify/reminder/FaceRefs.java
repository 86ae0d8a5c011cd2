package io.github.rectify.reminder;

import io.github.rectify.task.EventKind;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a change of a card keeps of itself in the outbox.
 *
 * @param of our number of the card's message
 * @param code the response code by which it may be changed, once
 * @param taskId the task something happened to
 * @param face what happened
 */
record FaceRefs(long of, String code, long taskId, EventKind face) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    String json() {
        return JSON.writeValueAsString(this);
    }

    static FaceRefs parse(String json) {
        return JSON.readValue(json, FaceRefs.class);
    }
}
