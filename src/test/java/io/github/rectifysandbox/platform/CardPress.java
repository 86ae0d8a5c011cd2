package io.github.rectifysandbox.platform;

import static io.github.rectifysandbox.platform.Fields.has;
import static io.github.rectifysandbox.platform.Fields.number;
import static io.github.rectifysandbox.platform.Fields.present;
import static io.github.rectifysandbox.platform.Fields.text;

import io.github.rectifysandbox.platform.ActRefused.Why;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the client makes of a press: which event it is, and what was chosen, what stands chosen from the start included. */
record CardPress(String event, String cardType, Map<String, List<String>> selected) {

    static CardPress of(Received.Card card, String key, Map<String, List<String>> chosen) {
        JsonNode face = card.json();
        if (card.menuTexts().containsKey(key)) {
            return new CardPress("template_card_menu_event", text(face, "card_type"), Map.of());
        }
        if (!card.isPressable()) {
            throw new ActRefused(Why.CARD_REPLACED, has(face, "replace_text") ? text(face, "replace_text") : words(face));
        }
        if (!card.buttonTexts().containsKey(key)) {
            throw new ActRefused(Why.UNKNOWN_KEY, key + ": " + card.buttonTexts().keySet());
        }
        return new CardPress("template_card_event", text(face, "card_type"), selected(face, chosen));
    }

    private static String words(JsonNode face) {
        return text(face.path("main_title"), "title");
    }

    private static Map<String, List<String>> selected(JsonNode face, Map<String, List<String>> chosen) {
        Map<String, List<String>> selected = new LinkedHashMap<>();
        List<JsonNode> questions = new ArrayList<>();
        if (present(face, "button_selection")) {
            questions.add(face.path("button_selection"));
        }
        face.path("select_list").forEach(questions::add);
        questions.forEach(question -> put(selected, question, one(question, chosen.get(text(question, "question_key")))));
        if (present(face, "checkbox")) {
            put(selected, face.path("checkbox"), ticked(face.path("checkbox"), chosen));
        }
        chosen.keySet().stream().filter(question -> !selected.containsKey(question)).findFirst().ifPresent(unknown -> {
            throw new ActRefused(Why.BAD_CHOICE, unknown + ": " + selected.keySet());
        });
        return selected;
    }

    private static void put(Map<String, List<String>> selected, JsonNode question, List<String> ids) {
        List<String> known = ids(question);
        if (!known.containsAll(ids)) {
            throw new ActRefused(Why.BAD_CHOICE, ids + ": " + known);
        }
        selected.put(text(question, "question_key"), ids);
    }

    /** A select has its first option chosen if the card does not say otherwise. */
    private static List<String> one(JsonNode select, @Nullable List<String> chosen) {
        if (chosen != null && chosen.size() == 1) {
            return chosen;
        }
        if (chosen != null) {
            throw new ActRefused(Why.BAD_CHOICE, chosen + ": 1");
        }
        String preset = text(select, "selected_id");
        return List.of(ids(select).contains(preset) ? preset : ids(select).get(0));
    }

    private static List<String> ticked(JsonNode checkbox, Map<String, List<String>> chosen) {
        List<String> ids = chosen.getOrDefault(text(checkbox, "question_key"), options(checkbox).stream()
                .filter(option -> option.path("is_checked").asBoolean(false)).map(option -> text(option, "id")).toList());
        if (ids.isEmpty() || number(checkbox, "mode", 0) == 0 && ids.size() > 1) {
            throw new ActRefused(Why.BAD_CHOICE, ids + ": " + ids(checkbox));
        }
        return ids;
    }

    private static List<String> ids(JsonNode question) {
        return options(question).stream().map(option -> text(option, "id")).toList();
    }

    private static List<JsonNode> options(JsonNode question) {
        return StreamSupport.stream(question.path("option_list").spliterator(), false).toList();
    }
}
