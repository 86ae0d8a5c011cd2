package io.github.rectify.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The working days as they were entered, kept in memory; an edit on another node is noticed within a minute. */
@Component
public class Calendars {

    private static final Duration RECHECK = Duration.ofMinutes(1);

    private final CalendarMapper mapper;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final TransactionBound<WorkingCalendar> changing = new TransactionBound<>(this::forget);
    private volatile @Nullable Loaded loaded;

    Calendars(CalendarMapper mapper, Clock clock, ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.clock = clock;
        this.events = events;
    }

    /** What is known now; a transaction that changes a year sees its own change. To be asked once a run and passed on. */
    public WorkingCalendar current() {
        WorkingCalendar own = changing.get();
        if (own != null) {
            return own;
        }
        Instant now = clock.instant();
        Loaded known = loaded;
        return known != null && known.isFresh(now) ? known.calendar() : refresh(now);
    }

    private synchronized WorkingCalendar refresh(Instant now) {
        Loaded known = loaded;
        if (known != null && known.isFresh(now)) {
            return known.calendar();
        }
        // the versions first: what is edited between the two reads is read again at the next check
        List<CalendarYearRow> years = mapper.years();
        WorkingCalendar calendar = known != null && known.years().equals(years) ? known.calendar() : load(years);
        loaded = new Loaded(calendar, years, now);
        return calendar;
    }

    private WorkingCalendar load(List<CalendarYearRow> years) {
        Set<Integer> known = years.stream().map(CalendarYearRow::year).collect(Collectors.toSet());
        return WorkingCalendar.of(known, mapper.days().stream()
                .collect(Collectors.toMap(CalendarDayRow::dayOn, day -> new SpecialDay(day.kind(), day.name()))));
    }

    /**
     * Enters a year's arrangement in place of what was known of that year, and publishes {@link CalendarChanged}.
     *
     * @param source the paper it comes from
     * @throws IllegalArgumentException if a day cannot belong to it, or belongs to another year's arrangement already
     */
    @Transactional
    public void replaceYear(int year, String source, Map<LocalDate, SpecialDay> days) {
        CalendarYear entered = new CalendarYear(year, source, days);
        if (mapper.updateYear(year, entered.source()) == 0) {
            mapper.insertYear(year, entered.source());
        }
        mapper.deleteDays(year);
        if (!entered.days().isEmpty()) {
            insert(entered);
        }
        changing.set(load(mapper.years()));
        events.publishEvent(new CalendarChanged(year));
    }

    private void insert(CalendarYear entered) {
        try {
            mapper.insertDays(entered.year(), entered.days());
        } catch (DuplicateKeyException e) {
            throw new IllegalArgumentException("a day of " + entered.year() + " is named by another year's arrangement already", e);
        }
    }

    private void forget() {
        loaded = null;
    }

    private record Loaded(WorkingCalendar calendar, List<CalendarYearRow> years, Instant checkedAt) {

        boolean isFresh(Instant now) {
            return Duration.between(checkedAt, now).abs().compareTo(RECHECK) < 0;
        }
    }
}
