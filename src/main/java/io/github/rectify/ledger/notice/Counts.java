package io.github.rectify.ledger.notice;

import io.github.rectify.ledger.words.Numerals;
import io.github.rectify.ledger.words.WordList;
import io.github.rectify.ledger.words.Words;
import java.util.ArrayList;
import java.util.List;

/** Finds the figures of a text that count something, in digits or written out. */
final class Counts {

    private static final int LONGEST_NUMBER = 3;

    private final Numerals numerals;
    private final WordList units;

    Counts(Words words, Numerals numerals) {
        this.numerals = numerals;
        this.units = words.list("total.unit");
    }

    /** A figure, and where it stands. */
    record Count(int start, int value) {
    }

    /** In print order. */
    List<Count> in(String text) {
        List<Count> counts = new ArrayList<>();
        int end = 0;
        for (int i = 0; i < text.length(); i = Math.max(i + 1, end)) {
            end = i;
            while (end < text.length() && (Character.isDigit(text.charAt(end)) || numerals.isNumeral(text.charAt(end)))) {
                end++;
            }
            String number = text.substring(i, end);
            if (end > i && units.lengthAt(text, end) > 0 && number.length() <= LONGEST_NUMBER) {
                boolean digits = Character.isDigit(number.charAt(0));
                counts.add(new Count(i, digits ? Integer.parseInt(number.replaceAll("\\D.*", "")) : Math.max(0, numerals.value(number))));
            }
        }
        return counts;
    }
}
