package io.github.rectify.ledger.notice;

import io.github.rectify.ledger.words.Day;
import io.github.rectify.ledger.words.Text;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sentence of an item that says where the work stands, with the days it names. {@code mixed} tells that it speaks of done and of
 * planned at once.
 */
record Statement(Text text, Draft.Status status, boolean mixed, List<Day> days) {

    static final Statement NONE = new Statement(Text.EMPTY, Draft.Status.UNKNOWN, false, List.of());

    /** The last day it names, or null. */
    @Nullable LocalDate day() {
        return last(days);
    }

    static @Nullable LocalDate last(List<Day> days) {
        LocalDate last = null;
        for (Day day : days) {
            last = day.on() == null ? last : day.on();
        }
        return last;
    }
}
