package io.github.rectify.ledger.table;

import io.github.rectify.ledger.words.Words;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A sheet found to be a ledger, with its columns as they were understood; what they hold may be corrected before it is read. */
public final class LedgerTable {

    private static final int ROWS_LOOKED_AT = 300;
    private static final double MOST = 0.6;

    private final Words words;
    private final HeaderWords headerWords;
    private final Grid grid;
    private final Header header;
    private final List<String> otherSheets;
    private final List<Column> columns;

    LedgerTable(Words words, HeaderWords headerWords, Grid grid, Header header, List<String> otherSheets) {
        this.words = words;
        this.headerWords = headerWords;
        this.grid = grid;
        this.header = header;
        this.otherSheets = List.copyOf(otherSheets);
        this.columns = byContent(header.columns());
    }

    /** The name of the sheet; empty for a file that has no sheets. */
    public String sheet() {
        return grid.name();
    }

    /** Other visible sheets that look like ledgers, and are not read. */
    public List<String> otherSheets() {
        return otherSheets;
    }

    public List<Column> columns() {
        return columns;
    }

    /** The rows of the header, as a spreadsheet counts. */
    public int firstHeaderRow() {
        return header.firstRow();
    }

    public int lastHeaderRow() {
        return header.lastRow();
    }

    /** The same for every file with these headers in this order (64 hex digits). */
    public String shape() {
        String headers = header.columns().stream().map(column -> headerWords.plain(column.header()))
                .collect(Collectors.joining("\n"));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(headers.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * @param as the columns with what they are to be taken for
     * @param names of people who may be named, which need not look like names
     */
    public Ledger read(List<Column> as, Collection<String> names) {
        return new Assembly(words, headerWords, grid, header, as, names).ledger();
    }

    /** A header may mean the state of the work or the words about it; what stands below tells which. */
    private List<Column> byContent(List<Column> found) {
        StandingWords standing = new StandingWords(words);
        List<Column> settled = new ArrayList<>(found);
        boolean hasStatus = found.stream().anyMatch(column -> column.is(Column.Role.STATUS));
        for (int i = 0; i < settled.size(); i++) {
            Column column = settled.get(i);
            if (column.is(Column.Role.STATUS) || column.is(Column.Role.PROGRESS)) {
                List<String> cells = grid.rows().stream().filter(row -> row.number() > header.lastRow())
                        .filter(row -> row.has(column.index())).limit(ROWS_LOOKED_AT).map(row -> row.text(column.index())).toList();
                double states = cells.stream().filter(standing::isStanding).count();
                double sentences = cells.stream().filter(cell -> cell.length() > 20).count();
                if (column.is(Column.Role.PROGRESS) && !hasStatus && !cells.isEmpty() && states / cells.size() >= MOST) {
                    settled.set(i, column.as(Column.Role.STATUS));
                    hasStatus = true;
                } else if (column.is(Column.Role.PROGRESS) && !cells.isEmpty()
                        && cells.stream().filter(cell -> cell.matches("[0-9.]+%?")).count() >= MOST * cells.size()) {
                    settled.set(i, column.as(Column.Role.EXTRA));
                } else if (column.is(Column.Role.STATUS) && !cells.isEmpty() && sentences / cells.size() >= MOST) {
                    settled.set(i, column.as(Column.Role.PROGRESS));
                }
            }
        }
        planned(settled, standing);
        return List.copyOf(settled);
    }

    /** A day of completion is the deadline where there is no other, unless only work that is done has one. */
    private void planned(List<Column> columns, StandingWords standing) {
        if (columns.stream().anyMatch(column -> column.is(Column.Role.DEADLINE))) {
            return;
        }
        List<Column> states = columns.stream().filter(column -> column.is(Column.Role.STATUS)).toList();
        columns.replaceAll(column -> {
            boolean onlyDone = !states.isEmpty() && rows().filter(row -> row.has(column.index())).allMatch(row -> states.stream()
                    .anyMatch(state -> standing.read(row.text(state.index())) == Standing.COMPLETED));
            return column.is(Column.Role.COMPLETED_ON) && headerWords.isWhenDone(column) && !onlyDone
                    ? column.as(Column.Role.DEADLINE) : column;
        });
    }

    private Stream<GridRow> rows() {
        return grid.rows().stream().filter(row -> row.number() > header.lastRow()).limit(ROWS_LOOKED_AT);
    }
}
