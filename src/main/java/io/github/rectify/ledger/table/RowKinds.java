package io.github.rectify.ledger.table;

import io.github.rectify.ledger.words.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells the rows of a ledger that are no part of a problem. */
final class RowKinds {

    private static final int SUMMARY_LOOKS_AT = 3;

    /** What a row is. */
    enum Kind { CONTENT, SECTION, OTHER }

    private final Words words;
    private final List<Column> columns;
    private final Merges merges;
    private final Pattern summary;
    private final Pattern note;
    private final Pattern dated;
    private final Pattern section;
    private final Pattern aspect;
    private final Pattern numeral;
    private final Set<String> headers = new HashSet<>();
    private final int problem;
    private final int number;

    RowKinds(Words words, List<Column> columns, Merges merges) {
        this.words = words;
        this.columns = columns;
        this.merges = merges;
        this.summary = Pattern.compile(words.word("row.pattern.summary"));
        this.note = Pattern.compile(String.join("|", words.list("row.pattern.note").words()));
        this.dated = Pattern.compile(words.word("top.pattern.month"));
        this.section = Pattern.compile(words.word("row.pattern.section"));
        this.aspect = Pattern.compile(words.word("row.pattern.aspect"));
        this.numeral = Pattern.compile(words.word("row.pattern.numeral"));
        for (Column column : columns) {
            headers.addAll(List.of(Plain.of(words, column.header()).split(Header.GROUP)));
        }
        this.problem = place(Column.Role.PROBLEM);
        this.number = place(Column.Role.NUMBER);
    }

    private int place(Column.Role role) {
        return columns.stream().filter(column -> column.is(role)).map(Column::index).findFirst().orElse(-1);
    }

    /** @param inside whether the row belongs to a problem cell that began before it */
    Kind of(GridRow row, boolean inside) {
        int filled = row.filled();
        int first = row.first();
        String lead = Plain.of(words, row.text(first));
        if (isSummary(row) || isHeadAgain(row) || isColumnNumbers(row)) {
            return Kind.OTHER;
        }
        boolean alone = filled == 1;
        if (!inside && isSigned(row)) {
            return Kind.OTHER;
        }
        if (!inside && filled <= 3 && note.matcher(lead).matches() && !(row.has(problem) && row.has(number))) {
            return Kind.OTHER;
        }
        if (inside || row.cell(first) == null || row.cell(first).day() != null) {
            return Kind.CONTENT;
        }
        if (alone && isSection(row, first, lead)) {
            return Kind.SECTION;
        }
        // a numeral in the column of numbers and a heading in that of problems, nothing else
        boolean numbered = filled == 2 && number >= 0 && row.has(number) && row.has(problem)
                && numeral.matcher(Plain.of(words, row.text(number))).matches();
        return numbered ? Kind.SECTION : Kind.CONTENT;
    }

    private boolean isSection(GridRow row, int column, String lead) {
        boolean across = merges.widest(row.number()) >= Math.min(4, Math.max(2, columns.size() - 1));
        boolean before = column != problem && column <= Math.max(0, number) && !lead.matches("[0-9().-]+");
        return across && lead.length() <= 60 || before && section.matcher(lead).matches()
                || column == problem && (number < 0 ? aspect : section).matcher(lead).matches() && lead.length() <= 40;
    }

    /** Who wrote and looked it over, and when: nothing but notes and a day. */
    private boolean isSigned(GridRow row) {
        for (int i = row.first(); i < row.cells().length; i++) {
            String plain = Plain.of(words, row.text(i));
            if (row.has(i) && !note.matcher(plain).matches() && (i == row.first() || !dated.matcher(plain).matches())) {
                return false;
            }
        }
        return true;
    }

    private boolean isSummary(GridRow row) {
        int looked = 0;
        for (int i = 0; i < row.cells().length && looked < SUMMARY_LOOKS_AT; i++) {
            if (row.has(i)) {
                looked++;
                if (summary.matcher(Plain.of(words, row.text(i))).matches()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A head printed again on the next page. */
    private boolean isHeadAgain(GridRow row) {
        int same = 0;
        int other = 0;
        for (int i = 0; i < row.cells().length; i++) {
            if (row.has(i)) {
                boolean header = headers.contains(Plain.of(words, row.text(i)));
                same += header ? 1 : 0;
                other += header ? 0 : 1;
            }
        }
        return same >= 3 && same > other * 3;
    }

    /** The row of column numbers some heads end with. */
    private boolean isColumnNumbers(GridRow row) {
        int expected = 0;
        for (int i = 0; i < row.cells().length; i++) {
            if (row.has(i)) {
                String digits = Plain.of(words, row.text(i)).replaceAll("[()]", "");
                if (!digits.matches("\\d{1,2}")) {
                    return false;
                }
                int value = Integer.parseInt(digits);
                if (expected > 0 && value != expected + 1) {
                    return false;
                }
                expected = value;
            }
        }
        return row.filled() >= 4;
    }
}
