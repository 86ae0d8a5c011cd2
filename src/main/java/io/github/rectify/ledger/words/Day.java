package io.github.rectify.ledger.words;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day as a text names it. {@code on} is null if there is no such day (30 February); {@code resolved} tells that something was
 * not printed and had to be understood: the year, or the day of "end of June".
 */
public record Day(Place place, String printed, @Nullable LocalDate on, boolean resolved, boolean relative) {
}
