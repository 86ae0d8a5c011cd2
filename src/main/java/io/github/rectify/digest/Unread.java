package io.github.rectify.digest;

import io.github.rectify.outbox.NewMessage;
import io.github.rectify.outbox.Outbox;
import io.github.rectify.outbox.Urgency;
import io.github.rectify.people.People;
import io.github.rectify.people.Person;
import io.github.rectify.people.Role;
import io.github.rectify.schedule.BusinessTime;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** When a digest reaches nobody, the reader's leader and the administrators are told, so that it does not vanish. */
@Component
class Unread {

    /** The kind of a message that only tells. */
    private static final String NOTICE = "NOTICE";

    private final People people;
    private final Outbox outbox;
    private final DigestPhrases phrases;
    private final Clock clock;

    Unread(People people, Outbox outbox, DigestPhrases phrases, Clock clock) {
        this.people = people;
        this.outbox = outbox;
        this.phrases = phrases;
        this.clock = clock;
    }

    /** @param why a key of {@code digest.why} */
    void tell(DigestRow digest, Person reader, String why) {
        DigestRefs refs = new DigestRefs(new DigestId(digest.id()));
        String words = phrases.say("notice.unread", reader.name(), phrases.week(FrozenFigures.parse(digest.figures())),
                phrases.say("why." + why));
        for (Person hearer : hearers(reader)) {
            outbox.putText(new NewMessage("digest-unread:" + digest.id() + ":" + hearer.id().value(), NOTICE, Urgency.NOTICE,
                    hearer.userId().value(), "{}", Set.of(refs.subject()), clock.instant()), words);
        }
    }

    private Set<Person> hearers(Person reader) {
        Set<Person> hearers = new LinkedHashSet<>();
        if (reader.leaderId() != null) {
            hearers.add(people.get(reader.leaderId()));
        }
        hearers.addAll(people.withRole(reader.unitId(), Role.ADMIN));
        hearers.removeIf(hearer -> hearer.id().equals(reader.id())
                || people.presence(hearer.id(), BusinessTime.today(clock)).told() == null);
        return hearers;
    }
}
