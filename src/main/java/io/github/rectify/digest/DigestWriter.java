package io.github.rectify.digest;

import io.github.rectify.outbox.NewMessage;
import io.github.rectify.outbox.Outbox;
import io.github.rectify.outbox.SpeakingHours;
import io.github.rectify.outbox.Urgency;
import java.time.Instant;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a digest and puts its message in line, in one transaction: there are both or neither, and of a week only one. */
@Component
class DigestWriter {

    private final DigestMapper mapper;
    private final Outbox outbox;
    private final SpeakingHours hours;

    DigestWriter(DigestMapper mapper, Outbox outbox, SpeakingHours hours) {
        this.mapper = mapper;
        this.outbox = outbox;
        this.hours = hours;
    }

    /** @return false if this reader has a digest of this week already */
    @Transactional
    public boolean write(Reader reader, DigestFigures figures) {
        NewDigest digest = new NewDigest(reader, figures);
        try {
            mapper.insert(digest);
        } catch (DuplicateKeyException written) {
            return false;
        }
        DigestRefs refs = new DigestRefs(new DigestId(digest.getId()));
        String userId = reader.person().userId().value();
        if (!outbox.put(new NewMessage(refs.subject(), Digests.KIND, Urgency.DIGEST, userId, refs.json(),
                Set.of(refs.subject()), moment(figures.asOf(), reader.person().userId().key())))) {
            throw new IllegalStateException("message " + refs.subject() + " came from somewhere else");
        }
        return true;
    }

    /** Spread like every run, but not into the quiet hours: it would be held until it is too late to be said. */
    private Instant moment(Instant now, String of) {
        Instant spread = outbox.spread(now, of);
        return hours.areNow(now) && !hours.areNow(spread) ? now : spread;
    }
}
