package io.github.rectify.reply.reading;

import java.util.Optional;
import java.util.OptionalInt;

/** Whole numbers as people write them: in digits or in Chinese, up to 9999. */
final class Numerals {

    private static final int MOST_DIGITS = 4;

    private final String digits;
    private final String pair;
    private final String ten;
    private final String hundred;

    Numerals(Lexicon lexicon) {
        this.digits = lexicon.letters("numeral.digits");
        this.pair = lexicon.letters("numeral.pair");
        this.ten = lexicon.letters("numeral.ten");
        this.hundred = lexicon.letters("numeral.hundred");
    }

    /** A number found in a text, and the position after it. */
    record Found(int value, int end, boolean chinese) {
    }

    /** The number that begins at a position, the longest there is. */
    Optional<Found> at(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        if (end > start) {
            return end - start > MOST_DIGITS ? Optional.empty()
                    : Optional.of(new Found(Integer.parseInt(text.substring(start, end)), end, false));
        }
        while (end < text.length() && end - start <= MOST_DIGITS && isNumeral(text.charAt(end))) {
            end++;
        }
        for (int to = Math.min(end, start + MOST_DIGITS + 1); to > start; to--) {
            OptionalInt value = value(text.substring(start, to));
            if (value.isPresent()) {
                return Optional.of(new Found(value.getAsInt(), to, true));
            }
        }
        return Optional.empty();
    }

    boolean isNumeral(char letter) {
        return digits.indexOf(letter) >= 0 || pair.indexOf(letter) >= 0 || ten.indexOf(letter) >= 0
                || hundred.indexOf(letter) >= 0;
    }

    private OptionalInt value(String written) {
        if (written.length() > MOST_DIGITS + 1) {
            return OptionalInt.empty();
        }
        boolean places = written.chars().anyMatch(c -> ten.indexOf(c) >= 0 || hundred.indexOf(c) >= 0);
        return places ? byPlaces(written) : oneByOne(written);
    }

    private OptionalInt oneByOne(String written) {
        if (written.length() > 1 && written.chars().anyMatch(letter -> pair.indexOf(letter) >= 0)) {
            return OptionalInt.empty();
        }
        int value = 0;
        for (char letter : written.toCharArray()) {
            value = value * 10 + digit(letter);
        }
        return written.length() > MOST_DIGITS ? OptionalInt.empty() : OptionalInt.of(value);
    }

    private OptionalInt byPlaces(String written) {
        int value = 0;
        int pending = -1;
        for (char letter : written.toCharArray()) {
            if (ten.indexOf(letter) >= 0 || hundred.indexOf(letter) >= 0) {
                int place = ten.indexOf(letter) >= 0 ? 10 : 100;
                value += (pending < 0 ? 1 : pending) * place;
                pending = -1;
            } else if (pending > 0) {
                return OptionalInt.empty();
            } else {
                pending = digit(letter);
            }
        }
        return OptionalInt.of(value + Math.max(pending, 0));
    }

    private int digit(char letter) {
        int digit = digits.indexOf(letter);
        return digit >= 0 ? digit : 2;
    }
}
