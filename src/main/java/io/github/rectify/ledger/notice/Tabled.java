package io.github.rectify.ledger.notice;

import io.github.rectify.ledger.words.Numerals;
import io.github.rectify.ledger.words.WordList;
import io.github.rectify.ledger.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A notice may hold its problems in a table, a row each, which comes as lines with tabs between the cells. Such rows are put into the
 * lines a notice without a table has: the number and the problem, the measures, where it stands, and the other cells that are known under
 * their column's name.
 */
final class Tabled {

    private static final char TAB = '\t';
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");
    private static final int MOST_COLUMNS = 12;
    private static final int FEWEST_COLUMNS = 3;
    private static final int LONGEST_NAME = 12;
    private static final int LONGEST_STATE = 24;

    private final Words words;
    private final Labels labels;
    private final Pattern counted;
    private final WordList numbers;
    private final WordList problems;
    private final WordList measures;
    private final WordList states;
    private final WordList fields;
    private final WordList remarks;
    private final WordList measureWords;
    private final WordList stateWords;
    private final String standing;
    private final String answer;

    Tabled(Words words, Numerals numerals) {
        this.words = words;
        this.labels = new Labels(words, numerals);
        this.counted = Pattern.compile("[(]?(\\d{1,2})[)." + words.mark("mark.pause") + "]");
        this.numbers = words.list("table.number");
        this.problems = words.list("table.problem");
        this.measures = words.list("table.measure");
        this.states = words.lists("table.state", "field.status");
        this.fields = words.lists("field.due", "field.completed", "field.other", "field.progress");
        this.stateWords = words.lists("habit.state", "table.state.word");
        this.measureWords = words.list("table.measure.word");
        this.remarks = words.list("table.remark");
        this.standing = words.word("table.standing");
        this.answer = words.word("table.answer");
    }

    private record Columns(int number, int problem, int measure, List<String> names) {
    }

    /** The same text with its rows as lines; without such a table the text itself. */
    String asLines(String text) {
        return text.indexOf(TAB) < 0 ? text.indexOf('\n') < 0 ? text : parted(List.of(text.split("\n", -1))) : rows(text);
    }

    /** A table whose cells came as lines of their own: a head that begins with the number, and rows that begin with one. */
    private String parted(List<String> lines) {
        int head = 0;
        while (head < lines.size() && !numbers.has(name(lines.get(head)))) {
            head++;
        }
        int end = head;
        while (end < lines.size() && !lines.get(end).isBlank() && !begins(lines.get(end)) && end - head <= MOST_COLUMNS) {
            end++;
        }
        int columns = end - head;
        Columns header = columns < FEWEST_COLUMNS ? null : header(lines.subList(head, end));
        if (header == null) {
            return String.join("\n", lines);
        }
        List<String> joined = new ArrayList<>(lines.subList(0, head));
        joined.add(String.join("\t", lines.subList(head, end)));
        int at = end;
        while (at < lines.size()) {
            int length = isNumber(lines.get(at)) ? rowLength(lines, at, columns, header.measure()) : 0;
            joined.add(length > 0 ? row(lines.subList(at, at + length), columns, header.measure()) : lines.get(at));
            at += Math.max(1, length);
        }
        return rows(String.join("\n", joined));
    }

    /** How many lines a row has: one for each cell, and those with which the measures count on; 0 if they are none. */
    private int rowLength(List<String> lines, int from, int columns, int measure) {
        int more = 0;
        while (measure > 0 && from + measure + more + 1 < lines.size() && counted(lines.get(from + measure + more)) > 0
                && counted(lines.get(from + measure + more + 1)) == counted(lines.get(from + measure + more)) + 1) {
            more++;
        }
        int end = from + columns + more;
        boolean row = end <= lines.size() && lines.subList(from + 1, end).stream().noneMatch(cell -> isNumber(cell) || cell.isBlank());
        return row ? columns + more : 0;
    }

    private static String row(List<String> lines, int columns, int measure) {
        int more = lines.size() - columns;
        List<String> cells = new ArrayList<>(lines);
        if (more > 0) {
            List<String> counted = cells.subList(measure, measure + more + 1);
            String cell = String.join("", counted);
            counted.clear();
            cells.add(measure, cell);
        }
        return String.join("\t", cells);
    }

    /** The number a line begins with, or 0. */
    private int counted(String line) {
        Matcher number = counted.matcher(words.text(line).plain().strip());
        return number.lookingAt() ? Integer.parseInt(number.group(1)) : 0;
    }

    /** Whether a row begins there, or a heading. */
    private boolean begins(String line) {
        return isNumber(line) || labels.of(words.text(line).strip()) != null;
    }

    private boolean isNumber(String line) {
        return NUMBER.matcher(words.text(line).plain().strip()).matches();
    }

    private String rows(String text) {
        List<String> lines = new ArrayList<>();
        Columns columns = null;
        for (String line : text.split("\n", -1)) {
            List<String> cells = Arrays.stream(line.split(String.valueOf(TAB), -1)).map(String::strip).toList();
            Columns header = header(cells);
            if (header != null) {
                columns = header;
            } else if (columns != null && cells.size() >= FEWEST_COLUMNS && !cell(cells, columns.problem()).isEmpty()) {
                row(cells, columns, lines);
            } else {
                lines.add(line);
            }
        }
        return String.join("\n", lines);
    }

    private @Nullable Columns header(List<String> cells) {
        int problem = column(cells, problems);
        int measure = measure(cells);
        boolean told = measure >= 0 || column(cells, states) >= 0;
        return cells.size() < FEWEST_COLUMNS || problem < 0 || !told || problem == measure ? null
                : new Columns(column(cells, numbers), problem, measure, cells);
    }

    /** The column named so, else one whose name holds a word for measures. */
    private int measure(List<String> cells) {
        int named = column(cells, measures);
        for (int i = 0; i < cells.size() && named < 0; i++) {
            named = name(cells.get(i)).length() <= LONGEST_NAME && measureWords.in(name(cells.get(i))) ? i : named;
        }
        return named;
    }

    private int column(List<String> cells, WordList names) {
        for (int i = 0; i < cells.size(); i++) {
            if (names.has(name(cells.get(i)))) {
                return i;
            }
        }
        for (int i = 0; i < cells.size(); i++) {
            if (name(cells.get(i)).length() <= LONGEST_NAME && names.endOf(name(cells.get(i))) != null) {
                return i;
            }
        }
        return -1;
    }

    private String name(String cell) {
        return words.text(cell).plain().replace(" ", "");
    }

    private void row(List<String> cells, Columns columns, List<String> lines) {
        String number = cell(cells, columns.number());
        lines.add((number.isEmpty() ? "" : number + ".") + cell(cells, columns.problem()));
        lines.add(answer + cell(cells, columns.measure()));
        List<String> state = new ArrayList<>();
        for (int i = 0; i < columns.names().size(); i++) {
            String name = name(columns.names().get(i));
            String cell = cell(cells, i);
            boolean other = i != columns.number() && i != columns.problem() && i != columns.measure() && !cell.isEmpty();
            boolean stated = states.has(name) || remarks.has(name) || measures.has(name) || stateWords.in(name) && !fields.has(name);
            if (other && stated && cell.length() <= LONGEST_STATE) {
                state.add(cell);
            } else if (other && (fields.has(name) || states.has(name) || measures.has(name))) {
                lines.add(columns.names().get(i) + ":" + cell);
            }
        }
        if (!state.isEmpty()) {
            lines.add(standing + String.join(",", state));
        }
    }

    private static String cell(List<String> cells, int column) {
        return column < 0 || column >= cells.size() ? "" : cells.get(column);
    }
}
