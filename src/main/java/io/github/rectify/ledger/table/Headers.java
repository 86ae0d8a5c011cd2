package io.github.rectify.ledger.table;

import io.github.rectify.ledger.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the head of a ledger among the first rows of a sheet: the one to three rows whose cells are best understood as headers.
 * A cell over several columns is the group of what stands below it, whether it is merged or only followed by blanks.
 */
final class Headers {

    private static final int ROWS_LOOKED_AT = 40;
    private static final int TALLEST = 3;
    private static final int LEAST_COLUMNS = 2;
    private static final int FOR_WHOLE = 4;
    private static final int FOR_PART = 2;
    private static final int AGAINST_OTHER = -2;

    private final HeaderWords words;

    Headers(Words words) {
        this.words = new HeaderWords(words);
    }

    HeaderWords words() {
        return words;
    }

    /** The head, or null if no rows can be taken for one: there must be a problem, and something about it. */
    @Nullable Header of(Grid sheet) {
        List<GridRow> first = sheet.rows().subList(0, Math.min(ROWS_LOOKED_AT + TALLEST, sheet.rows().size()));
        int last = first.isEmpty() ? 0 : first.get(first.size() - 1).number();
        Grid grid = new Grid(sheet.name(), first, sheet.merged().stream().filter(range -> range.firstRow() <= last).toList(),
                sheet.date1904());
        Header best = null;
        for (int i = 0; i < Math.min(ROWS_LOOKED_AT, grid.rows().size()); i++) {
            if (grid.rows().get(i).filled() < LEAST_COLUMNS) {
                continue;
            }
            for (int height = 1; height <= TALLEST && i + height <= grid.rows().size(); height++) {
                Header header = head(grid, i, height);
                if (header != null && (best == null || header.score() > best.score()
                        || header.score() == best.score() && header.firstRow() == best.firstRow())) {
                    best = header;
                }
            }
        }
        return best;
    }

    private @Nullable Header head(Grid grid, int first, int height) {
        List<GridRow> rows = grid.rows().subList(first, first + height);
        if (rows.get(height - 1).number() - rows.get(0).number() > height + 1) {
            return null;
        }
        int score = 0;
        List<Column> columns = new ArrayList<>();
        List<HeaderWords.Meaning> meanings = new ArrayList<>();
        Set<List<Column.Role>> counted = new HashSet<>();
        for (int column = 0; column < width(rows); column++) {
            List<String> path = path(grid, rows, column);
            if (path.isEmpty()) {
                continue;
            }
            HeaderWords.Meaning meaning = words.of(path);
            boolean lowest = height > 1 && rows.get(height - 1).has(column);
            score += lowest && !meaning.isKnown() && !isGrouped(grid, rows.get(height - 2), column) ? AGAINST_OTHER / 2 : 0;
            columns.add(new Column(column, String.join(Header.GROUP, path), meaning.roles()));
            meanings.add(meaning);
            score += goesOn(grid, rows, column) ? 0 : switch (meaning.fit()) {
                case WHOLE -> counted.add(meaning.roles()) || meaning.roles().contains(Column.Role.EXTRA) ? FOR_WHOLE : 1;
                case PART -> counted.add(meaning.roles()) ? FOR_PART : 0;
                case NONE -> 0;
            };
        }
        score += against(rows);
        List<Column> settled = settled(columns, meanings);
        Header header = new Header(rows.get(0).number(), rows.get(height - 1).number(), settled, score);
        boolean about = EnumSet.of(Column.Role.MEASURE, Column.Role.DEADLINE, Column.Role.STATUS, Column.Role.PROGRESS,
                Column.Role.ASSIGNEE, Column.Role.DEPARTMENT, Column.Role.LEADER).stream().anyMatch(header::has);
        return header.has(Column.Role.PROBLEM) && about && score > 0 ? header : null;
    }

    /** What speaks against rows being a head: days, numbers, sentences, and labels with their values. */
    private int against(List<GridRow> rows) {
        int against = 0;
        for (GridRow row : rows) {
            for (Cell cell : row.cells()) {
                if (cell != null && !cell.isBlank()) {
                    boolean data = cell.day() != null || words.isLabelled(cell.text()) || cell.error() || cell.text().length() > 24
                            || words.isTick(cell.text()) || cell.text().matches("[-+]?[0-9.,/%]+");
                    against += data ? 3 * AGAINST_OTHER : 0;
                }
            }
        }
        return against;
    }

    private static int width(List<GridRow> rows) {
        return rows.stream().mapToInt(row -> row.cells().length).max().orElse(0);
    }

    /** The cells that stand over a column, from the top. */
    private static List<String> path(Grid grid, List<GridRow> rows, int column) {
        List<String> path = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            String text = over(grid, rows, i, column);
            String flat = text.replaceAll("\\s+", "");
            if (!flat.isEmpty() && (path.isEmpty() || !path.get(path.size() - 1).equals(flat))) {
                path.add(flat);
            }
        }
        return path;
    }

    /** Whether a column stands below nothing but cells that begin over the one before it: they count once. */
    private static boolean goesOn(Grid grid, List<GridRow> rows, int column) {
        return column > 0 && rows.stream().noneMatch(row -> row.has(column))
                && path(grid, rows, column).equals(path(grid, rows, column - 1));
    }

    /** Whether a cell of a row belongs to one that stands over several columns. */
    private static boolean isGrouped(Grid grid, GridRow row, int column) {
        return grid.merged().isEmpty() ? !row.has(column) || column + 1 < row.cells().length && !row.has(column + 1)
                : grid.merged().stream().anyMatch(range -> range.firstRow() == row.number() && range.width() > 1
                        && range.firstColumn() <= column && column <= range.lastColumn());
    }

    private static String over(Grid grid, List<GridRow> rows, int i, int column) {
        GridRow row = rows.get(i);
        if (row.has(column)) {
            return row.text(column);
        }
        for (Range range : grid.merged()) {
            if (range.firstRow() <= row.number() && row.number() <= range.lastRow() && range.firstColumn() <= column
                    && column <= range.lastColumn()) {
                return range.firstRow() == row.number() ? row.text(range.firstColumn()) : "";
            }
        }
        // a group over blanks, as text files keep it: only above something, and not over what begins a column of its own
        boolean below = i + 1 < rows.size() && rows.get(i + 1).has(column);
        if (grid.merged().isEmpty() && below) {
            for (int left = column - 1; left >= 0; left--) {
                if (row.has(left)) {
                    return rows.get(i + 1).has(left) ? row.text(left) : "";
                }
            }
        }
        return "";
    }

    /** Settles what only all columns together tell: which of several is the problem, and what a task or a day of completion is. */
    private List<Column> settled(List<Column> found, List<HeaderWords.Meaning> meanings) {
        List<Column> columns = new ArrayList<>(found);
        boolean otherProblem = false;
        for (int i = 0; i < columns.size(); i++) {
            otherProblem |= columns.get(i).is(Column.Role.PROBLEM) && !meanings.get(i).task();
        }
        Map<Column.Role, Boolean> have = new HashMap<>();
        columns.forEach(column -> column.roles().forEach(role -> have.put(role, true)));
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            if (meanings.get(i).task() && otherProblem) {
                boolean measured = have.containsKey(Column.Role.MEASURE);
                columns.set(i, column.as(measured ? Column.Role.EXTRA : Column.Role.MEASURE));
                have.put(Column.Role.MEASURE, true);
            }
        }
        onlyOneProblem(columns);
        onlyOffices(columns);
        if (columns.stream().anyMatch(column -> column.is(Column.Role.STATUS) && !words.isStrikeOff(column))) {
            columns.replaceAll(column -> column.is(Column.Role.STATUS) && words.isStrikeOff(column)
                    ? column.as(Column.Role.STRUCK_OFF) : column);
        }
        for (Column.Role role : List.of(Column.Role.NUMBER, Column.Role.DEADLINE, Column.Role.GOAL, Column.Role.COMPLETED_ON)) {
            onlyFirst(columns, role);
        }
        return List.copyOf(columns);
    }

    private void onlyOneProblem(List<Column> columns) {
        Column problem = columns.stream().filter(column -> column.is(Column.Role.PROBLEM))
                .min(Comparator.comparingInt(words::particularity)).orElse(null);
        columns.replaceAll(column -> column.is(Column.Role.PROBLEM) && column != problem
                ? column.as(Column.Role.HEADING) : column);
    }

    /** Where offices are named, the whole body is not the one that is asked. */
    private void onlyOffices(List<Column> columns) {
        if (columns.stream().anyMatch(column -> column.is(Column.Role.DEPARTMENT) && !words.isWholeBody(column))) {
            columns.replaceAll(column -> column.is(Column.Role.DEPARTMENT) && words.isWholeBody(column)
                    ? column.as(Column.Role.EXTRA) : column);
        }
    }

    private static void onlyFirst(List<Column> columns, Column.Role role) {
        boolean seen = false;
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).is(role)) {
                if (seen) {
                    columns.set(i, columns.get(i).as(Column.Role.EXTRA));
                }
                seen = true;
            }
        }
    }
}
