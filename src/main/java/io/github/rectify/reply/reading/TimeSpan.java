package io.github.rectify.reply.reading;

import io.github.rectify.schedule.WorkingCalendar;
import java.time.LocalDate;

/** A length of time in days, working days, weeks or months. */
record TimeSpan(int amount, Unit unit) {

    enum Unit { DAY, WORKDAY, WEEK, MONTH, HALF_MONTH, YEAR, HOUR, MINUTE }

    LocalDate after(LocalDate day, WorkingCalendar calendar) {
        return switch (unit) {
            case DAY -> day.plusDays(amount);
            case WORKDAY -> amount < 1 ? day : calendar.plusWorkdays(day, amount);
            case WEEK -> day.plusWeeks(amount);
            case MONTH -> day.plusMonths(amount);
            case HALF_MONTH -> day.plusDays(15L * amount);
            case YEAR -> day.plusYears(amount);
            case HOUR, MINUTE -> day;
        };
    }

    /** So long before a day; working days are counted as days. */
    LocalDate before(LocalDate day) {
        return switch (unit) {
            case DAY, WORKDAY -> day.minusDays(amount);
            case WEEK -> day.minusWeeks(amount);
            case MONTH -> day.minusMonths(amount);
            case HALF_MONTH -> day.minusDays(15L * amount);
            case YEAR -> day.minusYears(amount);
            case HOUR, MINUTE -> day;
        };
    }

    boolean isWithinADay() {
        return unit == Unit.HOUR || unit == Unit.MINUTE;
    }
}
