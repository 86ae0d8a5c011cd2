package io.github.rectifysandbox.platform;

import static io.github.rectifysandbox.platform.Fields.bytes;
import static io.github.rectifysandbox.platform.Fields.has;
import static io.github.rectifysandbox.platform.Fields.list;
import static io.github.rectifysandbox.platform.Fields.number;
import static io.github.rectifysandbox.platform.Fields.required;
import static io.github.rectifysandbox.platform.Fields.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code message/send}:
 * <ol>
 * <li>look at the request: whose application, which kind, what is in it;
 * <li>find the recipients; none at all is an error, some unknown are named in the answer;
 * <li>swallow what was accepted before with the same bytes, if the sender asked for that;
 * <li>refuse a task id that was used before;
 * <li>put it into each recipient's chat, or drop it silently where the member has had too much.
 * </ol>
 */
final class Sending {

    static final int MEMBER_PER_MINUTE = 30;
    static final int MEMBER_PER_HOUR = 1000;
    private static final int TEXT_BYTES = 2048;
    private static final int LONGEST_CHECK = 14_400;

    private final Corporation corporation;
    private final Recipients recipients;
    private final Mailbox mailbox;
    private final Clock clock;

    Sending(Corporation corporation, Recipients recipients, Mailbox mailbox, Clock clock) {
        this.corporation = corporation;
        this.recipients = recipients;
        this.mailbox = mailbox;
        this.clock = clock;
    }

    ObjectNode send(byte[] body) {
        JsonNode request = Json.request(body);
        corporation(request, corporation);
        @Nullable String words = content(request);
        JsonNode card = request.path("template_card");
        boolean isCard = text(request, "msgtype").equals("template_card");
        Recipients.Found found = recipients.of(request);
        if (found.members().isEmpty()) {
            throw new PlatformError(81013, "user & party & tag all invalid");
        }
        Optional<SeenRequest> duplicate = duplicate(request, body);
        if (duplicate.isPresent()) {
            return answer(found, duplicate.get().msgid());
        }
        if (isCard && mailbox.isTaken(text(card, "task_id"))) {
            throw new PlatformError(42014, "task_id was used before");
        }
        return deliver(request, body, isCard ? card : null, words, found);
    }

    /** Checks that the request names the application the token belongs to. */
    static void corporation(JsonNode request, Corporation corporation) {
        int agentId = number(request, "agentid", -1);
        if (agentId < 0) {
            throw new PlatformError(40056, "invalid agentid");
        }
        if (agentId != corporation.agentId()) {
            throw new PlatformError(301002, "agentid is not that of the access_token");
        }
    }

    /** Checks what is said and returns the words a member will read, or null where it is no plain text. */
    private @Nullable String content(JsonNode request) {
        String type = text(request, "msgtype");
        JsonNode content = request.path(type);
        switch (type) {
            case "text":
                return cut(notEmpty(content));
            case "markdown":
                return markdown(notEmpty(content));
            case "template_card":
                card(content);
                return null;
            case "textcard":
                required(content, "title", type);
                required(content, "description", type);
                bytes(required(content, "url", type), 2048, "textcard.url");
                return text(content, "title") + "\n" + text(content, "description");
            case "image", "voice", "video", "file":
                mailbox.media(required(content, "media_id", type)).filter(this::isKept)
                        .orElseThrow(() -> new PlatformError(40007, "invalid media_id"));
                return null;
            case "news", "mpnews":
                list(content, "articles", 1, 8, type).forEach(article -> required(article, "title", "articles"));
                return null;
            case "miniprogram_notice":
                required(content, "appid", type);
                required(content, "title", type);
                return null;
            default:
                throw new PlatformError(40008, "invalid message type");
        }
    }

    private boolean isKept(MediaFile file) {
        return clock.instant().isBefore(file.at().plus(Duration.ofDays(3)));
    }

    private static String notEmpty(JsonNode content) {
        if (!has(content, "content")) {
            throw new PlatformError(44004, "empty content");
        }
        return text(content, "content");
    }

    private static String markdown(String content) {
        if (bytes(content) > TEXT_BYTES) {
            throw new PlatformError(45002, "content size out of limit");
        }
        return content;
    }

    private void card(JsonNode card) {
        CardRules.check(card, false);
        if (CardRules.isAnswered(card) && !corporation.callbackConfigured()) {
            throw PlatformError.parameter("no callback url is configured, so a card that is answered cannot be sent");
        }
    }

    /** The platform cuts a text that is too long and says nothing; a character is never cut in two. */
    static String cut(String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= TEXT_BYTES) {
            return content;
        }
        int end = TEXT_BYTES;
        while ((bytes[end] & 0xC0) == 0x80) {
            end--;
        }
        return new String(bytes, 0, end, StandardCharsets.UTF_8);
    }

    private Optional<SeenRequest> duplicate(JsonNode request, byte[] body) {
        Instant now = clock.instant();
        return isChecked(request) ? mailbox.seen(digest(body)).filter(seen -> now.isBefore(seen.until())) : Optional.empty();
    }

    private static boolean isChecked(JsonNode request) {
        return number(request, "enable_duplicate_check", 0) == 1;
    }

    private ObjectNode deliver(JsonNode request, byte[] body, @Nullable JsonNode card, @Nullable String words,
            Recipients.Found found) {
        Instant now = clock.instant();
        String msgid = "sandbox-" + UUID.randomUUID();
        List<Long> ids = new ArrayList<>();
        for (Member member : found.members()) {
            long id = mailbox.nextId();
            ids.add(id);
            mailbox.put(new Received(id, member.userId(), now, msgid, new String(body, StandardCharsets.UTF_8), words,
                    card == null ? null : fresh(card), isTooMuch(member, now) ? Received.State.DROPPED : Received.State.DELIVERED));
        }
        if (isChecked(request)) {
            int seconds = Math.min(LONGEST_CHECK, number(request, "duplicate_check_interval", 1800));
            mailbox.put(new SeenRequest(digest(body), now.plusSeconds(seconds), msgid));
        }
        ObjectNode answer = answer(found, msgid);
        if (card != null && CardRules.isAnswered(card)) {
            ResponseCode code = new ResponseCode("sent-" + UUID.randomUUID(), ids, now, null);
            mailbox.put(code);
            answer.put("response_code", code.code());
        }
        return answer;
    }

    private static Received.Card fresh(JsonNode card) {
        List<String> taskIds = has(card, "task_id") ? List.of(text(card, "task_id")) : List.of();
        return new Received.Card(taskIds, card.toString(), null, Map.of());
    }

    private boolean isTooMuch(Member member, Instant now) {
        return mailbox.reachedSince(member.userId(), now.minus(Duration.ofMinutes(1))) >= MEMBER_PER_MINUTE
                || mailbox.reachedSince(member.userId(), now.minus(Duration.ofHours(1))) >= MEMBER_PER_HOUR;
    }

    private static ObjectNode answer(Recipients.Found found, String msgid) {
        ObjectNode answer = Json.object().put("errcode", 0).put("errmsg", "ok");
        answer.put("invaliduser", String.join("|", found.invalidUsers()));
        answer.put("invalidparty", String.join("|", found.invalidParties()));
        answer.put("invalidtag", String.join("|", found.invalidTags()));
        answer.put("unlicenseduser", "");
        return answer.put("msgid", msgid);
    }

    private static String digest(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
