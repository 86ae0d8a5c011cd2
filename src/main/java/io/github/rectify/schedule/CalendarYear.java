package io.github.rectify.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Map;

/**
 * The days of one year's paper that differ from Monday to Friday. Its New Year break may begin in the December before.
 *
 * @throws IllegalArgumentException naming the day that cannot be
 */
record CalendarYear(int year, String source, Map<LocalDate, SpecialDay> days) {

    CalendarYear {
        days = Map.copyOf(days);
        if (source.isBlank() || source.length() > 200) {
            throw new IllegalArgumentException("the source of " + year + " must be named in 1 to 200 characters");
        }
        for (Map.Entry<LocalDate, SpecialDay> day : days.entrySet()) {
            check(year, day.getKey(), day.getValue());
        }
    }

    private static void check(int year, LocalDate day, SpecialDay special) {
        boolean decemberBefore = day.getYear() == year - 1 && day.getMonth() == Month.DECEMBER;
        if (day.getYear() != year && !decemberBefore) {
            throw new IllegalArgumentException(day + " does not belong to the arrangement of " + year);
        }
        if (special.kind() == SpecialDay.Kind.WORK && day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0) {
            throw new IllegalArgumentException(day + " is a " + day.getDayOfWeek() + ": only a weekend day can be worked instead");
        }
    }
}
