package io.github.rectify.ledger.table;

import java.util.HashMap;
import java.util.Map;

/** What holds in a place of a sheet: the cell itself, or the one merged over several rows it belongs to. */
final class MergedCells {

    private final Merges merges;
    private final Map<Integer, GridRow> byNumber = new HashMap<>();

    MergedCells(Grid grid, Merges merges) {
        this.merges = merges;
        grid.rows().forEach(row -> byNumber.put(row.number(), row));
    }

    /** @param column negative for one the sheet does not have: a blank cell */
    Cell at(GridRow row, int column) {
        if (column < 0) {
            return Cell.text("");
        }
        Cell own = row.cell(column);
        if (own != null && !own.isBlank()) {
            return own;
        }
        Range range = merges.tallAt(row.number(), column);
        GridRow first = range == null || range.firstColumn() != column ? null : byNumber.get(range.firstRow());
        Cell cell = first == null ? null : first.cell(column);
        return cell == null ? Cell.text("") : cell;
    }

    /** The text there; that of a formula in error is none. */
    String said(GridRow row, int column) {
        Cell cell = at(row, column);
        return cell.error() ? "" : cell.text();
    }
}
