package io.github.rectify.reply;

import io.github.rectify.schedule.Wakeup;
import io.github.rectify.wecom.CallbackMessage;
import java.time.Clock;
import java.util.Locale;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what came in before the platform is told that it arrived; the unique key makes a second delivery nothing. */
@Component
class Inbox {

    private final InboxMapper mapper;
    private final Clock clock;
    private final Wakeup wakeup;

    Inbox(InboxMapper mapper, Clock clock, Wakeup wakeup) {
        this.mapper = mapper;
        this.clock = clock;
        this.wakeup = wakeup;
    }

    /** @return false if it was written down before */
    @Transactional
    public boolean add(CallbackMessage message, String payload) {
        try {
            String event = message.event();
            mapper.insert(message.dedupeKey(), clock.instant(), cut(message.fromUser().toLowerCase(Locale.ROOT), 64),
                    cut(message.msgType(), 20), event == null ? null : cut(event, 40), payload);
        } catch (DuplicateKeyException seen) {
            return false;
        }
        wakeup.wake(InboxWorker.WORDS);
        wakeup.wake(InboxWorker.MEDIA);
        return true;
    }

    /** What is longer than the platform's own words are only serves to be seen by an administrator. */
    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
