package io.github.rectify.ledger.writing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a notice is to say that the ledger does not know; what is null is left to be filled in by hand, at a mark that shows it.
 *
 * @param date the day at its end; null for today
 * @param mask whether names of people and telephone numbers in the problems and measures are masked, and sensitive problems hidden.
 *     The contact given here is meant to be read and stays
 */
public record NoticeOrder(@Nullable String title, @Nullable String inspectors, @Nullable LocalDate inspectedFrom,
        @Nullable LocalDate inspectedTo, @Nullable LocalDate feedbackOn, @Nullable String phone, @Nullable String address,
        @Nullable String email, @Nullable LocalDate date, boolean mask) {

    /** Nothing is known but what the ledger knows. */
    public static NoticeOrder plain(boolean mask) {
        return new NoticeOrder(null, null, null, null, null, null, null, null, null, mask);
    }
}
