package io.github.rectify.reminder;

import io.github.rectify.outbox.NewMessage;
import io.github.rectify.outbox.Outbox;
import io.github.rectify.outbox.Urgency;
import io.github.rectify.people.Person;
import io.github.rectify.schedule.BusinessTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One person's tellings of one run: remembered as told and put in line as one message, in one transaction. */
@Component
class Bundles {

    private final PlanMapper mapper;
    private final Outbox outbox;
    private final Clock clock;

    Bundles(PlanMapper mapper, Outbox outbox, Clock clock) {
        this.mapper = mapper;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Tells one person everything this run has for them.
     *
     * @param atOnce whether this is because something came in late: then at most one message a person a day, the rest waiting
     *        for the next run
     */
    @Transactional
    public Told tell(String runKey, Person person, List<Telling> tellings, boolean atOnce) {
        Instant now = clock.instant();
        LocalDate today = BusinessTime.today(clock);
        if (atOnce && mapper.ramped(person.userId().value(), today.atStartOfDay(BusinessTime.ZONE).toInstant()) > 0) {
            tellings.forEach(telling -> remember(line(telling, today, now, person, "WAITS_FOR_NEXT_RUN", null)));
            return Told.WAITS;
        }
        String key = freeKey("reminder:" + runKey + ":" + person.id().value(), now);
        List<Telling> fresh = new ArrayList<>();
        for (Telling telling : tellings) {
            if (isFirst(telling, now, key)) {
                fresh.add(telling);
            }
        }
        if (fresh.isEmpty()) {
            return Told.NOTHING_NEW;
        }
        fresh.sort(Comparator.comparing(Telling::kind).thenComparing(Telling::baseOn));
        String outcome = atOnce ? "TOLD_AT_ONCE" : "TOLD";
        fresh.forEach(telling -> remember(line(telling, today, now, person, outcome, key)));
        Refs refs = new Refs(fresh);
        if (!outbox.put(new NewMessage(key, fresh.get(0).kind().name(), Urgency.REMINDER, person.userId().value(),
                refs.json(), refs.subjects(), outbox.spread(now, person.userId().key())))) {
            // what was remembered above must not stand without its message
            throw new IllegalStateException("message " + key + " came from somewhere else meanwhile");
        }
        return Told.IN_LINE;
    }

    /** What came of telling somebody. */
    enum Told { IN_LINE, NOTHING_NEW, WAITS }

    /** A run that was interrupted and made up may find more for a person it has told something already. */
    private String freeKey(String key, Instant now) {
        return outbox.has(key) ? key + "-" + now.toEpochMilli() : key;
    }

    private boolean isFirst(Telling telling, Instant now, String key) {
        try {
            mapper.insertTold(telling, now, key);
            return true;
        } catch (DuplicateKeyException told) {
            return false;
        }
    }

    /** Keeps the reason of a telling or not-telling. */
    void remember(PlanMapper.Line line) {
        mapper.insertDecision(line);
    }

    private static PlanMapper.Line line(Telling telling, LocalDate today, Instant now, Person person, String outcome,
            @Nullable String key) {
        return new PlanMapper.Line(telling.taskId().value(), today, now, telling.audience(), person.userId().value(),
                outcome, telling.label(), key);
    }
}
