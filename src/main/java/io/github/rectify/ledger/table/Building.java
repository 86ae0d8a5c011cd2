package io.github.rectify.ledger.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** A problem while its rows come in: what each cell adds to it, and what it comes to in the end. */
final class Building {

    private static final int MONTHS_BACK = 6;

    private final Readers read;
    private final List<Column> columns;
    private final MergedCells cells;
    private final List<RowRemark> remarks;
    private final String no;
    private final String text;
    private final List<String> headings;
    private final int firstRow;
    private int lastRow;
    private final List<String> measures = new ArrayList<>();
    private final Map<Column.Role, String> texts = new LinkedHashMap<>();
    private final List<NamedPerson> leaders = new ArrayList<>();
    private final List<NamedPerson> assignees = new ArrayList<>();
    private final List<String> departments = new ArrayList<>();
    private final List<String> persons = new ArrayList<>();
    private final Map<String, String> extras = new LinkedHashMap<>();
    private Due due = Due.NONE;
    private boolean notStruckOff;
    private final Set<String> dueTexts = new LinkedHashSet<>();
    private String dueHeader = "";
    private Standing standing = Standing.UNKNOWN;
    private String standingText = "";
    private @Nullable LocalDate completedOn;
    private boolean dated;
    private GridRow row;

    /** @param text without line breaks, {@code headings} those above it, outermost first; {@code remarks} takes what cannot be read */
    Building(Readers read, List<Column> columns, MergedCells cells, List<RowRemark> remarks, GridRow row, String no, String text,
            List<String> headings) {
        this.read = read;
        this.columns = columns;
        this.cells = cells;
        this.remarks = remarks;
        this.no = no;
        this.row = row;
        this.text = text;
        this.headings = headings;
        this.firstRow = row.number();
        add(row);
    }

    /** Whether a row prints number and problem again, with another measure. */
    boolean isRepeatedBy(GridRow next, String nextNo, String nextText) {
        return nextText.equals(text) && nextNo.equals(no) && measured(next) && !sameMeasures(next);
    }

    private boolean measured(GridRow next) {
        return columns.stream().anyMatch(column -> column.is(Column.Role.MEASURE) && next.has(column.index()));
    }

    private boolean sameMeasures(GridRow next) {
        return columns.stream().filter(column -> column.is(Column.Role.MEASURE))
                .allMatch(column -> row.text(column.index()).equals(next.text(column.index())));
    }

    void add(GridRow next) {
        row = next;
        lastRow = next.number();
        for (Column column : columns) {
            // what is merged over the rows of one problem is taken once
            Cell cell = next.number() == firstRow ? cells.at(next, column.index()) : next.cell(column.index());
            if (cell != null && !cell.isBlank()) {
                if (cell.error()) {
                    remarks.add(RowRemark.of(next.number(), column.header(), "ledger-error-cell", cell.text()));
                } else {
                    take(column, cell);
                }
            }
        }
    }

    private void take(Column column, Cell cell) {
        if (column.roles().size() > 1) {
            both(column, read.personCells().read(cell.text()));
            return;
        }
        switch (column.roles().get(0)) {
            case MEASURE -> read.measureCells().read(cell.text()).stream().filter(one -> !measures.contains(one)).forEach(measures::add);
            case GOAL, PROGRESS -> texts.merge(column.roles().get(0), cell.text(), Building::joined);
            case STATUS -> status(column, cell.text());
            case STRUCK_OFF -> notStruckOff |= read.standings().read(cell.text()) == Standing.IN_PROGRESS;
            case DEADLINE -> deadline(column, cell);
            case COMPLETED_ON -> completed(column, cell);
            case LEADER -> people(leaders, read.personCells().read(cell.text()));
            case ASSIGNEE -> assignees(read.personCells().read(cell.text()));
            case DEPARTMENT -> departments(cell.text());
            case PERSONS -> read.personCells().read(cell.text()).persons().forEach(person -> persons.add(person.name()));
            case EXTRA -> extras.merge(column.header(), cell.text(), Building::joined);
            case NUMBER, HEADING, PROBLEM -> {
                // taken where the problem begins
            }
        }
    }

    private void both(Column column, PersonCells.Found found) {
        if (column.is(Column.Role.DEPARTMENT)) {
            merge(departments, found.departments());
            if (found.persons().isEmpty()) {
                merge(departments, found.left());
            }
        }
        people(column.is(Column.Role.ASSIGNEE) ? assignees : leaders, found);
    }

    private void assignees(PersonCells.Found found) {
        people(assignees, found);
        if (!has(Column.Role.DEPARTMENT)) {
            merge(departments, found.departments());
        }
    }

    private void departments(String cell) {
        for (String department : read.departmentCells().read(cell)) {
            if (read.personCells().isName(department) && !has(Column.Role.ASSIGNEE)) {
                people(assignees, read.personCells().read(department));
            } else {
                merge(departments, List.of(department));
            }
        }
    }

    /** A name once, with what is printed beside it wherever that is. */
    private void people(List<NamedPerson> into, PersonCells.Found found) {
        for (NamedPerson person : found.persons()) {
            NamedPerson known = into.stream().filter(one -> one.name().equals(person.name())).findFirst().orElse(null);
            if (known == null) {
                into.add(person);
            } else if (known.around().isEmpty()) {
                into.set(into.indexOf(known), person);
            }
        }
    }

    private void status(Column column, String cell) {
        Standing ticked = read.headerWords().ticked(column);
        Standing own = read.standings().read(cell);
        if (ticked != Standing.UNKNOWN && own != ticked && !read.standings().isTicked(cell)) {
            return;
        }
        Standing said = ticked == Standing.UNKNOWN ? own : ticked;
        standing = standingText.isEmpty() ? said : standing.with(said);
        standingText = joined(standingText, cell);
    }

    private void deadline(Column column, Cell cell) {
        Due said = read.deadlines().read(cell, read.anchor(), read.date1904());
        if (said.kind() == Due.Kind.UNREADABLE) {
            remarks.add(RowRemark.of(row.number(), column.header(), "ledger-deadline", PeopleReader.shown(cell.text())));
        }
        due = due.with(said);
        dueTexts.add(cell.text());
        dueHeader = column.header();
    }

    private void completed(Column column, Cell cell) {
        LocalDate on = read.deadlines().doneOn(cell, read.anchor(), read.date1904());
        dated = true;
        if (on == null && !read.standings().isStanding(cell.text())) {
            remarks.add(RowRemark.of(row.number(), column.header(), "ledger-completed-on", PeopleReader.shown(cell.text())));
        }
        completedOn = completedOn == null || on != null && on.isAfter(completedOn) ? on : completedOn;
    }

    LedgerProblem built() {
        if (!has(Column.Role.STATUS) && standing == Standing.UNKNOWN) {
            Standing told = read.standings().read(texts.getOrDefault(Column.Role.PROGRESS, ""));
            standing = told == Standing.COMPLETED || completedOn == null || !dated ? told == Standing.COMPLETED ? told : standing
                    : Standing.COMPLETED;
        }
        LocalDate on = completedOn;
        if (standing == Standing.COMPLETED && on == null) {
            on = read.deadlines().doneOn(Cell.text(standingText), read.anchor(), false);
            on = on == null ? toldIn(texts.getOrDefault(Column.Role.PROGRESS, "")) : on;
        }
        if (departments.isEmpty() && !has(Column.Role.DEPARTMENT) && read.office() != null) {
            departments.add(read.office());
        }
        if (dueTexts.size() > 1) {
            extras.put(dueHeader, String.join("\n", dueTexts));
        }
        return new LedgerProblem(no, headings, text, texts.getOrDefault(Column.Role.GOAL, ""), measures,
                texts.getOrDefault(Column.Role.PROGRESS, ""), standing, notStruckOff,
                standing == Standing.COMPLETED || standing == Standing.LONG_TERM ? on : null, due(), leaders,
                departments, assignees, persons.stream().distinct().toList(), extras, firstRow, lastRow);
    }

    /** The day a sentence of the progress names as that of the completion, if only one does. */
    private @Nullable LocalDate toldIn(String progress) {
        Matcher matcher = read.doneOn().matcher(Plain.of(read.words(), progress));
        LocalDate on = matcher.find() ? read.deadlines().doneOn(Cell.text(matcher.group("when")), read.anchor(), false) : null;
        return on != null && !matcher.find() ? on : null;
    }

    /** A day without a year that would lie long before the day of the ledger is, of work still open, that of the next year. */
    private Due due() {
        LocalDate date = due.date();
        LocalDate asOf = read.asOf();
        if (asOf == null || date == null || standing == Standing.COMPLETED || !date.isBefore(asOf.minusMonths(MONTHS_BACK))) {
            return due;
        }
        Due next = read.deadlines().read(Cell.text(due.text()), asOf.plusYears(1), false);
        return date.plusYears(1).equals(next.date()) || date.plusYears(1).plusDays(1).equals(next.date()) ? next : due;
    }

    private static String joined(String one, String other) {
        return one.isEmpty() || one.equals(other) ? other : one + "\n" + other;
    }

    private static <T> void merge(List<T> into, List<T> more) {
        more.stream().filter(one -> !into.contains(one)).forEach(into::add);
    }

    private boolean has(Column.Role role) {
        return columns.stream().anyMatch(column -> column.is(role));
    }
}
