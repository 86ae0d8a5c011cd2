package io.github.rectify.outbox;

import io.github.rectify.wecom.WeComMessages;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Writes the request of a text so that it arrives: one that reads like another the member was lately sent, or is to be sent, gets
 * the time added, or the platform's duplicate check would swallow it and answer as if it had been delivered. A retry does not come
 * here: its bytes are frozen.
 */
@Component
class TextBodies {

    /** A text may be tried until the platform's memory of its first attempt ends, and is remembered from the last. */
    private static final Duration REMEMBERED = Outbox.DUPLICATE_CHECK.multipliedBy(2);

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final OutboxMapper mapper;
    private final WeComMessages messages;
    private final MessageSource bundle;
    private final Clock clock;

    TextBodies(OutboxMapper mapper, WeComMessages messages, MessageSource bundle, Clock clock) {
        this.mapper = mapper;
        this.messages = messages;
        this.bundle = bundle;
        this.clock = clock;
    }

    String of(String userId, String text) {
        String body = messages.text(userId, text);
        String time = STAMP.format(clock.instant().atZone(clock.getZone()));
        for (int same = 1; wasSaid(userId, body); same++) {
            body = messages.text(userId, text, same == 1 ? words("stamp", time)
                    : words("stamp.again", time, String.valueOf(same)));
        }
        return body;
    }

    private boolean wasSaid(String userId, String body) {
        return mapper.sameBody(userId, body, clock.instant().minus(REMEMBERED)) > 0;
    }

    private String words(String key, Object... args) {
        return bundle.getMessage("outbox." + key, args, Locale.SIMPLIFIED_CHINESE);
    }
}
