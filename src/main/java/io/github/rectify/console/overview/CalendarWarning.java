package io.github.rectify.console.overview;

import io.github.rectify.schedule.WorkingCalendar;
import java.time.LocalDate;
import java.util.Optional;

/** A year whose holidays nobody has entered: it is counted Monday to Friday, so people would be told on holidays. */
record CalendarWarning(int year, boolean now) {

    /** The paper for a year is published in the autumn before it; from this month on its lack is worth a word. */
    private static final int WORTH_A_WORD = 11;

    static Optional<CalendarWarning> on(LocalDate today, WorkingCalendar calendar) {
        if (!calendar.hasYear(today.getYear())) {
            return Optional.of(new CalendarWarning(today.getYear(), true));
        }
        int next = today.getYear() + 1;
        return today.getMonthValue() >= WORTH_A_WORD && !calendar.hasYear(next)
                ? Optional.of(new CalendarWarning(next, false)) : Optional.empty();
    }
}
