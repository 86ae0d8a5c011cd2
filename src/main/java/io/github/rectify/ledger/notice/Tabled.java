package io.github.rectify.ledger.notice;

import io.github.rectify.ledger.words.WordList;
import io.github.rectify.ledger.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A notice may hold its problems in a table, a row each, which comes as lines with tabs between the cells. Such rows are put into the
 * lines a notice without a table has: the number and the problem, the measures, and the other cells under their column's name.
 */
final class Tabled {

    private static final char TAB = '\t';
    private static final int FEWEST_COLUMNS = 3;

    private final Words words;
    private final WordList numbers;
    private final WordList problems;
    private final WordList measures;
    private final WordList states;
    private final String answer;

    Tabled(Words words) {
        this.words = words;
        this.numbers = words.list("table.number");
        this.problems = words.list("table.problem");
        this.measures = words.list("table.measure");
        this.states = words.list("table.state");
        this.answer = words.word("table.answer");
    }

    private record Columns(int number, int problem, int measure, List<String> names) {
    }

    /** The same text with its rows as lines; without such a table the text itself. */
    String asLines(String text) {
        if (text.indexOf(TAB) < 0) {
            return text;
        }
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
        int measure = column(cells, measures);
        boolean told = measure >= 0 || column(cells, states) >= 0;
        return cells.size() < FEWEST_COLUMNS || problem < 0 || !told || problem == measure ? null
                : new Columns(column(cells, numbers), problem, measure, cells);
    }

    private int column(List<String> cells, WordList names) {
        for (int i = 0; i < cells.size(); i++) {
            if (names.has(words.text(cells.get(i)).plain().replace(" ", ""))) {
                return i;
            }
        }
        return -1;
    }

    private void row(List<String> cells, Columns columns, List<String> lines) {
        String number = cell(cells, columns.number());
        lines.add((number.isEmpty() ? "" : number + ".") + cell(cells, columns.problem()));
        lines.add(answer + cell(cells, columns.measure()));
        for (int i = 0; i < columns.names().size(); i++) {
            boolean other = i != columns.number() && i != columns.problem() && i != columns.measure();
            if (other && !cell(cells, i).isEmpty()) {
                lines.add(columns.names().get(i) + ":" + cell(cells, i));
            }
        }
    }

    private static String cell(List<String> cells, int column) {
        return column < 0 || column >= cells.size() ? "" : cells.get(column);
    }
}
