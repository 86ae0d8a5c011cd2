package io.github.rectify.wecom;

import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Draws a card as the platform's JSON, with its keys always in the same order. */
final class CardJson {

    private static final int OPENS_URL = 1;
    private static final int SHOWS_MEMBER = 3;

    private CardJson() {
    }

    /** A card to be sent. */
    static ObjectNode face(TemplateCard card, String taskId) {
        ObjectNode face = JsonNodeFactory.instance.objectNode().put("card_type", card.kind().word())
                .put("task_id", taskId);
        body(face, card);
        return face;
    }

    /** A card in place of one that is out. */
    static ObjectNode newFace(TemplateCard card, String taskId) {
        ObjectNode face = face(card, taskId);
        putText(face, "replace_text", card.replaceText());
        return face;
    }

    private static void body(ObjectNode face, TemplateCard card) {
        TemplateCard.Source source = card.source();
        if (source != null) {
            face.putObject("source").put("desc", source.text()).put("desc_color", source.color().ordinal());
        }
        putHeading(face, "main_title", card.title());
        putHeading(face, "emphasis_content", card.emphasis());
        if (card.quote() != null) {
            face.putObject("quote_area").put("type", 0).put("quote_text", card.quote());
        }
        putText(face, "sub_title_text", card.subTitle());
        putList(face, "horizontal_content_list", card.facts(), CardJson::fact);
        putList(face, "jump_list", card.jumps(),
                (jump, entry) -> entry.put("type", OPENS_URL).put("title", jump.title()).put("url", jump.url()));
        if (card.link() != null) {
            face.putObject("card_action").put("type", OPENS_URL).put("url", card.link());
        }
        TemplateCard.Choice choice = card.choice();
        if (choice != null) {
            choice(face.putObject("button_selection"), choice);
        }
        putList(face, "button_list", card.buttons(), (button, entry) -> entry.put("text", button.text())
                .put("style", button.style().ordinal() + 1).put("key", button.key()));
    }

    private static void fact(TemplateCard.Fact fact, ObjectNode entry) {
        if (fact.url() != null) {
            entry.put("type", OPENS_URL).put("url", fact.url());
        } else if (fact.userId() != null) {
            entry.put("type", SHOWS_MEMBER).put("userid", fact.userId());
        }
        entry.put("keyname", fact.name()).put("value", fact.value());
    }

    private static void choice(ObjectNode selection, TemplateCard.Choice choice) {
        selection.put("question_key", choice.questionKey());
        putText(selection, "title", choice.title());
        putList(selection, "option_list", choice.options(),
                (option, entry) -> entry.put("id", option.id()).put("text", option.text()));
        putText(selection, "selected_id", choice.selectedId());
        if (choice.disabled()) {
            selection.put("disable", true);
        }
    }

    private static void putHeading(ObjectNode face, String key, TemplateCard.@Nullable Heading heading) {
        if (heading != null) {
            ObjectNode entry = face.putObject(key);
            putText(entry, "title", heading.title());
            putText(entry, "desc", heading.description());
        }
    }

    private static void putText(ObjectNode node, String key, @Nullable String text) {
        if (text != null) {
            node.put(key, text);
        }
    }

    private static <T> void putList(ObjectNode node, String key, List<T> things, BiConsumer<T, ObjectNode> draw) {
        if (things.isEmpty()) {
            return;
        }
        ArrayNode list = node.putArray(key);
        things.forEach(thing -> draw.accept(thing, list.addObject()));
    }
}
