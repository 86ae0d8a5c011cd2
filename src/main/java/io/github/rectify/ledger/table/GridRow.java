package io.github.rectify.ledger.table;

import org.jspecify.annotations.Nullable;

/** A row that holds something; {@code number} is the one a spreadsheet shows. */
record GridRow(int number, @Nullable Cell[] cells) {

    @Nullable Cell cell(int column) {
        return column >= 0 && column < cells.length ? cells[column] : null;
    }

    String text(int column) {
        Cell cell = cell(column);
        return cell == null ? "" : cell.text();
    }

    boolean has(int column) {
        Cell cell = cell(column);
        return cell != null && !cell.isBlank();
    }

    /** How many cells hold something. */
    int filled() {
        int filled = 0;
        for (int i = 0; i < cells.length; i++) {
            filled += has(i) ? 1 : 0;
        }
        return filled;
    }

    /** The first column that holds something; there is one. */
    int first() {
        int column = 0;
        while (!has(column)) {
            column++;
        }
        return column;
    }
}
