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

    /** The later of two: of the days the later one, and a day counts more than none. */
    Due with(Due other) {
        if (kind == Kind.NONE || equals(other)) {
            return other;
        }
        if (other.kind == Kind.NONE) {
            return this;
        }
        LocalDate later = date == null || other.date != null && other.date.isAfter(date) ? other.date : date;
        boolean lasting = kind == Kind.LONG_TERM || other.kind == Kind.LONG_TERM;
        boolean unreadable = kind == Kind.UNREADABLE || other.kind == Kind.UNREADABLE;
        Kind both = lasting ? Kind.LONG_TERM : unreadable ? Kind.UNREADABLE : later != null ? Kind.DATE : other.kind;
        return new Due(later, both, text.equals(other.text) ? text : text + "\n" + other.text, resolved || other.resolved);
    }
}
