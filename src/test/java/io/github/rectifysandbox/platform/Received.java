package io.github.rectifysandbox.platform;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the platform has for one member of one message: as sent, and as it looks now.
 *
 * @param request the platform's JSON as sent, byte for byte
 * @param text the words a member reads, cut as the platform cuts them; null for a card
 * @param card the card's present state; null for anything else
 */
public record Received(long id, String userId, Instant at, String msgid, String request, @Nullable String text,
        @Nullable Card card, State state) {

    /** DROPPED was too much for the member: the sender is not told, the member never sees it. */
    public enum State { DELIVERED, DROPPED, RECALLED }

    /**
     * A card on a phone.
     *
     * @param taskIds the task ids it has had; the last one is its present one
     * @param face the JSON of its present face
     * @param changedAt when it was last changed; null if it looks as sent
     * @param chosen what its reader chose before the last press, by question
     */
    public record Card(List<String> taskIds, String face, @Nullable Instant changedAt, Map<String, List<String>> chosen) {

        public Card {
            taskIds = List.copyOf(taskIds);
            chosen = Map.copyOf(chosen);
        }

        @JsonIgnore
        public Optional<String> taskId() {
            return taskIds.isEmpty() ? Optional.empty() : Optional.of(taskIds.get(taskIds.size() - 1));
        }

        public JsonNode json() {
            return Json.copy(face);
        }

        /** Whether its buttons still work. */
        @JsonIgnore
        public boolean isPressable() {
            JsonNode now = json();
            return CardRules.ANSWERED.contains(Fields.text(now, "card_type")) && !Fields.has(now, "replace_text")
                    && !buttonTexts().isEmpty();
        }

        /** Its buttons that call back, by key, with their words. */
        public Map<String, String> buttonTexts() {
            JsonNode now = json();
            Map<String, String> buttons = new LinkedHashMap<>();
            for (JsonNode button : now.path("button_list")) {
                if (Fields.number(button, "type", 0) == 0) {
                    buttons.put(Fields.text(button, "key"), Fields.text(button, "text"));
                }
            }
            if (Fields.has(now.path("submit_button"), "key")) {
                buttons.put(Fields.text(now.path("submit_button"), "key"), Fields.text(now.path("submit_button"), "text"));
            }
            return buttons;
        }

        /** The keys of what can be chosen on it. */
        public List<String> questions() {
            JsonNode now = json();
            List<String> keys = new ArrayList<>();
            List.of(now.path("button_selection"), now.path("checkbox")).forEach(question -> addKey(keys, question));
            now.path("select_list").forEach(question -> addKey(keys, question));
            return keys;
        }

        private static void addKey(List<String> keys, JsonNode question) {
            if (Fields.has(question, "question_key")) {
                keys.add(Fields.text(question, "question_key"));
            }
        }

        /** The entries of its menu, by key. */
        public Map<String, String> menuTexts() {
            Map<String, String> entries = new LinkedHashMap<>();
            json().path("action_menu").path("action_list")
                    .forEach(entry -> entries.put(Fields.text(entry, "key"), Fields.text(entry, "text")));
            return entries;
        }

        Card changedTo(String newFace, @Nullable String newTaskId, Instant at) {
            List<String> ids = new ArrayList<>(taskIds);
            if (newTaskId != null && !newTaskId.isEmpty()) {
                ids.add(newTaskId);
            }
            return new Card(ids, newFace, at, chosen);
        }

        Card choosing(Map<String, List<String>> selected) {
            return new Card(taskIds, face, changedAt, selected);
        }
    }

    public JsonNode requestJson() {
        return Json.copy(request);
    }

    /** All words a member can read of it now, a line for each part: what a test looks for. */
    public String words() {
        if (card == null) {
            return text == null ? "" : text;
        }
        List<String> words = new ArrayList<>();
        collect(card.json(), words);
        return String.join("\n", words);
    }

    private static void collect(JsonNode node, List<String> words) {
        if (node.isString()) {
            words.add(node.stringValue());
        }
        node.forEach(child -> collect(child, words));
    }

    Received with(Card newCard) {
        return new Received(id, userId, at, msgid, request, text, newCard, state);
    }

    Received with(State newState) {
        return new Received(id, userId, at, msgid, request, text, card, newState);
    }
}
