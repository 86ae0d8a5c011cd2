package io.github.rectify.reminder;

import tools.jackson.databind.json.JsonMapper;

/** What a decision card keeps of itself in the outbox: the task, and the line of its history that asks for the decision. */
record DecisionRefs(long taskId, long eventId) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    String json() {
        return JSON.writeValueAsString(this);
    }

    static DecisionRefs parse(String json) {
        return JSON.readValue(json, DecisionRefs.class);
    }
}
