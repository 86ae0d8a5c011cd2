package io.github.rectify.wecom;

import static io.github.rectify.wecom.CallbackRefused.Reason.MALFORMED;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One message or event from the platform. Types nobody knows yet are taken too: every field is kept under the platform's
 * name, nested ones with a dot between ({@code ScanCodeInfo.ScanType}). That a member pressed a button is all an event proves,
 * not that they may.
 *
 * @param createdAt the platform's moment, to the second
 * @param fields every field that holds text, in the order they came; of repeated ones the first
 * @param selectedItems the options chosen, by the key of their question
 */
public record CallbackMessage(String fromUser, Instant createdAt, String msgType, Map<String, String> fields,
        Map<String, List<String>> selectedItems) {

    private static final String QUESTION = "SelectedItems.SelectedItem.QuestionKey";
    private static final String OPTION = "SelectedItems.SelectedItem.OptionIds.OptionId";

    public CallbackMessage {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        selectedItems = Collections.unmodifiableMap(new LinkedHashMap<>(selectedItems));
    }

    /**
     * Reads the opened XML.
     *
     * @throws CallbackRefused as {@code MALFORMED} if it is none, or says neither who, when nor what
     */
    public static CallbackMessage parse(String xml) {
        Map<String, String> fields = new LinkedHashMap<>();
        Map<String, List<String>> selected = new LinkedHashMap<>();
        List<String> options = new ArrayList<>();
        for (XmlLeaves.Leaf leaf : XmlLeaves.read(withoutIllegalCharacters(xml))) {
            if (leaf.path().equals(QUESTION)) {
                options = selected.computeIfAbsent(leaf.text().strip(), question -> new ArrayList<>());
            } else if (leaf.path().equals(OPTION)) {
                options.add(leaf.text().strip());
            } else {
                fields.putIfAbsent(leaf.path(), leaf.text());
            }
        }
        selected.replaceAll((question, chosen) -> List.copyOf(chosen));
        return new CallbackMessage(required(fields, "FromUserName"), moment(required(fields, "CreateTime")),
                required(fields, "MsgType"), fields, selected);
    }

    /** One message of a person must not be lost because a control character got into it. */
    private static String withoutIllegalCharacters(String xml) {
        return xml.codePoints().anyMatch(CallbackMessage::isIllegal) ? xml.codePoints()
                .filter(each -> !isIllegal(each)).collect(StringBuilder::new, StringBuilder::appendCodePoint,
                        StringBuilder::append).toString() : xml;
    }

    private static boolean isIllegal(int codePoint) {
        return codePoint < 0x20 && codePoint != '\t' && codePoint != '\n' && codePoint != '\r'
                || codePoint >= 0xD800 && codePoint <= 0xDFFF || codePoint == 0xFFFE || codePoint == 0xFFFF;
    }

    private static String required(Map<String, String> fields, String name) {
        String value = fields.getOrDefault(name, "").strip();
        if (value.isEmpty()) {
            throw new CallbackRefused(MALFORMED, "the message has no " + name);
        }
        return value;
    }

    private static Instant moment(String seconds) {
        try {
            return Instant.ofEpochSecond(Long.parseLong(seconds));
        } catch (NumberFormatException | DateTimeException notAMoment) {
            throw new CallbackRefused(MALFORMED, "CreateTime is no moment");
        }
    }

    public boolean isEvent() {
        return msgType.equals("event");
    }

    /** The corporation it was sent to. */
    public @Nullable String toUser() {
        return field("ToUserName");
    }

    public @Nullable String agentId() {
        return field("AgentID");
    }

    /** Of a message; events have none. */
    public @Nullable String msgId() {
        return field("MsgId");
    }

    /** What a person wrote, line breaks and all. */
    public @Nullable String content() {
        return fields.get("Content");
    }

    public @Nullable String event() {
        return field("Event");
    }

    public @Nullable String eventKey() {
        return field("EventKey");
    }

    /** The task_id of the card that was pressed. */
    public @Nullable String taskId() {
        return field("TaskId");
    }

    public @Nullable String cardType() {
        return field("CardType");
    }

    /** With which the pressed card can be changed, once, within 72 hours. */
    public @Nullable String responseCode() {
        return field("ResponseCode");
    }

    public @Nullable String changeType() {
        return field("ChangeType");
    }

    /** Under which a photo or file can be fetched for three days. */
    public @Nullable String mediaId() {
        return field("MediaId");
    }

    public @Nullable String picUrl() {
        return field("PicUrl");
    }

    public @Nullable String fileName() {
        return field("FileName");
    }

    /** A field by the platform's name, null if it is missing or blank. */
    public @Nullable String field(String name) {
        String value = fields.getOrDefault(name, "").strip();
        return value.isEmpty() ? null : value;
    }

    /**
     * The same for every delivery of one message, different for any two: 64 hexadecimal digits. Messages have an id; an event is
     * told apart by all that it says, for its moment is only to the second.
     */
    public String dedupeKey() {
        StringBuilder own = new StringBuilder();
        if (msgId() != null) {
            part(own, "message", toUser(), msgId());
        } else {
            part(own, "event", toUser(), fromUser, Long.toString(createdAt.getEpochSecond()));
            fields.forEach((name, value) -> part(own, name, value));
            selectedItems.forEach((question, options) -> {
                part(own, question);
                part(own, options.toArray(new String[0]));
            });
        }
        return sha256(own.toString());
    }

    private static void part(StringBuilder own, @Nullable String... values) {
        for (String value : values) {
            String text = value == null ? "" : value;
            own.append(text.length()).append(':').append(text).append('\n');
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** Without what people wrote. */
    @Override
    public String toString() {
        return "CallbackMessage[" + msgType + (event() == null ? "" : " " + event()) + " from " + fromUser + " at "
                + createdAt + "]";
    }
}
