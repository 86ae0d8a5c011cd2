package io.github.rectify.ledger.table;

import java.util.List;

/** The head of a ledger: its rows as a spreadsheet counts them, and its columns. {@code score} tells how much was understood. */
record Header(int firstRow, int lastRow, List<Column> columns, int score) {

    /** What stands between a group and the header below it, as the mapping shows it. */
    static final String GROUP = "/";

    boolean has(Column.Role role) {
        return columns.stream().anyMatch(column -> column.is(role));
    }
}
