package io.github.rectify.digest;

import io.github.rectify.outbox.LastWord;
import io.github.rectify.outbox.Outgoing;
import io.github.rectify.outbox.Waiting;
import io.github.rectify.outbox.Word;
import io.github.rectify.people.People;
import io.github.rectify.people.Person;
import io.github.rectify.people.PersonId;
import io.github.rectify.people.Presence;
import io.github.rectify.schedule.BusinessTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The last word of a digest: its figures as they were kept, told on the day they were counted to the reader or to whoever
 * stands in. One that is held until another day is left unsaid, and the next one counts from before it.
 */
@Component
class DigestWords implements LastWord {

    private final DigestMapper mapper;
    private final People people;
    private final DigestCard cards;
    private final Unread unread;
    private final Clock clock;

    DigestWords(DigestMapper mapper, People people, DigestCard cards, Unread unread, Clock clock) {
        this.mapper = mapper;
        this.people = people;
        this.cards = cards;
        this.unread = unread;
        this.clock = clock;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Digests.KIND);
    }

    @Override
    public Word word(Waiting message) {
        DigestId id = DigestRefs.parse(message.refs()).digestId();
        DigestRow row = mapper.byId(id.value()).orElseThrow(() -> new DigestNotFound(id));
        LocalDate today = BusinessTime.today(clock);
        if (!LocalDate.ofInstant(row.asOfAt(), BusinessTime.ZONE).equals(today)) {
            return drop(row, "TOO_LATE");
        }
        Presence presence = people.presence(new PersonId(row.readerId()), today);
        Person hearer = presence.told();
        if (hearer == null) {
            unread.tell(row, presence.wanted(), ((Presence.Nobody) presence).why().name());
            return drop(row, "NOBODY_TO_TELL");
        }
        if (presence instanceof Presence.StandIn && readsWholeUnit(hearer, row)) {
            return drop(row, "HAS_UNIT_DIGEST");
        }
        mapper.told(row.id(), hearer.id());
        return new Word.Say(new Outgoing(hearer.userId().value(),
                cards.card(id, FrozenFigures.parse(row.figures()), presence)));
    }

    /** A chief who stands in for a leader has the leader's tasks in their own digest of the unit. */
    private boolean readsWholeUnit(Person hearer, DigestRow row) {
        Optional<DigestRow> own = mapper.ofWeek(hearer.id(), row.weekOn());
        return own.filter(digest -> digest.scope() == DigestScope.UNIT && digest.unitId() == row.unitId()
                && digest.unsent() == null).isPresent();
    }

    private Word drop(DigestRow row, String why) {
        mapper.leaveUnsent(row.id(), why);
        return new Word.Drop(why);
    }
}
