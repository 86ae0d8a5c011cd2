package io.github.rectify.reminder;

import tools.jackson.databind.json.JsonMapper;

/** What a notice of a decision keeps of itself in the outbox: the task, and the line of its history it tells of. */
record NoticeRefs(long taskId, long eventId) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    String json() {
        return JSON.writeValueAsString(this);
    }

    static NoticeRefs parse(String json) {
        return JSON.readValue(json, NoticeRefs.class);
    }
}
