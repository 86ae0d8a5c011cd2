package io.github.rectify.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of {@code absence}. */
record AbsenceRow(long personId, LocalDate fromOn, LocalDate untilOn, @Nullable Long standInId) {

    Absence absence() {
        return new Absence(new PersonId(personId), fromOn, untilOn,
                standInId == null ? null : new PersonId(standInId));
    }
}
