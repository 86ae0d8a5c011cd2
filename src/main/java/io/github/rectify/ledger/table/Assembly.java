package io.github.rectify.ledger.table;

import io.github.rectify.ledger.words.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes problems of the rows of a ledger. A row belongs to the problem above it where their problem cells are merged, where it
 * has neither number nor problem of its own, or where it repeats both beside another measure. What is merged over several
 * problems holds for each of them.
 */
final class Assembly {

    private static final int LONGEST_TEXT = 16_000;
    private static final int LONGEST_NUMBER = 40;

    private final Words words;
    private final Grid grid;
    private final Header header;
    private final List<Column> columns;
    private final Merges merges;
    private final RowKinds kinds;
    private final MergedCells cells;
    private final Readers readers;
    private final HeadingCells headingCells;
    private final ProblemCells problemCells;
    private final Above above;
    private final int problem;
    private final int number;
    private final List<LedgerProblem> problems = new ArrayList<>();
    private final List<RowRemark> remarks = new ArrayList<>();
    private final String[] carried = new String[GridBuilder.MOST_COLUMNS];
    private final List<String> sections = new ArrayList<>();
    private @Nullable Building current;
    private boolean skipping;

    Assembly(Words words, HeaderWords headerWords, Grid grid, Header header, List<Column> columns, Collection<String> names) {
        Deadlines deadlines = new Deadlines(words);
        this.words = words;
        this.grid = grid;
        this.header = header;
        this.columns = columns;
        this.merges = new Merges(grid);
        this.kinds = new RowKinds(words, columns, merges);
        this.cells = new MergedCells(grid, merges);
        this.headingCells = new HeadingCells(words);
        this.above = new Above(words, deadlines, grid, header);
        this.readers = Readers.of(words, headerWords, names, deadlines, above.anchor(grid, columns), above.asOf(), grid.date1904(), above.office());
        this.problem = place(Column.Role.PROBLEM);
        this.number = place(Column.Role.NUMBER);
        this.problemCells = new ProblemCells(words, number < 0 ? contents() : List.of());
    }

    private int place(Column.Role role) {
        return columns.stream().filter(column -> column.is(role)).map(Column::index).findFirst().orElse(-1);
    }

    Ledger ledger() {
        for (GridRow row : grid.rows()) {
            if (row.number() > header.lastRow()) {
                take(row);
            }
        }
        finish();
        return new Ledger(above.title(), above.unit(), readers.asOf(), columns, problems, remarks);
    }

    private void take(GridRow row) {
        boolean inside = merges.goesOn(row.number(), problem);
        switch (kinds.of(row, inside)) {
            case OTHER -> finish();
            case SECTION -> section(row);
            case CONTENT -> content(row, inside);
        }
    }

    private void section(GridRow row) {
        finish();
        String text = row.has(problem) ? row.text(problem) : row.text(row.first());
        boolean outer = words.list("numeral.digits").has(Plain.of(words, text).charAt(0));
        if (outer || sections.size() > 1) {
            sections.clear();
        }
        // of two sections one after the other the second stands below the first
        if (!sections.isEmpty() && !problems.isEmpty() && problems.get(problems.size() - 1).headings().containsAll(sections)) {
            sections.remove(sections.size() - 1);
        }
        sections.add(flat(text));
    }

    private void content(GridRow row, boolean inside) {
        carry(row);
        if (inside || !row.has(problem) && !ownNumber(row) && (current != null || skipping)) {
            if (current != null) {
                current.add(row);
            }
            return;
        }
        Building before = current;
        if (before != null && before.isRepeatedBy(row, no(row), problemCells.text(row.text(problem)))) {
            before.add(row);
            return;
        }
        finish();
        begin(row);
    }

    /** Headings hold until the next one, where they are printed once; those merged hold where they are merged. */
    private void carry(GridRow row) {
        boolean changed = false;
        for (Column column : columns) {
            if (column.is(Column.Role.HEADING)) {
                String own = cells.said(row, column.index());
                if (!own.isBlank()) {
                    changed |= !own.equals(carried[column.index()]);
                    carried[column.index()] = own;
                } else if (changed || merges.hasTall(column.index())) {
                    carried[column.index()] = null;
                }
            }
        }
    }

    private void begin(GridRow row) {
        Cell cell = row.cell(problem);
        String no = no(row);
        if (cell != null && cell.error()) {
            bad(RowRemark.of(row.number(), name(problem), "ledger-error-problem", cell.text()));
        } else if (cell == null || cell.isBlank()) {
            // a number by itself was printed to be filled in
            if (row.filled() > 1) {
                bad(RowRemark.of(row.number(), name(problem), "ledger-no-problem", no.isEmpty() ? "-" : PeopleReader.shown(no)));
            }
        } else if (cell.text().length() > LONGEST_TEXT || tooLong(row)) {
            bad(RowRemark.of(row.number(), name(problem), "ledger-too-long", LONGEST_TEXT));
        } else if (no.length() > LONGEST_NUMBER) {
            bad(RowRemark.of(row.number(), name(number), "ledger-long-number", LONGEST_NUMBER));
        } else {
            skipping = false;
            current = new Building(readers, columns, cells, remarks, row, no, problemCells.text(cell.text()), headings());
        }
    }

    private boolean tooLong(GridRow row) {
        for (int i = 0; i < row.cells().length; i++) {
            if (row.text(i).length() > LONGEST_TEXT) {
                return true;
            }
        }
        return false;
    }

    private void bad(RowRemark remark) {
        remarks.add(remark);
        skipping = true;
    }

    private void finish() {
        if (current != null) {
            problems.add(current.built());
        }
        current = null;
        skipping = false;
    }

    private boolean ownNumber(GridRow row) {
        return number >= 0 && row.has(number);
    }

    private List<String> headings() {
        List<String> headings = new ArrayList<>(sections);
        for (Column column : columns) {
            if (column.is(Column.Role.HEADING) && carried[column.index()] != null) {
                headings.addAll(headingCells.of(carried[column.index()]));
            }
        }
        return headings;
    }

    private String no(GridRow row) {
        return problemCells.no(cells.said(row, number), row.text(problem));
    }

    /** What stands in the column of problems. */
    private List<String> contents() {
        return grid.rows().stream().filter(row -> row.number() > header.lastRow() && row.has(problem) && row.filled() > 1)
                .map(row -> row.text(problem)).toList();
    }

    static String flat(String text) {
        return text.replaceAll("\\s*\\R\\s*", "").strip();
    }

    private String name(int column) {
        return columns.stream().filter(one -> one.index() == column).map(Column::header).findFirst().orElse("");
    }
}
