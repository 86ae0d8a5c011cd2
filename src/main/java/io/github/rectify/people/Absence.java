package io.github.rectify.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A time away in business days: from {@code fromOn} until the day before {@code untilOn}. */
public record Absence(PersonId personId, LocalDate fromOn, LocalDate untilOn, @Nullable PersonId standInId) {

    public Absence {
        if (!untilOn.isAfter(fromOn)) {
            throw new IllegalArgumentException("an absence lasts at least a day");
        }
        if (personId.equals(standInId)) {
            throw new IllegalArgumentException("nobody stands in for themselves");
        }
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(fromOn) && day.isBefore(untilOn);
    }
}
