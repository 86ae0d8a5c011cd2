package io.github.rectify.ledger.table;

import io.github.rectify.ledger.words.Numerals;
import io.github.rectify.ledger.words.Words;
import java.util.List;

/** What a cell of headings holds: one, however it is broken over lines, or one a line where each line is numbered. */
final class HeadingCells {

    private static final int LONGEST_NUMBER = 5;

    private final Words words;
    private final Numerals numerals;

    HeadingCells(Words words) {
        this.words = words;
        this.numerals = new Numerals(words);
    }

    List<String> of(String cell) {
        List<String> lines = cell.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        return lines.size() > 1 && lines.stream().allMatch(this::isNumbered) ? lines : List.of(Assembly.flat(cell));
    }

    /** A number, bare or in brackets, and a mark behind it. */
    private boolean isNumbered(String line) {
        String plain = words.text(line).plain();
        int start = plain.startsWith("(") ? 1 : 0;
        int end = start;
        while (end < plain.length() && end - start < LONGEST_NUMBER && (Character.isDigit(plain.charAt(end)) || numerals.isNumeral(plain.charAt(end)))) {
            end++;
        }
        boolean closed = end < plain.length() && (plain.charAt(end) == ')' || start == 0 && words.list("label.pause").has(plain.charAt(end)));
        return end > start && closed;
    }
}
