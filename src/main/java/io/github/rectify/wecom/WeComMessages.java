package io.github.rectify.wecom;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the requests of our application, each to one member: what a shared card or code would mix up, stays apart. The
 * same input gives the same bytes, in raw UTF-8 without escaped characters. Sends ask for the platform's duplicate check at
 * its longest, four hours; so two messages that are meant to arrive both must differ.
 *
 * <p>Every method throws an {@link IllegalArgumentException} that names the field if a user id, task_id or code cannot be right.
 */
public final class WeComMessages {

    private static final int DUPLICATE_CHECK_SECONDS = 14_400;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final int agentId;

    public WeComMessages(int agentId) {
        this.agentId = agentId;
    }

    /** A text; what exceeds 2048 bytes is cut, so the important part stands first. */
    public String text(String userId, String content) {
        ObjectNode request = send(userId, "text");
        request.putObject("text").put("content", Limits.content(plain(content)));
        return checked(request);
    }

    /** The same with a last line that is kept whole, whatever is cut before it. */
    public String text(String userId, String content, String lastLine) {
        ObjectNode request = send(userId, "text");
        request.putObject("text").put("content", Limits.content(plain(content), plain(lastLine)));
        return checked(request);
    }

    /** The platform makes links of {@code <a href>} in a text; what people wrote must not become one. */
    private static String plain(String content) {
        return content.replace('<', '\u2039').replace('>', '\u203a');
    }

    /** A new card. Its {@code taskId} must never have been used by this application. */
    public String card(String userId, String taskId, TemplateCard card) {
        ObjectNode request = send(userId, "template_card");
        request.set("template_card", CardJson.face(card, Limits.taskId(taskId)));
        return checked(request);
    }

    /** The whole face of a card that is out becomes {@code card}, which from then on is called by {@code taskId}. */
    public String replaceCard(String userId, String responseCode, String taskId, TemplateCard card) {
        ObjectNode request = update(userId, responseCode);
        request.set("template_card", CardJson.newFace(card, Limits.taskId(taskId)));
        return write(request);
    }

    /** The buttons of a card that is out become one that cannot be pressed and says {@code words}. */
    public String replaceButtons(String userId, String responseCode, String words) {
        ObjectNode request = update(userId, responseCode);
        request.putObject("button").put("replace_name",
                Limits.words("replace_name", words, TemplateCard.REPLACEMENT));
        return write(request);
    }

    private ObjectNode send(String userId, String type) {
        return NODES.objectNode().put("touser", Limits.userId(userId)).put("msgtype", type).put("agentid", agentId);
    }

    private static String checked(ObjectNode request) {
        return write(request.put("enable_duplicate_check", 1)
                .put("duplicate_check_interval", DUPLICATE_CHECK_SECONDS));
    }

    private ObjectNode update(String userId, String responseCode) {
        ObjectNode request = NODES.objectNode();
        ArrayNode users = request.putArray("userids");
        users.add(Limits.userId(userId));
        return request.put("agentid", agentId).put("response_code", Limits.responseCode(responseCode));
    }

    private static String write(ObjectNode request) {
        return JSON.writeValueAsString(request);
    }
}
