package io.github.rectify.reminder;

import io.github.rectify.outbox.NewMessage;
import io.github.rectify.outbox.Outbox;
import io.github.rectify.outbox.Urgency;
import io.github.rectify.people.Absence;
import io.github.rectify.people.LeaveChanged;
import io.github.rectify.people.People;
import io.github.rectify.people.PersonId;
import io.github.rectify.schedule.BusinessTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Puts in line, in the transaction that changed it, that a stand-in hears for when they stand in for somebody, or do no longer;
 * what holds of it is looked at when it is said ({@link LeaveWords}).
 */
@Component
class LeaveNotices {

    private final People people;
    private final Outbox outbox;
    private final Clock clock;

    LeaveNotices(People people, Outbox outbox, Clock clock) {
        this.people = people;
        this.outbox = outbox;
        this.clock = clock;
    }

    @EventListener
    void on(LeaveChanged changed) {
        if (Objects.equals(changed.before(), changed.after())) {
            return;
        }
        Set<PersonId> hearers = new LinkedHashSet<>();
        standIn(changed.before(), hearers);
        standIn(changed.after(), hearers);
        hearers.forEach(hearer -> tell(hearer, changed));
    }

    private void tell(PersonId hearer, LeaveChanged changed) {
        Instant now = clock.instant();
        LeaveRefs refs = new LeaveRefs(changed.personId().value(), hearer.value(), before(hearer, changed));
        LocalDate day = Objects.requireNonNull(changed.after() == null ? changed.before() : changed.after()).fromOn();
        outbox.put(new NewMessage(refs.subject() + ":" + day + (changed.after() == null ? ":over:" : ":") + now.toEpochMilli(),
                Reminders.NOTICE, Urgency.NOTICE, people.get(hearer).userId().value(), refs.json(), Set.of(refs.subject()), now));
    }

    /** When the hearer stood in before this change: what is on file now, without what came and with what went. */
    private List<LeaveRefs.Days> before(PersonId hearer, LeaveChanged changed) {
        List<Absence> stood = new ArrayList<>(people.absencesOf(changed.personId(), BusinessTime.today(clock)));
        stood.remove(changed.after());
        if (changed.before() != null) {
            stood.add(changed.before());
        }
        return stood.stream().filter(absence -> hearer.equals(absence.standInId())).map(LeaveRefs.Days::of).toList();
    }

    private static void standIn(@Nullable Absence absence, Set<PersonId> hearers) {
        if (absence != null && absence.standInId() != null) {
            hearers.add(absence.standInId());
        }
    }
}
