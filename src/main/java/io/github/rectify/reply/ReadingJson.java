package io.github.rectify.reply;

import io.github.rectify.reply.reading.Action;
import io.github.rectify.reply.reading.Intent;
import io.github.rectify.reply.reading.OpenTask;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a reading is written as JSON and read back: intents and slots of the contract of {@code POST /api/replies/interpret}, of
 * the kept misreadings and of the labelled examples, in this one place. A slot that the text does not give is left out;
 * {@code tasks} is there, even when empty, wherever the intent is about tasks, but for a snooze of everything reminded of.
 * Words of the text go along as {@code reason} of a refusal and {@code note} of an instruction.
 */
public final class ReadingJson {

    /** Numbers as the examples have them. Leading zeros, and what is longer than an int, stay a string. */
    public static final Function<String, JsonNode> PLAIN = ReadingJson::plain;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,8}");

    private ReadingJson() {
    }

    /**
     * {@code {actions, clarify}}.
     *
     * @param numbers how the number of a task is written
     */
    public static ObjectNode write(List<Action> actions, boolean clarify, Function<String, JsonNode> numbers) {
        ObjectNode json = JSON.objectNode();
        ArrayNode list = json.putArray("actions");
        joined(actions).forEach(action -> list.add(write(action, numbers)));
        return json.put("clarify", clarify);
    }

    /** Approvals that differ only in the day set, which is no slot, are one. */
    private static List<Action> joined(List<Action> actions) {
        List<String> approved = actions.stream().filter(action -> action.intent() == Intent.APPROVE)
                .flatMap(action -> action.tasks().stream()).distinct().toList();
        List<Action> joined = new ArrayList<>();
        for (Action action : actions) {
            if (action.intent() != Intent.APPROVE) {
                joined.add(action);
            } else if (joined.stream().noneMatch(before -> before.intent() == Intent.APPROVE)) {
                joined.add(action.withTasks(approved));
            }
        }
        return joined;
    }

    private static ObjectNode write(Action action, Function<String, JsonNode> numbers) {
        ObjectNode json = JSON.objectNode().put("intent", action.intent().name());
        if (action.intent().isAboutTasks() && !(action.intent() == Intent.SNOOZE && action.tasks().isEmpty())) {
            json.set("tasks", numbers(action.tasks(), numbers));
        }
        switch (action.intent()) {
            case REPORT_DONE, REQUEST_EXTENSION -> put(json, "date", action.date());
            case REPORT_PROGRESS -> {
                if (action.percent() != null) {
                    json.put("percent", action.percent());
                }
                put(json, "expected", action.date());
            }
            case TRANSFER -> put(json, "person", action.person());
            case DELEGATE -> {
                put(json, "person", action.person());
                put(json, "from", action.date());
                put(json, "to", action.until());
            }
            case SNOOZE -> put(json, "at", at(action));
            case QUERY_OVERVIEW -> put(json, "scope", action.scope());
            case REJECT -> put(json, "reason", action.words());
            case INSTRUCT -> put(json, "note", action.words());
            default -> { }
        }
        return json;
    }

    private static void put(ObjectNode json, String slot, @Nullable Object value) {
        if (value != null) {
            json.put(slot, value.toString());
        }
    }

    private static @Nullable String at(Action action) {
        LocalDate day = action.date();
        LocalTime time = action.time();
        return day == null || time == null ? day == null ? null : day.toString() : day + "T" + MINUTE.format(time);
    }

    /** A list of numbers. */
    public static ArrayNode numbers(List<String> codes, Function<String, JsonNode> numbers) {
        ArrayNode list = JSON.arrayNode();
        codes.forEach(code -> list.add(numbers.apply(code)));
        return list;
    }

    /** Open tasks as {@code [{no, title, due}]}; {@code due} is left out of one that has none. */
    public static ArrayNode open(List<OpenTask> tasks, Function<String, JsonNode> numbers) {
        ArrayNode list = JSON.arrayNode();
        for (OpenTask task : tasks) {
            ObjectNode json = list.addObject();
            json.set("no", numbers.apply(task.code()));
            put(json.put("title", task.title()), "due", task.due());
        }
        return list;
    }

    private static JsonNode plain(String code) {
        return NUMBER.matcher(code).matches() ? JSON.numberNode(Integer.parseInt(code)) : JSON.stringNode(code);
    }

    /**
     * The actions of {@code {actions, clarify}}, as this class or a labelled example writes it.
     *
     * @throws RuntimeException if it was written by neither
     */
    public static List<Action> actions(JsonNode reading) {
        List<Action> actions = new ArrayList<>();
        reading.path("actions").forEach(action -> actions.add(action(action)));
        return actions;
    }

    private static Action action(JsonNode json) {
        String at = text(json, "at");
        String scope = text(json, "scope");
        return new Action(Intent.valueOf(json.path("intent").asString()), codes(json.path("tasks")),
                day(at != null ? at.substring(0, 10) : first(json, "date", "expected", "from")), day(text(json, "to")),
                at == null || at.length() == 10 ? null : LocalTime.parse(at.substring(11)),
                json.hasNonNull("percent") ? json.path("percent").asInt() : null, text(json, "person"),
                scope == null ? null : Action.Scope.valueOf(scope), first(json, "reason", "note"));
    }

    /** Numbers of tasks, whether integers or strings. */
    public static List<String> codes(JsonNode numbers) {
        List<String> codes = new ArrayList<>();
        numbers.forEach(number -> codes.add(number.asString()));
        return codes;
    }

    /** Open tasks as {@link #open} writes them. */
    public static List<OpenTask> open(JsonNode tasks) {
        List<OpenTask> open = new ArrayList<>();
        tasks.forEach(task -> open.add(new OpenTask(task.path("no").asString(), task.path("title").asString(""),
                day(text(task, "due")))));
        return open;
    }

    private static @Nullable String first(JsonNode json, String... slots) {
        for (String slot : slots) {
            if (json.hasNonNull(slot)) {
                return json.path(slot).asString();
            }
        }
        return null;
    }

    private static @Nullable String text(JsonNode json, String slot) {
        return first(json, slot);
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
