package io.github.rectify.ledger.table;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The merged cells of a sheet, to be asked by place. */
final class Merges {

    private final Map<Integer, TreeMap<Integer, Range>> tall = new HashMap<>();
    private final Map<Integer, Range> wide = new HashMap<>();

    Merges(Grid grid) {
        for (Range range : grid.merged()) {
            if (range.isTall()) {
                for (int column = range.firstColumn(); column <= Math.min(range.lastColumn(), GridBuilder.MOST_COLUMNS); column++) {
                    tall.computeIfAbsent(column, none -> new TreeMap<>()).put(range.firstRow(), range);
                }
            } else {
                wide.merge(range.firstRow(), range, (one, other) -> one.width() >= other.width() ? one : other);
            }
        }
    }

    /** The range over several rows that a place belongs to, or null. */
    @Nullable Range tallAt(int row, int column) {
        TreeMap<Integer, Range> ranges = tall.get(column);
        Map.Entry<Integer, Range> entry = ranges == null ? null : ranges.floorEntry(row);
        return entry != null && entry.getValue().lastRow() >= row ? entry.getValue() : null;
    }

    /** Whether a place belongs to a range that began in a row before. */
    boolean goesOn(int row, int column) {
        Range range = tallAt(row, column);
        return range != null && range.firstRow() < row;
    }

    boolean hasTall(int column) {
        return tall.containsKey(column);
    }

    /** How many columns the widest merged cell of a row covers; 1 if none is merged. */
    int widest(int row) {
        Range range = wide.get(row);
        return range == null ? 1 : range.width();
    }
}
