package io.github.rectifysandbox.platform;

import static io.github.rectifysandbox.platform.Fields.number;
import static io.github.rectifysandbox.platform.Fields.present;
import static io.github.rectifysandbox.platform.Fields.required;
import static io.github.rectifysandbox.platform.Fields.text;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code message/update_template_card}: a response code changes the cards it was given for, once. */
final class CardUpdate {

    private final Corporation corporation;
    private final Members members;
    private final Mailbox mailbox;
    private final Clock clock;

    CardUpdate(Corporation corporation, Members members, Mailbox mailbox, Clock clock) {
        this.corporation = corporation;
        this.members = members;
        this.mailbox = mailbox;
        this.clock = clock;
    }

    ObjectNode update(byte[] body) {
        Instant now = clock.instant();
        JsonNode request = Json.request(body);
        Sending.corporation(request, corporation);
        ResponseCode code = mailbox.code(required(request, "response_code", "request"))
                .orElseThrow(() -> PlatformError.parameter("response_code is unknown"));
        code.check(now);
        check(request);
        List<String> strangers = new ArrayList<>();
        List<Received> cards = cards(request, code, strangers);
        if (cards.isEmpty()) {
            throw new PlatformError(81013, "user & party & tag all invalid");
        }
        cards.forEach(card -> mailbox.put(changed(card, request, now)));
        mailbox.put(code.used(now));
        ObjectNode answer = Json.object().put("errcode", 0).put("errmsg", "ok");
        strangers.forEach(answer.putArray("invaliduser")::add);
        return answer;
    }

    private void check(JsonNode request) {
        if (present(request, "template_card")) {
            JsonNode card = request.path("template_card");
            CardRules.check(card, true);
            if (mailbox.isTaken(text(card, "task_id"))) {
                throw new PlatformError(42014, "task_id was used before");
            }
        } else {
            required(request.path("button"), "replace_name", "button");
        }
    }

    private List<Received> cards(JsonNode request, ResponseCode code, List<String> strangers) {
        Map<String, Received> byMember = new HashMap<>();
        code.receivedIds().stream().map(mailbox::get).filter(card -> card.card() != null)
                .forEach(card -> byMember.put(Member.key(card.userId()), card));
        if (number(request, "atall", 0) == 1) {
            return List.copyOf(byMember.values());
        }
        if (!request.path("userids").isArray() || request.path("userids").size() > 1000) {
            throw new PlatformError(40031, "invalid userid list: userids is a list of at most 1000");
        }
        List<Received> cards = new ArrayList<>();
        for (JsonNode userId : request.path("userids")) {
            String key = Member.key(userId.asString(""));
            Optional<Received> card = members.find(key).map(member -> byMember.get(member.key()));
            card.ifPresentOrElse(cards::add, () -> strangers.add(key));
        }
        return cards;
    }

    private static Received changed(Received received, JsonNode request, Instant now) {
        Received.Card card = received.card();
        if (card == null) {
            return received;
        }
        if (present(request, "template_card")) {
            JsonNode face = request.path("template_card");
            return received.with(card.changedTo(face.toString(), text(face, "task_id"), now));
        }
        return received.with(card.changedTo(answered(card, text(request.path("button"), "replace_name")).toString(), null, now));
    }

    /** The card with its buttons become one that says what became of it and cannot be pressed. */
    private static ObjectNode answered(Received.Card card, String words) {
        ObjectNode face = Json.copy(card.face());
        face.remove(List.of("button_list", "submit_button"));
        return face.put("replace_text", words);
    }
}
