package io.github.rectify.ledger.table;

import io.github.rectify.ledger.words.Words;
import java.time.LocalDate;
import java.util.Collection;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What reads the cells of one ledger.
 *
 * @param anchor from which days without a year, and periods, are understood
 * @param asOf the day the ledger says it shows
 * @param office the department all of it is for, if one is named above
 * @param date1904 whether the serial numbers of the file count from 1904
 */
record Readers(Words words, HeaderWords headerWords, Deadlines deadlines, StandingWords standings, MeasureCells measureCells,
        PersonCells personCells, DepartmentCells departmentCells, Pattern doneOn, @Nullable LocalDate anchor, @Nullable LocalDate asOf,
        boolean date1904, @Nullable String office) {

    static Readers of(Words words, HeaderWords headerWords, Collection<String> names, Deadlines deadlines, @Nullable LocalDate anchor,
            @Nullable LocalDate asOf, boolean date1904, @Nullable String office) {
        return new Readers(words, headerWords, deadlines, new StandingWords(words), new MeasureCells(words),
                new PersonCells(words, names), new DepartmentCells(words), Pattern.compile(words.word("standing.pattern.doneOn")), anchor, asOf,
                date1904, office);
    }
}
