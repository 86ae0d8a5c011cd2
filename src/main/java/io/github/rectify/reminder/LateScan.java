package io.github.rectify.reminder;

import io.github.rectify.outbox.SpeakingHours;
import io.github.rectify.schedule.BusinessTime;
import io.github.rectify.schedule.DueWork;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Catches up at once what came in on a working day after that day's run. */
@Component
class LateScan implements DueWork {

    static final String LOOP = "late-scan";

    private final PlanMapper mapper;
    private final Scan scan;
    private final SpeakingHours hours;
    private final Clock clock;

    LateScan(PlanMapper mapper, Scan scan, SpeakingHours hours, Clock clock) {
        this.mapper = mapper;
        this.scan = scan;
        this.hours = hours;
        this.clock = clock;
    }

    @Override
    public String name() {
        return LOOP;
    }

    @Override
    public Optional<Instant> nextDueAt() {
        Instant now = clock.instant();
        return mapper.anyAtOnce().map(task -> hours.areNow(now) ? now : hours.nextOpening(now));
    }

    @Override
    public int runDue() {
        Instant now = clock.instant();
        if (!hours.areNow(now) || mapper.anyAtOnce().isEmpty()) {
            return 0;
        }
        return scan.runAtOnce(BusinessTime.today(clock) + "L" + now.toEpochMilli()).looked();
    }
}
