package io.github.rectify.console.intake;

import io.github.rectify.console.web.Fields;
import io.github.rectify.console.web.Refusal;
import io.github.rectify.ledger.LedgerChoices;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The fields of a form that say how a ledger is meant, each of them optional.
 *
 * @param sheet the sheet to be read
 * @param mapping JSON: {@code {"C": "PROBLEM"}} by letter or header, or the list a preview answers
 * @param people JSON: {@code {"name|department": "userid"}}; an empty user id means nobody
 * @param accept {@code all}, or the keys of changes, as JSON or set apart by commas
 */
record LedgerFields(@Nullable String sheet, @Nullable String mapping, @Nullable String people, @Nullable String accept) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST = 200_000;

    /** @throws Refusal if a field cannot be read */
    LedgerChoices choices() {
        String accepted = Fields.given(accept);
        boolean all = "all".equalsIgnoreCase(accepted);
        return new LedgerChoices(Fields.given(sheet), pairs("mapping", mapping), pairs("people", people),
                accepted == null || all ? List.of() : keys(accepted), all);
    }

    /** What was chosen, as the field that tells it again; null if nothing was. */
    static @Nullable String written(Map<String, String> pairs) {
        return pairs.isEmpty() ? null : JSON.writeValueAsString(pairs);
    }

    private static Map<String, String> pairs(String name, @Nullable String given) {
        String written = Fields.given(given);
        Map<String, String> pairs = new LinkedHashMap<>();
        if (written == null) {
            return pairs;
        }
        JsonNode json = json(name, written);
        if (json.isArray() && name.equals("mapping")) {
            for (JsonNode one : json) {
                JsonNode key = one.hasNonNull("letter") ? one.path("letter") : one.path("header");
                pairs.put(text(name, written, key), text(name, written, one.path("role")));
            }
        } else if (json.isObject()) {
            json.properties().forEach(entry -> pairs.put(entry.getKey(), roles(name, written, entry.getValue())));
        } else {
            throw bad(name, written);
        }
        return pairs;
    }

    /** A text, or a list of texts as one; null is as good as empty. */
    private static String roles(String name, String written, JsonNode value) {
        if (value.isNull()) {
            return "";
        }
        if (!value.isArray()) {
            return text(name, written, value);
        }
        List<String> roles = new ArrayList<>();
        value.forEach(one -> roles.add(text(name, written, one)));
        return String.join("+", roles);
    }

    private static List<String> keys(String written) {
        if (!written.startsWith("[")) {
            return List.of(written.split("\\s*,\\s*"));
        }
        List<String> keys = new ArrayList<>();
        json("accept", written).forEach(one -> keys.add(one.isNumber() ? one.asString() : text("accept", written, one)));
        return keys;
    }

    private static JsonNode json(String name, String written) {
        if (written.length() > LONGEST) {
            throw bad(name, written);
        }
        try {
            return JSON.readTree(written);
        } catch (JacksonException broken) {
            throw bad(name, written);
        }
    }

    private static String text(String name, String written, JsonNode value) {
        if (!value.isString()) {
            throw bad(name, written);
        }
        return value.asString();
    }

    private static Refusal bad(String name, String written) {
        return Refusal.badValue(name, written, switch (name) {
            case "mapping" -> "{\"C\": \"PROBLEM\"}";
            case "people" -> "{\"name|department\": \"userid\"}";
            default -> "all, [\"3\", \"5\"]";
        });
    }
}
