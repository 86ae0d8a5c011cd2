package io.github.rectify.ledger.table;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Until when something is to be done, as a cell says it.
 *
 * @param date the last day that still counts, if the cell names one
 * @param text as printed
 * @param resolved whether something was not printed and had to be understood: the year, or the day of "end of June"
 */
public record Due(@Nullable LocalDate date, Kind kind, String text, boolean resolved) {

    /** What a deadline is. */
    public enum Kind {
        /** A day. */
        DATE,
        /** At once; no day is named. */
        IMMEDIATE,
        /** Never over; a day for a first stage may be named. */
        LONG_TERM,
        /** So long after something that is not named. */
        RELATIVE,
        /** Nothing is said. */
        NONE,
        /** Something is said that cannot be read, or a day that does not exist. */
        UNREADABLE
    }

    static final Due NONE = new Due(null, Kind.NONE, "", false);

    /** What holds of a problem whose measures have deadlines of their own: the last day named; a day counts before none. */
    Due with(Due other) {
        if (date != null && other.date != null && kind == other.kind) {
            return other.date.isAfter(date) ? other : this;
        }
        return weight(other) > weight(this) ? other : this;
    }

    private static int weight(Due due) {
        return switch (due.kind) {
            case DATE -> 5;
            case LONG_TERM -> due.date == null ? 3 : 4;
            case RELATIVE -> 2;
            case IMMEDIATE -> 1;
            case UNREADABLE, NONE -> due.text.isEmpty() ? -1 : 0;
        };
    }
}
