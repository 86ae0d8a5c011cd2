package io.github.rectify.ledger.table;

import io.github.rectify.ledger.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes problems of the rows of a ledger. A row belongs to the problem above it where their problem cells are merged, where it
 * has neither number nor problem of its own, or where it repeats both beside another measure. What is merged over several
 * problems holds for each of them.
 */
final class Assembly {

    private static final int LONGEST_TEXT = 16_000;
    private static final int LONGEST_NUMBER = 40;
    private static final int MONTHS_BACK = 6;

    private final Words words;
    private final HeaderWords headerWords;
    private final Grid grid;
    private final Header header;
    private final List<Column> columns;
    private final Merges merges;
    private final RowKinds kinds;
    private final Map<Integer, GridRow> byNumber = new HashMap<>();
    private final Deadlines deadlines;
    private final StandingWords standings;
    private final MeasureCells measureCells;
    private final PersonCells personCells;
    private final DepartmentCells departmentCells;
    private final HeadingCells headingCells;
    private final Pattern numberEdges;
    private final Pattern doneOn;
    private final Above above;
    private final @Nullable LocalDate anchor;
    private final @Nullable LocalDate asOf;
    private final int problem;
    private final int number;
    private final List<LedgerProblem> problems = new ArrayList<>();
    private final List<RowRemark> remarks = new ArrayList<>();
    private final String[] carried = new String[GridBuilder.MOST_COLUMNS];
    private final List<String> sections = new ArrayList<>();
    private @Nullable Building current;
    private boolean skipping;

    Assembly(Words words, HeaderWords headerWords, Grid grid, Header header, List<Column> columns, Collection<String> names) {
        this.words = words;
        this.headerWords = headerWords;
        this.grid = grid;
        this.header = header;
        this.columns = columns;
        this.merges = new Merges(grid);
        this.kinds = new RowKinds(words, columns, merges);
        this.deadlines = new Deadlines(words);
        this.standings = new StandingWords(words);
        this.measureCells = new MeasureCells(words);
        this.personCells = new PersonCells(words, names);
        this.departmentCells = new DepartmentCells(words);
        this.headingCells = new HeadingCells(words);
        this.doneOn = Pattern.compile(words.word("standing.pattern.doneOn"));
        this.numberEdges = Pattern.compile(words.word("number.pattern.edges"));
        this.above = new Above(words, deadlines, grid, header);
        this.asOf = above.asOf();
        this.anchor = above.anchor(grid, columns);
        this.problem = place(Column.Role.PROBLEM);
        this.number = place(Column.Role.NUMBER);
        grid.rows().forEach(row -> byNumber.put(row.number(), row));
    }

    private int place(Column.Role role) {
        return columns.stream().filter(column -> column.is(role)).map(Column::index).findFirst().orElse(-1);
    }

    private boolean has(Column.Role role) {
        return place(role) >= 0;
    }

    Ledger ledger() {
        for (GridRow row : grid.rows()) {
            if (row.number() > header.lastRow()) {
                take(row);
            }
        }
        finish();
        return new Ledger(above.title(), above.unit(), asOf, columns, problems, remarks);
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
        if (before != null && before.isRepeatedBy(row)) {
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
                String own = said(row, column.index());
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
        String no = bare(said(row, number));
        if (cell != null && cell.error()) {
            bad(RowRemark.of(row.number(), name(problem), "ledger-error-problem", cell.text()));
        } else if (cell == null || cell.isBlank()) {
            if (ownNumber(row) || row.filled() > 1) {
                bad(RowRemark.of(row.number(), name(problem), "ledger-no-problem", no.isEmpty() ? "-" : PeopleReader.shown(no)));
            }
        } else if (cell.text().length() > LONGEST_TEXT || tooLong(row)) {
            bad(RowRemark.of(row.number(), name(problem), "ledger-too-long", LONGEST_TEXT));
        } else if (no.length() > LONGEST_NUMBER) {
            bad(RowRemark.of(row.number(), name(number), "ledger-long-number", LONGEST_NUMBER));
        } else {
            skipping = false;
            current = new Building(row, no);
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

    /** What holds in a place: the cell itself, or the merged one it belongs to. */
    private Cell value(GridRow row, int column) {
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

    private String said(GridRow row, int column) {
        Cell cell = value(row, column);
        return cell.error() ? "" : cell.text();
    }

    private String bare(String printed) {
        String plain = Plain.of(words, printed);
        String bare = numberEdges.matcher(plain).replaceAll("");
        return bare.isEmpty() ? plain : bare;
    }

    static String flat(String text) {
        return text.replaceAll("\\s*\\R\\s*", "").strip();
    }

    private String name(int column) {
        return columns.stream().filter(one -> one.index() == column).map(Column::header).findFirst().orElse("");
    }

    /** A problem while its rows come in. */
    private final class Building {

        private final String no;
        private final String text;
        private final List<String> headings = new ArrayList<>();
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

        Building(GridRow row, String no) {
            this.no = no;
            this.row = row;
            this.text = flat(row.text(problem));
            this.firstRow = row.number();
            headings.addAll(sections);
            for (Column column : columns) {
                if (column.is(Column.Role.HEADING) && carried[column.index()] != null) {
                    headings.addAll(headingCells.of(carried[column.index()]));
                }
            }
            add(row);
        }

        /** Whether a row prints number and problem again, with another measure. */
        boolean isRepeatedBy(GridRow next) {
            return next.has(problem) && flat(next.text(problem)).equals(text) && bare(said(next, number)).equals(no)
                    && measured(next) && !sameMeasures(next);
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
                Cell cell = next.number() == firstRow ? value(next, column.index()) : next.cell(column.index());
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
                both(column, personCells.read(cell.text()));
                return;
            }
            switch (column.roles().get(0)) {
                case MEASURE -> measureCells.read(cell.text()).stream().filter(one -> !measures.contains(one)).forEach(measures::add);
                case GOAL, PROGRESS -> texts.merge(column.roles().get(0), cell.text(), Building::joined);
                case STATUS -> status(column, cell.text());
                case STRUCK_OFF -> notStruckOff |= standings.read(cell.text()) == Standing.IN_PROGRESS;
                case DEADLINE -> deadline(column, cell);
                case COMPLETED_ON -> completed(column, cell);
                case LEADER -> people(leaders, personCells.read(cell.text()));
                case ASSIGNEE -> assignees(personCells.read(cell.text()));
                case DEPARTMENT -> departments(cell.text());
                case PERSONS -> personCells.read(cell.text()).persons().forEach(person -> persons.add(person.name()));
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
            for (String department : departmentCells.read(cell)) {
                if (personCells.isName(department) && !has(Column.Role.ASSIGNEE)) {
                    people(assignees, personCells.read(department));
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
            Standing ticked = headerWords.ticked(column);
            Standing own = standings.read(cell);
            Standing said = ticked == Standing.UNKNOWN ? own : own == Standing.IN_PROGRESS ? Standing.UNKNOWN : ticked;
            if (ticked != Standing.UNKNOWN && said == Standing.UNKNOWN) {
                return;
            }
            standing = standingText.isEmpty() ? said : standing.with(said);
            standingText = joined(standingText, cell);
        }

        private void deadline(Column column, Cell cell) {
            Due said = deadlines.read(cell, anchor, grid.date1904());
            if (said.kind() == Due.Kind.UNREADABLE) {
                remarks.add(RowRemark.of(row.number(), column.header(), "ledger-deadline", PeopleReader.shown(cell.text())));
            }
            due = due.with(said);
            dueTexts.add(cell.text());
            dueHeader = column.header();
        }

        private void completed(Column column, Cell cell) {
            LocalDate on = deadlines.doneOn(cell, anchor, grid.date1904());
            dated = true;
            if (on == null && !standings.isStanding(cell.text())) {
                remarks.add(RowRemark.of(row.number(), column.header(), "ledger-completed-on", PeopleReader.shown(cell.text())));
            }
            completedOn = completedOn == null || on != null && on.isAfter(completedOn) ? on : completedOn;
        }

        private LedgerProblem built() {
            if (!has(Column.Role.STATUS) && standing == Standing.UNKNOWN) {
                Standing told = standings.read(texts.getOrDefault(Column.Role.PROGRESS, ""));
                standing = told == Standing.COMPLETED || completedOn == null || !dated ? told == Standing.COMPLETED ? told : standing
                        : Standing.COMPLETED;
            }
            LocalDate on = completedOn;
            if (standing == Standing.COMPLETED && on == null) {
                on = deadlines.doneOn(Cell.text(standingText), anchor, false);
                on = on == null ? toldIn(texts.getOrDefault(Column.Role.PROGRESS, "")) : on;
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
            Matcher matcher = doneOn.matcher(Plain.of(words, progress));
            LocalDate on = matcher.find() ? deadlines.doneOn(Cell.text(matcher.group("when")), anchor, false) : null;
            return on != null && !matcher.find() ? on : null;
        }

        /** A day without a year that would lie long before the day of the ledger is, of work still open, that of the next year. */
        private Due due() {
            LocalDate date = due.date();
            if (asOf == null || date == null || standing == Standing.COMPLETED || !date.isBefore(asOf.minusMonths(MONTHS_BACK))) {
                return due;
            }
            Due next = deadlines.read(Cell.text(due.text()), asOf.plusYears(1), false);
            return date.plusYears(1).equals(next.date()) || date.plusYears(1).plusDays(1).equals(next.date()) ? next : due;
        }

        private static String joined(String one, String other) {
            return one.isEmpty() || one.equals(other) ? other : one + "\n" + other;
        }

        private static <T> void merge(List<T> into, List<T> more) {
            more.stream().filter(one -> !into.contains(one)).forEach(into::add);
        }
    }
}
