package io.github.rectify.digest;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** The week a digest speaks of: from its Monday until a day of it, as it stands at a moment. */
record DigestWeek(LocalDate from, LocalDate to, Instant asOf) {

    static DigestWeek until(LocalDate day, Instant asOf) {
        return new DigestWeek(mondayOf(day), day, asOf);
    }

    static LocalDate mondayOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
