package io.github.rectify.digest;

import io.github.rectify.outbox.FailedMessage;
import io.github.rectify.outbox.Outbox;
import io.github.rectify.people.People;
import io.github.rectify.people.PersonId;
import io.github.rectify.schedule.DueWork;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks the outbox for digests the platform would not take: they count as untold, and somebody hears of it. */
@Component
class UndeliveredDigests implements DueWork {

    private static final int BATCH = 50;
    private static final Set<String> KINDS = Set.of(Digests.KIND);

    private final Outbox outbox;
    private final DigestMapper mapper;
    private final People people;
    private final Unread unread;
    private final Clock clock;

    UndeliveredDigests(Outbox outbox, DigestMapper mapper, People people, Unread unread, Clock clock) {
        this.outbox = outbox;
        this.mapper = mapper;
        this.people = people;
        this.unread = unread;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "undelivered-digests";
    }

    @Override
    public Optional<Instant> nextDueAt() {
        return outbox.hasFailed(KINDS) ? Optional.of(clock.instant()) : Optional.empty();
    }

    @Override
    @Transactional
    public int runDue() {
        List<FailedMessage> failed = outbox.takeFailed(KINDS, BATCH);
        failed.forEach(message -> mapper.byId(DigestRefs.parse(message.refs()).digestId().value()).ifPresent(this::tell));
        return failed.size();
    }

    private void tell(DigestRow digest) {
        mapper.leaveUnsent(digest.id(), "REJECTED");
        unread.tell(digest, people.get(new PersonId(digest.readerId())), "REJECTED");
    }
}
