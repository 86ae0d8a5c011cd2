package io.github.rectify.ledger.table;

import java.util.List;

/** A sheet, or the beginning of one: the rows that hold something, and which cells are merged. */
record Grid(String name, List<GridRow> rows, List<Range> merged, boolean date1904) {
}
