package io.github.rectify.ledger.table;

import io.github.rectify.ledger.file.FileRefused;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes a sheet cell by cell. What is empty costs nothing, however far down it is formatted; more rows or text than a ledger has
 * is refused before it fills the memory.
 */
final class GridBuilder {

    /** Columns further right are not part of a ledger. */
    static final int MOST_COLUMNS = 128;

    private static final long MOST_CHARACTERS = 60_000_000;

    private final int enough;
    private final List<GridRow> rows = new ArrayList<>();
    private final List<Range> merged = new ArrayList<>();
    private @Nullable Cell[] cells = new Cell[16];
    private int row;
    private int width;
    private long characters;

    /** @param enough after how many rows no more are wanted */
    GridBuilder(int enough) {
        this.enough = enough;
    }

    void beginRow(int number) {
        row = number;
        width = 0;
        Arrays.fill(cells, null);
    }

    void cell(int column, Cell cell) {
        if (column < 0 || column >= MOST_COLUMNS || cell.isBlank()) {
            return;
        }
        if (column >= cells.length) {
            cells = Arrays.copyOf(cells, Math.max(column + 1, cells.length * 2));
        }
        cells[column] = cell;
        width = Math.max(width, column + 1);
        characters += cell.text().length();
        if (characters > MOST_CHARACTERS) {
            throw new FileRefused("sheet-too-large");
        }
    }

    /** @return whether more rows are wanted */
    boolean endRow() {
        if (width > 0) {
            if (rows.size() >= Table.LONGEST + 100) {
                throw new FileRefused("too-many-rows", Table.LONGEST);
            }
            rows.add(new GridRow(row, Arrays.copyOf(cells, width)));
            width = 0;
        }
        return rows.size() < enough;
    }

    void merged(Range range) {
        if ((range.isTall() || range.width() > 1) && merged.size() < 20 * Table.LONGEST) {
            merged.add(range);
        }
    }

    Grid grid(String name, boolean date1904) {
        return new Grid(name, List.copyOf(rows), List.copyOf(merged), date1904);
    }
}
