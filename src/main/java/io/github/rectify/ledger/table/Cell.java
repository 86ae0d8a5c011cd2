package io.github.rectify.ledger.table;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a cell.
 *
 * @param text as one reads it: a day as 2023-04-20, a number without needless digits; of an error its code
 * @param day the day, if the cell is formatted as one
 * @param error whether a formula ended in an error
 */
record Cell(String text, @Nullable LocalDate day, boolean error) {

    static Cell text(String text) {
        return new Cell(text, null, false);
    }

    static Cell day(LocalDate day) {
        return new Cell(day.toString(), day, false);
    }

    static Cell error(String code) {
        return new Cell(code, null, true);
    }

    boolean isBlank() {
        return text.isBlank();
    }
}
