package io.github.rectifysandbox.app;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON body of a call, with a sentence for each thing that is missing in it. */
final class Body {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final JsonNode json;
    private final Words words;

    /** Reads the raw bytes, so that it does not matter which type the caller says they are. */
    Body(HttpServletRequest request, Words words) {
        this.words = words;
        try {
            this.json = read(new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(String text) {
        try {
            JsonNode json = MAPPER.readTree(text);
            if (json.isObject()) {
                return json;
            }
        } catch (JacksonException e) {
            throw new SandboxProblem(HttpStatus.BAD_REQUEST, "body", e.getOriginalMessage());
        }
        throw text.isBlank() ? new SandboxProblem(HttpStatus.BAD_REQUEST, "empty")
                : new SandboxProblem(HttpStatus.BAD_REQUEST, "body", text.strip());
    }

    String text(String name) {
        String value = json.path(name).asString("");
        if (value.isBlank()) {
            throw new SandboxProblem(HttpStatus.BAD_REQUEST, "missing", name, words.say("hint." + name));
        }
        return value;
    }

    @Nullable String textOrNull(String name) {
        String value = json.path(name).asString("");
        return value.isBlank() ? null : value;
    }

    @Nullable Integer number(String name) {
        JsonNode value = json.path(name);
        return value.isIntegralNumber() ? Integer.valueOf(value.intValue()) : null;
    }

    boolean flag(String name) {
        return json.path(name).asBoolean(false);
    }

    Instant moment(String name) {
        String value = text(name);
        try {
            return StoredClock.parse(value);
        } catch (SandboxNowRefused e) {
            throw new SandboxProblem(HttpStatus.BAD_REQUEST, "moment", value);
        }
    }

    /** What was chosen, by question; a bare text or list answers the only question, which stands under the empty key. */
    Map<String, List<String>> selected() {
        JsonNode selected = json.path("selected");
        Map<String, List<String>> chosen = new LinkedHashMap<>();
        if (selected.isMissingNode() || selected.isNull()) {
            return chosen;
        }
        if (!selected.isObject()) {
            return Map.of("", options(selected));
        }
        selected.properties().forEach(question -> chosen.put(question.getKey(), options(question.getValue())));
        return chosen;
    }

    private List<String> options(JsonNode value) {
        List<String> options = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(option -> options.add(option.asString("")));
        } else {
            options.add(value.asString(""));
        }
        if (options.contains("")) {
            throw new SandboxProblem(HttpStatus.BAD_REQUEST, "choice", words.say("hint.selected"));
        }
        return options;
    }
}
