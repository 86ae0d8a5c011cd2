package io.github.rectify.console.replies;

import io.github.rectify.console.web.Fields;
import io.github.rectify.console.web.Refusal;
import io.github.rectify.reply.ReadingJson;
import io.github.rectify.reply.reading.OpenTask;
import io.github.rectify.reply.reading.Situation;
import io.github.rectify.schedule.WorkingCalendar;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

/**
 * A text and what it is to be read against, as a program sends them.
 *
 * @param numbers each number of a task as it came, integer or string; where one came as both, as it came first
 */
record InterpretQuestion(Situation situation, String text, Map<String, JsonNode> numbers) {

    /** A message of the platform has at most 2,048 bytes; whole documents may be pasted into a call. */
    static final int LONGEST_TEXT = 100_000;
    static final int MOST_TASKS = 5_000;
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_TITLE = 10_000;

    /** @throws Refusal naming the field that cannot be read and how it is to be */
    static InterpretQuestion read(JsonNode body, WorkingCalendar calendar) {
        if (!body.isObject()) {
            throw refused("BODY_IS_NO_OBJECT");
        }
        return new Reader(body, new LinkedHashMap<>()).question(calendar);
    }

    /** The number of a task in the type in which it came. */
    JsonNode number(String code) {
        JsonNode given = numbers.get(code);
        return given == null ? ReadingJson.PLAIN.apply(code) : given;
    }

    private static Refusal refused(String code, String... arguments) {
        return new Refusal(HttpStatus.BAD_REQUEST, code, (Object[]) arguments);
    }

    /** Goes through the body and remembers how numbers came. */
    private record Reader(JsonNode body, Map<String, JsonNode> numbers) {

        InterpretQuestion question(WorkingCalendar calendar) {
            Situation.Role role = role();
            LocalDate today = day("today", body.path("today"));
            if (today == null) {
                throw refused("MISSING_FIELD", "today");
            }
            List<OpenTask> open = open();
            Situation situation = new Situation(role, today, open, lastReminded(), calendar);
            return new InterpretQuestion(situation, required("text", LONGEST_TEXT), numbers);
        }

        private Situation.Role role() {
            String given = required("role", Integer.MAX_VALUE);
            return Arrays.stream(Situation.Role.values()).filter(role -> role.name().equals(given)).findFirst()
                    .orElseThrow(() -> Refusal.badValue("role", given,
                            Arrays.stream(Situation.Role.values()).map(Enum::name).collect(Collectors.joining(", "))));
        }

        private List<OpenTask> open() {
            List<OpenTask> open = new ArrayList<>();
            for (JsonNode task : list("open")) {
                String at = "open[" + open.size() + "]";
                if (!task.isObject()) {
                    throw refused("NOT_AN_OBJECT", at);
                }
                String title = text(at + ".title", task.path("title"), LONGEST_TITLE);
                open.add(new OpenTask(number(at + ".no", task.path("no")), title == null ? "" : title,
                        day(at + ".due", task.path("due"))));
            }
            return open;
        }

        private List<String> lastReminded() {
            List<String> codes = new ArrayList<>();
            for (JsonNode number : list("last_reminded")) {
                codes.add(number("last_reminded[" + codes.size() + "]", number));
            }
            return codes;
        }

        private JsonNode list(String name) {
            JsonNode list = body.path(name);
            if (!list.isArray() && !isAbsent(list)) {
                throw refused("NOT_A_LIST", name);
            }
            if (list.size() > MOST_TASKS) {
                throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "TOO_MANY_ENTRIES", name, String.valueOf(MOST_TASKS));
            }
            return list;
        }

        private String number(String at, JsonNode given) {
            if (!given.isIntegralNumber() && !given.isString()) {
                throw isAbsent(given) ? refused("MISSING_FIELD", at) : refused("NOT_A_TASK_NUMBER", at);
            }
            String code = well(given.asString()).strip();
            if (code.isEmpty()) {
                throw refused("NOT_A_TASK_NUMBER", at);
            }
            checkLength(at, code, LONGEST_NUMBER);
            numbers.putIfAbsent(code, given);
            return code;
        }

        private @Nullable LocalDate day(String at, JsonNode given) {
            String text = text(at, given, Integer.MAX_VALUE);
            return text != null && text.isBlank() ? Fields.day(at, "-") : Fields.day(at, text);
        }

        private String required(String name, int longest) {
            String text = text(name, body.path(name), longest);
            if (text == null) {
                throw refused("MISSING_FIELD", name);
            }
            return text;
        }

        private static @Nullable String text(String at, JsonNode given, int longest) {
            if (isAbsent(given)) {
                return null;
            }
            if (!given.isString()) {
                throw refused("NOT_A_TEXT", at);
            }
            checkLength(at, given.asString(), longest);
            return well(given.asString());
        }

        private static void checkLength(String at, String text, int longest) {
            if (text.length() > longest) {
                throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "TOO_LONG", at, String.valueOf(longest));
            }
        }

        private static boolean isAbsent(JsonNode given) {
            return given.isMissingNode() || given.isNull();
        }

        /** Half of a surrogate pair, which JSON can carry and no answer could be written with, becomes a question mark. */
        private static String well(String text) {
            return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        }
    }
}
