package io.github.rectify.ledger.table;

/** Merged cells. Rows count from 1 as a spreadsheet shows them, columns from 0; both ends are part of it. */
record Range(int firstRow, int lastRow, int firstColumn, int lastColumn) {

    boolean isTall() {
        return lastRow > firstRow;
    }

    int width() {
        return lastColumn - firstColumn + 1;
    }
}
