package io.github.rectify.ledger;

import java.util.ArrayList;
import java.util.List;

/** Splits an answer into its measures: by ordinals (first, second, …) that count on over paragraphs, else one per paragraph. */
final class Measures {

    private final Numerals numerals;
    private final String ordinal;
    private final WordList edges;
    private final WordList ends;

    Measures(Words words, Numerals numerals) {
        this.numerals = numerals;
        this.ordinal = words.word("label.ordinal");
        this.ends = words.list("clause.end");
        this.edges = words.lists("clause.end", "mark.pause");
    }

    List<Text> of(List<Text> paragraphs) {
        List<Text> measures = new ArrayList<>();
        int next = 1;
        for (Text paragraph : paragraphs) {
            int start = ordinalAt(paragraph, next, 0);
            if (start < 0 && next > 1) {
                next = 1;
                start = ordinalAt(paragraph, next, 0);
            }
            add(measures, start < 0 ? paragraph : paragraph.cut(0, start));
            while (start >= 0) {
                int from = start + label(next).length();
                next++;
                start = ordinalAt(paragraph, next, from);
                add(measures, paragraph.cut(from, start < 0 ? paragraph.length() : start));
            }
        }
        return measures;
    }

    /** Whether a line goes on counting measures. */
    boolean begins(Text line) {
        return !line.isEmpty() && numerals.isNumeral(line.plain().charAt(0))
                && (line.plain().startsWith(ordinal, 1) || line.plain().startsWith(ordinal, 2));
    }

    private void add(List<Text> measures, Text printed) {
        Text measure = printed.trim(edges);
        boolean leadIn = measure.plain().endsWith(":") && measure.length() < 40;
        if (!measure.isEmpty() && !leadIn) {
            measures.add(measure);
        }
    }

    private int ordinalAt(Text text, int number, int from) {
        if (number > 99) {
            return -1;
        }
        String label = label(number);
        int at = text.plain().indexOf(label, from);
        while (at > 0 && !isBoundary(text.plain().charAt(at - 1))) {
            at = text.plain().indexOf(label, at + 1);
        }
        return at;
    }

    private boolean isBoundary(char before) {
        return before == ':' || before == ' ' || before == ')' || ends.has(before);
    }

    private String label(int number) {
        return numerals.written(number) + ordinal;
    }
}
