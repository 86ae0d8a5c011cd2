package io.github.rectify.ledger.words;

/** Numbers written in Chinese, up to 199: all that labels and ordinals need. */
public final class Numerals {

    private final String digits;
    private final WordList zero;
    private final WordList pair;
    private final char ten;
    private final char hundred;

    public Numerals(Words words) {
        this.digits = String.join("", words.list("numeral.digits").words());
        this.zero = words.list("numeral.zero");
        this.pair = words.list("numeral.pair");
        this.ten = words.mark("numeral.ten");
        this.hundred = words.mark("numeral.hundred");
    }

    public boolean isNumeral(char c) {
        return c == ten || c == hundred || digit(c) >= 0;
    }

    /** The value of a digit, or -1. */
    public int digit(char c) {
        return zero.has(c) ? 0 : pair.has(c) ? 2 : digits.indexOf(c);
    }

    /** The number written, or -1 if it is none. */
    public int value(String written) {
        int hundreds = written.indexOf(hundred);
        if (hundreds == 1 && digit(written.charAt(0)) == 1) {
            String rest = written.substring(2);
            int below = rest.isEmpty() ? 0 : value(rest.charAt(0) == '0' || digit(rest.charAt(0)) == 0
                    ? rest.substring(1) : rest);
            return below < 0 || below > 99 ? -1 : 100 + below;
        }
        int tens = written.indexOf(ten);
        if (tens < 0) {
            return written.length() == 1 ? digit(written.charAt(0)) : -1;
        }
        int left = tens == 0 ? 1 : tens == 1 ? digit(written.charAt(0)) : -1;
        int right = tens == written.length() - 1 ? 0 : tens == written.length() - 2 ? digit(written.charAt(tens + 1)) : -1;
        return left < 1 || right < 0 ? -1 : left * 10 + right;
    }

    /** How a number from 1 to 99 is written. */
    public String written(int number) {
        int tens = number / 10;
        int ones = number % 10;
        return (tens > 1 ? String.valueOf(digits.charAt(tens)) : "") + (tens > 0 ? String.valueOf(ten) : "")
                + (ones > 0 ? String.valueOf(digits.charAt(ones)) : "");
    }
}
