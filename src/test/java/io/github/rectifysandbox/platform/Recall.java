package io.github.rectifysandbox.platform;

import static io.github.rectifysandbox.platform.Fields.required;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** {@code message/recall}: takes a message back within 24 hours. */
final class Recall {

    private static final Duration VALID = Duration.ofHours(24);

    private final Mailbox mailbox;
    private final Clock clock;

    Recall(Mailbox mailbox, Clock clock) {
        this.mailbox = mailbox;
        this.clock = clock;
    }

    ObjectNode recall(byte[] body) {
        Instant now = clock.instant();
        List<Received> sent = mailbox.withMsgid(required(Json.request(body), "msgid", "request"));
        if (sent.isEmpty()) {
            throw PlatformError.parameter("msgid is not one of this application");
        }
        if (!now.isBefore(sent.get(0).at().plus(VALID))) {
            throw PlatformError.parameter("msgid is older than 24 hours");
        }
        sent.forEach(one -> mailbox.put(one.with(Received.State.RECALLED)));
        return Json.object().put("errcode", 0).put("errmsg", "ok");
    }
}
