package io.github.rectify.ledger.file;

import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Collects the cells of one row of a table in a document. A row whose cells hold a line each becomes one line with tabs, as a table
 * reads; below a header row all rows do that have its cells, whatever those hold. A row that lays out longer text, or labels and what
 * they name, becomes the lines of its cells one after the other.
 */
final class CellLines {

    private static final int FEWEST_COLUMNS = 3;
    private static final int LONGEST_HEADER = 12;

    private final List<List<String>> cells = new ArrayList<>();
    /** How many cells the header row has; 0 while no row was seen, less where the first row is no header. */
    private int columns;

    void row() {
        cells.clear();
    }

    void cell() {
        cells.add(new ArrayList<>());
    }

    void line(String line) {
        if (line.isBlank()) {
            return;
        }
        if (cells.isEmpty()) {
            cell();
        }
        cells.get(cells.size() - 1).add(line.strip());
    }

    /** The lines of the row, which is empty then. */
    List<String> takeRow() {
        boolean header = columns == 0 && isHeader(cells.stream().map(cell -> String.join(" ", cell)).toList());
        columns = columns == 0 ? header ? cells.size() : -1 : columns;
        if (!header && cells.size() == columns && cells.stream().filter(cell -> !cell.isEmpty()).count() > 1) {
            String row = cells.stream().map(cell -> String.join(" ", cell)).collect(Collectors.joining("\t"));
            cells.clear();
            return List.of(row);
        }
        List<List<String>> filled = cells.stream().filter(cell -> !cell.isEmpty()).map(List::copyOf).toList();
        cells.clear();
        boolean table = filled.size() > 1 && filled.stream().allMatch(cell -> cell.size() == 1 && !isLabel(cell.get(0)));
        List<String> all = filled.stream().flatMap(List::stream).toList();
        return table ? List.of(String.join("\t", all)) : all;
    }

    /** Whether these are the names of columns: several, short, and none a label. */
    static boolean isHeader(List<String> cells) {
        return cells.size() >= FEWEST_COLUMNS && cells.stream().allMatch(cell -> !cell.isBlank() && cell.length() <= LONGEST_HEADER && !isLabel(cell));
    }

    /** Whether it ends in a colon, half-width or full-width. */
    static boolean isLabel(String cell) {
        char last = cell.isEmpty() ? ' ' : cell.charAt(cell.length() - 1);
        return last == ':' || last == (char) (':' + 0xFEE0);
    }

    /** Does something to the innermost table, if there is one. */
    static void on(Deque<CellLines> tables, Consumer<CellLines> act) {
        @Nullable CellLines table = tables.peek();
        if (table != null) {
            act.accept(table);
        }
    }
}
