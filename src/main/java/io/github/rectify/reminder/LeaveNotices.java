package io.github.rectify.reminder;

import io.github.rectify.outbox.NewMessage;
import io.github.rectify.outbox.Outbox;
import io.github.rectify.outbox.Urgency;
import io.github.rectify.people.Absence;
import io.github.rectify.people.LeaveChanged;
import io.github.rectify.people.People;
import io.github.rectify.people.Person;
import io.github.rectify.people.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells a stand-in, in the transaction that entered it, from when to when they stand in for somebody, or that they do not. */
@Component
class LeaveNotices {

    private final People people;
    private final Outbox outbox;
    private final Phrases phrases;
    private final Clock clock;

    LeaveNotices(People people, Outbox outbox, Phrases phrases, Clock clock) {
        this.people = people;
        this.outbox = outbox;
        this.phrases = phrases;
        this.clock = clock;
    }

    @EventListener
    void on(LeaveChanged changed) {
        Absence before = changed.before();
        Absence after = changed.after();
        if (Objects.equals(before, after)) {
            return;
        }
        PersonId gone = standIn(before);
        PersonId come = standIn(after);
        if (before != null && gone != null && !gone.equals(come)) {
            tell("no-stand-in", gone, before, "notice.standin.over");
        }
        if (after != null && come != null) {
            tell("stand-in", come, after, "notice.standin");
        }
    }

    private void tell(String cause, PersonId hearer, Absence absence, String words) {
        Person told = people.get(hearer);
        Instant now = clock.instant();
        String key = cause + ":" + absence.personId().value() + ":" + absence.fromOn() + ":" + hearer.value() + ":"
                + now.toEpochMilli();
        outbox.putText(new NewMessage(key, Reminders.NOTICE, Urgency.NOTICE, told.userId().value(), "{}", Set.of(), now),
                phrases.say(words, people.get(absence.personId()).name(), phrases.day(absence.fromOn()),
                        phrases.day(absence.untilOn().minusDays(1))));
    }

    private static @Nullable PersonId standIn(@Nullable Absence absence) {
        return absence == null ? null : absence.standInId();
    }
}
