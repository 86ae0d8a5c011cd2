package io.github.rectify.reminder;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a decision card keeps of itself in the outbox.
 *
 * @param eventId the line of the task's history that asks for the decision
 * @param requestId what was asked, or null if it is that the task be closed
 * @param deciderId whom it was put to, of what was asked
 */
record DecisionRefs(long taskId, long eventId, @Nullable Long requestId, @Nullable Long deciderId) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** That a task be closed. */
    DecisionRefs(long taskId, long eventId) {
        this(taskId, eventId, null, null);
    }

    boolean hasRequest() {
        return requestId != null;
    }

    String json() {
        return JSON.writeValueAsString(this);
    }

    static DecisionRefs parse(String json) {
        return JSON.readValue(json, DecisionRefs.class);
    }
}
