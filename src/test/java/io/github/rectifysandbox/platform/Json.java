package io.github.rectifysandbox.platform;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reading and writing JSON. */
final class Json {

    static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Pattern ESCAPED_CHARACTER = Pattern.compile("(?<!\\\\)(\\\\\\\\)*\\\\u[0-9A-Fa-f]{4}");

    private Json() {
    }

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static ObjectNode copy(String json) {
        return (ObjectNode) MAPPER.readTree(json);
    }

    /** A request's body, with what the platform does not take refused by its codes. */
    static JsonNode request(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        JsonNode request;
        try {
            request = MAPPER.readTree(text);
        } catch (JacksonException e) {
            throw new PlatformError(47001, "data format error");
        }
        if (!request.isObject()) {
            throw new PlatformError(47001, "data format error");
        }
        if (ESCAPED_CHARACTER.matcher(text).find()) {
            throw new PlatformError(40033, "invalid charset: escaped characters are not allowed");
        }
        return request;
    }
}
