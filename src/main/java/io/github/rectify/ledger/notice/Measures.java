package io.github.rectify.ledger.notice;

import io.github.rectify.ledger.words.Numerals;
import io.github.rectify.ledger.words.Text;
import io.github.rectify.ledger.words.WordList;
import io.github.rectify.ledger.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Splits an answer into its measures: by ordinals (first, second, …) that count on over paragraphs, by numbers in brackets or
 * circles inside a paragraph, else one per paragraph; of an answer that counts nothing, one per sentence.
 */
final class Measures {

    private static final int MOST = 99;
    private static final char PAUSE = ';';
    private static final int CIRCLED_FIRST = 0x2460;
    private static final int MOST_CIRCLED = 20;

    private final Numerals numerals;
    private final String ordinal;
    private final WordList edges;
    private final WordList opens;
    private final WordList closes;
    private final char stop;
    private final WordList dates;
    private final WordList counts;
    private final WordList ends;
    private final List<IntFunction<String>> inside;

    Measures(Words words, Numerals numerals) {
        this.numerals = numerals;
        this.ordinal = words.word("label.ordinal");
        this.counts = words.lists("people.unit", "total.unit", "rule.unit", "money.yuan");
        this.dates = words.lists("date.month", "date.year");
        this.opens = words.list("mark.open");
        this.closes = words.list("mark.close");
        this.stop = words.mark("mark.stop");
        this.ends = words.list("clause.end");
        this.edges = words.lists("clause.end", "mark.pause");
        String first = words.word("label.nth");
        String each = words.word("label.each");
        char pause = words.mark("mark.pause");
        this.inside = List.of(number -> "(" + number + ")", Measures::circled,
                number -> "(" + numerals.written(number) + ")", number -> number + String.valueOf(pause), number -> number + ".",
                number -> first + numerals.written(number) + ",", number -> each + numerals.written(number) + ",",
                number -> each + numerals.written(number) + pause,
                number -> first + numerals.written(number) + pause);
    }

    List<Text> of(List<Text> paragraphs) {
        List<Text> measures = new ArrayList<>();
        int next = 1;
        boolean prose = paragraphs.stream().noneMatch(paragraph -> place(paragraph, this::counted, 1, 0) >= 0 || numbered(paragraph) != null);
        for (Text paragraph : paragraphs) {
            if (next > 1 && place(paragraph, this::counted, next, 0) < 0) {
                next = 1;
            }
            IntFunction<String> labels = place(paragraph, this::counted, next, 0) >= 0 ? this::counted
                    : numbered(paragraph);
            if (labels == null && prose) {
                sentences(paragraph.from(alone(paragraph))).forEach(sentence -> add(measures, sentence));
            } else if (labels == null) {
                add(measures, paragraph.from(alone(paragraph)));
            } else {
                int last = split(paragraph, labels, next, measures);
                next = labels.apply(1).endsWith(ordinal) ? last : 1;
            }
        }
        return measures;
    }

    /** The sentences of prose; a stop inside a quotation or a title ends none. */
    private List<Text> sentences(Text paragraph) {
        List<Text> sentences = new ArrayList<>();
        int start = 0;
        int depth = 0;
        for (int i = 0; i < paragraph.length(); i++) {
            char letter = paragraph.plain().charAt(i);
            depth += opens.has(letter) ? 1 : closes.has(letter) && depth > 0 ? -1 : 0;
            if (depth == 0 && (letter == stop || letter == PAUSE)) {
                sentences.add(paragraph.cut(start, i + 1));
                start = i + 1;
            }
        }
        sentences.add(paragraph.from(start));
        return sentences;
    }

    /** How long the number is that a paragraph with one measure begins with, or 0. */
    private int alone(Text paragraph) {
        for (IntFunction<String> labels : inside) {
            if (place(paragraph, labels, 1, 0) == 0) {
                return labels.apply(1).length();
            }
        }
        return 0;
    }

    /** Whether a line goes on counting measures. */
    boolean begins(Text line) {
        return !line.isEmpty() && numerals.isNumeral(line.plain().charAt(0))
                && (line.plain().startsWith(ordinal, 1) || line.plain().startsWith(ordinal, 2));
    }

    /** Whether a line counts measures from the first on: it begins with one number and holds the next. */
    boolean counts(Text line) {
        return inside.stream().anyMatch(labels -> line.plain().startsWith(labels.apply(1))
                && place(line, labels, 2, labels.apply(1).length()) >= 0);
    }

    /** @return the number that would come next */
    private int split(Text paragraph, IntFunction<String> labels, int first, List<Text> measures) {
        int next = first;
        int start = place(paragraph, labels, next, 0);
        add(measures, paragraph.cut(0, start));
        while (start >= 0) {
            int from = start + labels.apply(next).length();
            next++;
            start = place(paragraph, labels, next, from);
            add(measures, paragraph.cut(from, start < 0 ? paragraph.length() : start));
        }
        return next;
    }

    private void add(List<Text> measures, Text printed) {
        Text measure = printed.trim(edges);
        boolean leadIn = measure.plain().endsWith(":") && measure.length() < 40;
        if (!measure.isEmpty() && !leadIn) {
            measures.add(measure);
        }
    }

    /** The numbers that count measures inside a paragraph, or null: one alone counts nothing. */
    private @Nullable IntFunction<String> numbered(Text paragraph) {
        for (IntFunction<String> labels : inside) {
            int first = place(paragraph, labels, 1, 0);
            if (first >= 0 && place(paragraph, labels, 2, first) >= 0) {
                return labels;
            }
        }
        return null;
    }

    /** Where the label of a number stands at the beginning of a clause, or -1. */
    private int place(Text text, IntFunction<String> labels, int number, int from) {
        String label = number > MOST ? "" : labels.apply(number);
        int at = label.isEmpty() ? -1 : text.plain().indexOf(label, from);
        while (at > 0 && !isBoundary(text.plain().charAt(at - 1)) || at >= 0 && isDecimal(text.plain(), at + label.length())) {
            at = text.plain().indexOf(label, at + 1);
        }
        return at;
    }

    /** “1.5”: a figure behind the dot makes it no label, unless a day or another decimal begins there. */
    private boolean isDecimal(String text, int after) {
        int end = after;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        boolean twice = end + 1 < text.length() && text.charAt(end) == '.' && Character.isDigit(text.charAt(end + 1));
        return text.charAt(after - 1) == '.' && end > after && !twice && dates.lengthAt(text, end) == 0 && counts.lengthAt(text, end) == 0;
    }

    private boolean isBoundary(char before) {
        return before == ':' || before == ' ' || before == ')' || ends.has(before);
    }

    private String counted(int number) {
        return numerals.written(number) + ordinal;
    }

    private static String circled(int number) {
        return number > MOST_CIRCLED ? "" : String.valueOf((char) (CIRCLED_FIRST + number - 1));
    }
}
