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
            mapper.insert(message.dedupeKey(), clock.instant(), message.fromUser().toLowerCase(Locale.ROOT),
                    message.msgType(), message.event(), payload);
        } catch (DuplicateKeyException seen) {
            return false;
        }
        wakeup.wake(InboxWorker.LOOP);
        return true;
    }
}
