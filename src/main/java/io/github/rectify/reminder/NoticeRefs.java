package io.github.rectify.reminder;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a notice keeps of itself in the outbox: the task, the line of its history it tells of, and who is to hear it.
 *
 * @param to in which capacity; null stands for the assignee
 * @param personId who, where the task no longer names them
 */
record NoticeRefs(long taskId, long eventId, @Nullable To to, @Nullable Long personId) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** In which capacity somebody hears; OWNER is the assignee as the one for whom somebody else acted. */
    enum To { ASSIGNEE, LEADER, FORMER, OWNER }

    String json() {
        return JSON.writeValueAsString(this);
    }

    static NoticeRefs parse(String json) {
        return JSON.readValue(json, NoticeRefs.class);
    }
}
