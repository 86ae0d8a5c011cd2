package io.github.rectify.reply;

import io.github.rectify.schedule.DueWork;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Handles what came in, one by one, each in one transaction; what fails is tried again and at last put on the shelf. */
@Component
class InboxWorker implements DueWork {

    static final String LOOP = "inbox";

    private static final Logger log = LoggerFactory.getLogger(InboxWorker.class);
    private static final int BATCH = 100;

    private final InboxMapper mapper;
    private final Conversations conversations;
    private final Clock clock;

    InboxWorker(InboxMapper mapper, Conversations conversations, Clock clock) {
        this.mapper = mapper;
        this.conversations = conversations;
        this.clock = clock;
    }

    @Override
    public String name() {
        return LOOP;
    }

    @Override
    public Optional<Instant> nextDueAt() {
        return mapper.nextDueAt();
    }

    @Override
    public int runDue() {
        List<Long> due = mapper.due(clock.instant(), BATCH);
        int handled = 0;
        for (long id : due) {
            if (handle(id)) {
                handled++;
            }
        }
        return handled;
    }

    private boolean handle(long id) {
        try {
            return conversations.handle(id);
        } catch (RuntimeException failure) {
            log.error("inbox row {} failed", id, failure);
            conversations.putOff(id, failure);
            return true;
        }
    }
}
