package io.github.rectify.reminder;

import io.github.rectify.outbox.SpeakingHours;
import io.github.rectify.schedule.BusinessTime;
import io.github.rectify.schedule.DueWork;
import io.github.rectify.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Reminds when a snooze ends: at that moment, or at the next one at which reminders may be said. If the day's run follows
 * shortly it is left to that, so that there is one message. Killed before a row is deleted, it looks again and finds what was
 * told already.
 */
@Component
class SnoozeEnds implements DueWork {

    static final String LOOP = "snooze-ends";
    private static final int BATCH = 500;
    /** How long before a run it is waited for. */
    private static final Duration SHORTLY = Duration.ofHours(1);
    private static final Duration AFTER_THE_RUN = Duration.ofMinutes(1);

    private final PlanMapper mapper;
    private final Scan scan;
    private final SpeakingHours hours;
    private final ObjectProvider<Schedules> schedules;
    private final Clock clock;

    SnoozeEnds(PlanMapper mapper, Scan scan, SpeakingHours hours, ObjectProvider<Schedules> schedules, Clock clock) {
        this.mapper = mapper;
        this.scan = scan;
        this.hours = hours;
        this.schedules = schedules;
        this.clock = clock;
    }

    @Override
    public String name() {
        return LOOP;
    }

    @Override
    public Optional<Instant> nextDueAt() {
        return mapper.earliestWake().map(wake -> later(toldAt(wake.wakeAt()), openFrom(clock.instant())));
    }

    @Override
    public int runDue() {
        Instant now = clock.instant();
        if (!hours.areNow(now)) {
            return 0;
        }
        List<PlanMapper.Wake> ended = mapper.wakesUntil(now, BATCH).stream()
                .filter(wake -> !toldAt(wake.wakeAt()).isAfter(now)).toList();
        if (ended.isEmpty()) {
            return 0;
        }
        scan.runFor(BusinessTime.today(clock) + "S" + now.toEpochMilli(),
                ended.stream().map(PlanMapper.Wake::taskId).toList());
        ended.forEach(wake -> mapper.deleteWake(wake.taskId(), wake.wakeAt()));
        return ended.size();
    }

    /** When a snooze that ends at a moment is told of. */
    Instant toldAt(Instant end) {
        Instant open = openFrom(end);
        return schedules.getObject().nextAfter(DeadlineScan.KEY, open.minusNanos(1000))
                .filter(run -> day(run).equals(day(open)) && Duration.between(open, run).compareTo(SHORTLY) <= 0)
                .map(run -> run.plus(AFTER_THE_RUN)).orElse(open);
    }

    private Instant openFrom(Instant at) {
        return hours.areNow(at) ? at : hours.nextOpening(at);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, BusinessTime.ZONE);
    }
}
