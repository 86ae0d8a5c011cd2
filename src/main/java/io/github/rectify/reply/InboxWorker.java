package io.github.rectify.reply;

import io.github.rectify.schedule.DueWork;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Handles what came in, one by one, each in one transaction; what fails is tried again and at last put on the shelf. Photos and files
 * have a loop of their own, for fetching one may take long and nobody's words wait for that but their sender's.
 */
class InboxWorker implements DueWork {

    static final String WORDS = "inbox";
    static final String MEDIA = "inbox-media";

    private static final Logger log = LoggerFactory.getLogger(InboxWorker.class);
    private static final int BATCH = 100;

    private final String name;
    private final boolean media;
    private final InboxMapper mapper;
    private final Conversations conversations;
    private final Clock clock;

    InboxWorker(String name, InboxMapper mapper, Conversations conversations, Clock clock) {
        this.name = name;
        this.media = name.equals(MEDIA);
        this.mapper = mapper;
        this.conversations = conversations;
        this.clock = clock;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Optional<Instant> nextDueAt() {
        return mapper.nextDueAt(media);
    }

    @Override
    public int runDue() {
        List<Long> due = mapper.due(clock.instant(), media, BATCH);
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
            return media ? conversations.handleMedia(id) : conversations.handle(id);
        } catch (RuntimeException failure) {
            log.error("inbox row {} failed", id, failure);
            conversations.putOff(id, failure);
            return true;
        }
    }
}
