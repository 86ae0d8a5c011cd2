package io.github.rectifysandbox.platform;

import static io.github.rectifysandbox.platform.Fields.bytes;
import static io.github.rectifysandbox.platform.Fields.has;
import static io.github.rectifysandbox.platform.Fields.list;
import static io.github.rectifysandbox.platform.Fields.number;
import static io.github.rectifysandbox.platform.Fields.present;
import static io.github.rectifysandbox.platform.Fields.required;
import static io.github.rectifysandbox.platform.Fields.text;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * The limits of a template card that are errors. Lengths the platform gives in characters are advice to it: the client cuts
 * what is longer, so they are not looked at here.
 */
final class CardRules {

    static final Set<String> ANSWERED = Set.of("button_interaction", "vote_interaction", "multiple_interaction");
    private static final Set<String> TYPES =
            Set.of("text_notice", "news_notice", "button_interaction", "vote_interaction", "multiple_interaction");
    private static final Pattern TASK_ID = Pattern.compile("[0-9A-Za-z_\\-@]{1,128}");

    private CardRules() {
    }

    /** Whether its recipient may answer it in place, so that it has a response code. */
    static boolean isAnswered(JsonNode card) {
        return ANSWERED.contains(text(card, "card_type")) || present(card, "action_menu");
    }

    /** Checks a card to be sent, or one ({@code update}) that takes the place of another and so needs no new task id. */
    static void check(JsonNode card, boolean update) {
        if (!card.isObject()) {
            throw PlatformError.parameter("missing template_card");
        }
        String type = text(card, "card_type");
        if (!TYPES.contains(type)) {
            throw PlatformError.parameter("card_type " + type);
        }
        checkTaskId(card, update);
        checkCommon(card, type);
        switch (type) {
            case "button_interaction" -> checkButtons(card, update);
            case "vote_interaction" -> checkVote(card);
            case "multiple_interaction" -> checkSelects(card);
            default -> checkNotice(card, type);
        }
    }

    private static void checkTaskId(JsonNode card, boolean update) {
        String taskId = text(card, "task_id");
        if (taskId.isEmpty() && (update || !isAnswered(card))) {
            return;
        }
        if (!TASK_ID.matcher(taskId).matches()) {
            throw new PlatformError(42014, "invalid task_id: empty, too long, or with other characters than 0-9 A-Z a-z _ - @");
        }
    }

    private static void checkCommon(JsonNode card, String type) {
        JsonNode title = card.path("main_title");
        if (!has(title, "title") && !(type.equals("text_notice") && has(card, "sub_title_text"))) {
            throw PlatformError.parameter("missing main_title.title");
        }
        checkMenu(card);
        for (JsonNode line : list(card, "horizontal_content_list", 0, 6, "template_card")) {
            required(line, "keyname", "horizontal_content_list");
            checkTarget(line, "horizontal_content_list", "media_id");
            if (number(line, "type", 0) == 3) {
                required(line, "userid", "horizontal_content_list");
            }
        }
        for (JsonNode jump : list(card, "jump_list", 0, 3, "template_card")) {
            required(jump, "title", "jump_list");
            checkTarget(jump, "jump_list", "appid");
        }
        list(card, "vertical_content_list", 0, 4, "template_card").forEach(line -> required(line, "title", "vertical_content_list"));
        if (present(card, "quote_area")) {
            checkTarget(card.path("quote_area"), "quote_area", "appid");
        }
        if (present(card, "card_action")) {
            checkTarget(card.path("card_action"), "card_action", "appid");
        }
    }

    private static void checkTarget(JsonNode of, String where, String ofTypeTwo) {
        int type = number(of, "type", 0);
        if (type == 1) {
            bytes(required(of, "url", where), 2048, where + ".url");
        } else if (type == 2) {
            required(of, ofTypeTwo, where);
        }
    }

    private static void checkMenu(JsonNode card) {
        if (!present(card, "action_menu")) {
            return;
        }
        JsonNode menu = card.path("action_menu");
        required(menu, "desc", "action_menu");
        checkKeys(list(menu, "action_list", 1, 3, "action_menu"), "action_list");
    }

    private static void checkKeys(JsonNode entries, String where) {
        Set<String> keys = new HashSet<>();
        for (JsonNode entry : entries) {
            required(entry, "text", where);
            if (number(entry, "type", 0) == 1) {
                required(entry, "url", where);
                continue;
            }
            String key = required(entry, "key", where);
            bytes(key, 1024, where + ".key");
            if (!keys.add(key)) {
                throw PlatformError.parameter(where + ".key repeats: " + key);
            }
        }
    }

    private static void checkNotice(JsonNode card, String type) {
        int action = number(card.path("card_action"), "type", 0);
        if (action != 1 && action != 2) {
            throw PlatformError.parameter("missing card_action");
        }
        if (type.equals("news_notice") && !present(card, "card_image") && !present(card, "image_text_area")) {
            throw PlatformError.parameter("missing card_image or image_text_area");
        }
    }

    private static void checkButtons(JsonNode card, boolean update) {
        boolean replaced = update && has(card, "replace_text");
        checkKeys(list(card, "button_list", replaced ? 0 : 1, 6, "template_card"), "button_list");
        if (present(card, "button_selection")) {
            checkQuestion(card.path("button_selection"), 10, "button_selection");
        }
    }

    private static void checkVote(JsonNode card) {
        checkQuestion(card.path("checkbox"), 20, "checkbox");
        int mode = number(card.path("checkbox"), "mode", 0);
        if (mode != 0 && mode != 1) {
            throw PlatformError.parameter("checkbox.mode " + mode);
        }
        checkSubmit(card);
    }

    private static void checkSelects(JsonNode card) {
        list(card, "select_list", 1, 3, "template_card").forEach(select -> checkQuestion(select, 10, "select_list"));
        checkSubmit(card);
    }

    private static void checkQuestion(JsonNode question, int most, String where) {
        bytes(required(question, "question_key", where), 1024, where + ".question_key");
        Set<String> ids = new HashSet<>();
        for (JsonNode option : list(question, "option_list", 1, most, where)) {
            String id = required(option, "id", where + ".option_list");
            bytes(id, 128, where + ".option_list.id");
            required(option, "text", where + ".option_list");
            if (!ids.add(id)) {
                throw PlatformError.parameter(where + ".option_list.id repeats: " + id);
            }
        }
    }

    private static void checkSubmit(JsonNode card) {
        JsonNode submit = card.path("submit_button");
        required(submit, "text", "submit_button");
        bytes(required(submit, "key", "submit_button"), 1024, "submit_button.key");
    }
}
