package io.github.rectifysandbox.platform;

import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/** Reads a request as leniently as the platform does: null is absent, numbers may be texts. */
final class Fields {

    private Fields() {
    }

    static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }

    static boolean has(JsonNode node, String name) {
        return !text(node, name).isBlank();
    }

    static boolean present(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return !value.isMissingNode() && !value.isNull();
    }

    static int number(JsonNode node, String name, int otherwise) {
        JsonNode value = node.path(name);
        if (value.isNumber()) {
            return value.intValue();
        }
        try {
            return value.isString() ? Integer.parseInt(value.stringValue().strip()) : otherwise;
        } catch (NumberFormatException e) {
            throw PlatformError.parameter(name + " is not a number");
        }
    }

    static String required(JsonNode node, String name, String where) {
        if (!has(node, name)) {
            throw PlatformError.parameter("missing " + where + "." + name);
        }
        return text(node, name);
    }

    /** At most so many bytes, or it is too long by this code. */
    static void bytes(String value, int limit, String where) {
        if (bytes(value) > limit) {
            throw PlatformError.parameter(where + " is longer than " + limit + " bytes");
        }
    }

    static int bytes(String value) {
        return value.getBytes(StandardCharsets.UTF_8).length;
    }

    /** Elements of a list, {@code least} to {@code most} of them. */
    static JsonNode list(JsonNode node, String name, int least, int most, String where) {
        JsonNode list = node.path(name);
        boolean absent = list.isMissingNode() || list.isNull();
        if (!absent && !list.isArray()) {
            throw PlatformError.parameter(where + "." + name + " is not a list");
        }
        if (list.size() < least || list.size() > most) {
            throw PlatformError.parameter(where + "." + name + " has " + list.size() + " elements, " + least + " to " + most
                    + " are allowed");
        }
        return list;
    }
}
