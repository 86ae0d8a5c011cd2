package io.github.rectify.schedule;

import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Enters the works and their triggers before Quartz starts, and says if the calendar lacks a year that is near. */
@Component
class Registration implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Registration.class);
    /** A year's arrangement is published in the November before. */
    private static final int PUBLISHED_MONTH = 12;

    private final Works works;
    private final ScheduleMapper mapper;
    private final Triggers triggers;
    private final TransactionTemplate transaction;
    private final Calendars calendars;
    private final Clock clock;
    private volatile boolean running;

    Registration(Works works, ScheduleMapper mapper, Triggers triggers, PlatformTransactionManager transactions, Calendars calendars,
                 Clock clock) {
        this.works = works;
        this.mapper = mapper;
        this.triggers = triggers;
        this.transaction = new TransactionTemplate(transactions);
        this.calendars = calendars;
        this.clock = clock;
    }

    @Override
    public void start() {
        works.byKey().values().forEach(this::register);
        triggers.keepOnly(works.byKey().keySet());
        sayWhatIsMissing();
        running = true;
    }

    /** A transaction for each, that takes the row before Quartz' lock, as every change does. */
    private void register(RecurringWork work) {
        if (mapper.byKey(work.key()).isEmpty()) {
            insert(work);
        }
        transaction.executeWithoutResult(status -> triggers.follow(mapper.lock(work.key()).orElseThrow()));
    }

    private void insert(RecurringWork work) {
        String cron = Cron.parse(work.defaultCron()).toString();
        try {
            mapper.insert(new ScheduleRow(work.key(), cron, true, work.defaultMisfire(), clock.instant(), 0));
        } catch (DuplicateKeyException e) {
            // another node was faster, with the same defaults
        }
    }

    private void sayWhatIsMissing() {
        LocalDate today = BusinessTime.today(clock);
        warnIfMissing(today.getYear());
        if (today.getMonthValue() >= PUBLISHED_MONTH) {
            warnIfMissing(today.getYear() + 1);
        }
    }

    private void warnIfMissing(int year) {
        if (!calendars.current().hasYear(year)) {
            log.warn("The calendar has no holidays of {}: until they are entered, its workdays are taken to be Monday to Friday", year);
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before Quartz, which starts last. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 10_000;
    }
}
