package io.github.rectify.digest;

import tools.jackson.databind.json.JsonMapper;

/** Figures as they are kept: JSON that is written once. Fields may be added to it later, never renamed. */
final class FrozenFigures {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private FrozenFigures() {
    }

    static String json(DigestFigures figures) {
        return JSON.writeValueAsString(figures);
    }

    static DigestFigures parse(String json) {
        return JSON.readValue(json, DigestFigures.class);
    }
}
