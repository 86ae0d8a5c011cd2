package io.github.rectify.digest;

import tools.jackson.databind.json.JsonMapper;

/** What a digest's message keeps of itself in the outbox: which digest it tells of. */
record DigestRefs(DigestId digestId) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    String json() {
        return JSON.writeValueAsString(this);
    }

    static DigestRefs parse(String json) {
        return JSON.readValue(json, DigestRefs.class);
    }

    String subject() {
        return "digest:" + digestId.value();
    }
}
