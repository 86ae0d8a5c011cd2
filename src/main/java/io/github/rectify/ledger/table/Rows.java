package io.github.rectify.ledger.table;

import java.util.ArrayList;
import java.util.List;

/** What a table gave: the rows that can be taken, each with its number, and what is wrong with the others. */
public record Rows<T>(List<Numbered<T>> good, List<RowRemark> problems) {

    /** A row's content with its number in the file. */
    public record Numbered<T>(int row, T content) {
    }

    public Rows {
        good = List.copyOf(good);
        problems = List.copyOf(problems);
    }

    /** One problem for each column a table lacks. */
    public static List<RowRemark> missing(Table table, List<String> columns) {
        List<RowRemark> missing = new ArrayList<>();
        for (String column : columns) {
            if (!table.has(column)) {
                missing.add(RowRemark.of(1, column, "missing-column", column, String.join(",", columns)));
            }
        }
        return missing;
    }
}
