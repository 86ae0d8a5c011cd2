package io.github.rectify.ledger.table;

import io.github.rectify.ledger.words.Numerals;
import io.github.rectify.ledger.words.Text;
import io.github.rectify.ledger.words.WordList;
import io.github.rectify.ledger.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits a cell of measures: by numbers that count on, from one or, where the cell begins with it, from that of a row before; else
 * by lines. A line that ends in the middle goes on.
 */
final class MeasureCells {

    /** Circled numbers, those in brackets, those with a dot: twenty of each. */
    private static final int CIRCLED_FIRST = 0x2460;
    private static final int CIRCLED = 20;

    private final Words words;
    private final Pattern label;
    private final Numerals numerals;
    private final WordList edges;
    private final WordList goesOn;

    MeasureCells(Words words) {
        this.words = words;
        this.label = Pattern.compile(words.word("measure.pattern.label"));
        this.numerals = new Numerals(words);
        this.edges = words.list("clause.end");
        this.goesOn = words.list("measure.goesOn");
    }

    List<String> read(String printed) {
        List<String> measures = new ArrayList<>();
        Text whole = words.text(printed.replace('\r', '\n'));
        // folding turns line ends into blanks, but labels stand at the beginning of lines
        StringBuilder plain = new StringBuilder(whole.plain());
        for (int i = 0; i < plain.length(); i++) {
            if (whole.printed().charAt(i) == '\n') {
                plain.setCharAt(i, '\n');
            }
        }
        List<int[]> labels = labels(plain.toString());
        if (labels.isEmpty()) {
            lines(whole.printed(), measures);
        } else {
            add(whole.printed().substring(0, labels.get(0)[0]), measures);
            for (int i = 0; i < labels.size(); i++) {
                int end = i + 1 < labels.size() ? labels.get(i + 1)[0] : plain.length();
                add(whole.printed().substring(labels.get(i)[1], end).replace("\n", ""), measures);
            }
        }
        return measures;
    }

    /** Where labels begin and end, as far as they count on. */
    private List<int[]> labels(String plain) {
        List<int[]> labels = new ArrayList<>();
        Matcher matcher = label.matcher(plain);
        int next = 1;
        while (matcher.find()) {
            int value = value(matcher.group());
            if (value == next || labels.isEmpty() && plain.substring(0, matcher.start()).isBlank()) {
                labels.add(new int[] {matcher.start(), matcher.end()});
                next = value + 1;
            }
        }
        return labels;
    }

    private int value(String label) {
        char first = label.charAt(0);
        if (first >= CIRCLED_FIRST && first < CIRCLED_FIRST + 3 * CIRCLED) {
            return (first - CIRCLED_FIRST) % CIRCLED + 1;
        }
        StringBuilder digits = new StringBuilder();
        StringBuilder written = new StringBuilder();
        for (int i = 0; i < label.length(); i++) {
            char c = label.charAt(i);
            if (Character.isDigit(c)) {
                digits.append(c);
            } else if (numerals.isNumeral(c)) {
                written.append(c);
            }
        }
        return !digits.isEmpty() ? Integer.parseInt(digits.toString()) : numerals.value(written.toString());
    }

    private void lines(String printed, List<String> measures) {
        StringBuilder line = new StringBuilder();
        for (String next : printed.split("\n")) {
            line.append(next.strip());
            String soFar = Plain.of(words, line.toString());
            if (!soFar.isEmpty() && !goesOn.has(soFar.charAt(soFar.length() - 1))) {
                add(line.toString(), measures);
                line.setLength(0);
            }
        }
        add(line.toString(), measures);
    }

    private void add(String printed, List<String> measures) {
        String measure = words.text(printed).trim(edges).printed();
        if (!measure.isEmpty()) {
            measures.add(measure);
        }
    }
}
