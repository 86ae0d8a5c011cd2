package io.github.rectify.ledger.table;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was read from a ledger.
 *
 * @param unit the body it names as its own
 * @param asOf the day it says it describes
 * @param remarks what could not be taken, by row
 */
public record Ledger(@Nullable String title, @Nullable String unit, @Nullable LocalDate asOf, List<Column> columns,
        List<LedgerProblem> problems, List<RowRemark> remarks) {

    public Ledger {
        columns = List.copyOf(columns);
        problems = List.copyOf(problems);
        remarks = List.copyOf(remarks);
    }
}
