package io.github.rectify.reply.reading;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day as it was written: the day it means when something is planned, and the day it means when something is past. Either is null
 * if the phrase gives none; {@code impossible} if no calendar has such a day.
 *
 * @param bareDay a day of the month alone, such as may also be a task's number
 */
record DayPhrase(@Nullable LocalDate ahead, @Nullable LocalDate behind, boolean impossible, boolean bareDay) {

    static final DayPhrase VAGUE = new DayPhrase(null, null, false, false);
    static final DayPhrase IMPOSSIBLE = new DayPhrase(null, null, true, false);

    static DayPhrase exactly(LocalDate day) {
        return new DayPhrase(day, day, false, false);
    }

    boolean isVague() {
        return ahead == null && behind == null && !impossible;
    }
}
