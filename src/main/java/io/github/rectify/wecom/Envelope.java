package io.github.rectify.wecom;

import static io.github.rectify.wecom.CallbackRefused.Reason.MALFORMED;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Finds the cipher text in what was posted, which is XML or, as some platforms send it, JSON. Nothing is trusted yet. */
final class Envelope {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Envelope() {
    }

    static String encrypted(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8).strip();
        String encrypted = text.startsWith("{") ? fromJson(text) : fromXml(text);
        if (encrypted.isBlank()) {
            throw new CallbackRefused(MALFORMED, "the envelope holds no cipher");
        }
        return encrypted.strip();
    }

    private static String fromXml(String text) {
        return XmlLeaves.read(text).stream().filter(leaf -> leaf.path().equals("Encrypt")).map(XmlLeaves.Leaf::text)
                .findFirst().orElse("");
    }

    private static String fromJson(String text) {
        try {
            JsonNode envelope = JSON.readTree(text);
            return envelope.path("encrypt").asString("");
        } catch (JacksonException broken) {
            throw new CallbackRefused(MALFORMED, "the envelope is no JSON");
        }
    }
}
