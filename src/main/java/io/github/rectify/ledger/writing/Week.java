package io.github.rectify.ledger.writing;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/**
 * The week of a weekly table: from its Monday until the day it speaks of, that day included.
 *
 * @param begin its first moment
 * @param end the first moment after it
 */
public record Week(LocalDate from, LocalDate to, Instant begin, Instant end) {

    public static Week until(LocalDate day, ZoneId zone) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new Week(monday, day, monday.atStartOfDay(zone).toInstant(), day.plusDays(1).atStartOfDay(zone).toInstant());
    }

    public boolean holds(Instant moment) {
        return !moment.isBefore(begin) && moment.isBefore(end);
    }
}
