package io.github.rectify.reply;

import java.util.ArrayList;
import java.util.List;

/** Numbers of tasks at the front of a text, in digits or Chinese, with the words that may stand around them. */
final class TaskNumbers {

    private static final int LONGEST = 6;

    private final List<String> before;
    private final List<String> after;
    private final List<String> noun;
    private final List<String> and;
    private final ChineseNumerals numerals;

    TaskNumbers(Vocabulary words) {
        this.before = words.list("number.before");
        this.after = words.list("number.after");
        this.noun = words.list("number.noun");
        this.and = words.list("number.and");
        this.numerals = new ChineseNumerals(words);
    }

    /** The codes that stand at the front, and what follows them. */
    Found atFront(String text) {
        List<String> codes = new ArrayList<>();
        String rest = text;
        while (true) {
            String at = skip(rest, before);
            int length = numberLength(at);
            if (length == 0) {
                return new Found(codes, codes.isEmpty() ? text : tail(rest));
            }
            codes.add(numerals.digits(at.substring(0, length)));
            rest = skip(skip(at.substring(length), after), noun);
            String next = skip(rest, and);
            if (next.equals(rest) || numberLength(skip(next, before)) == 0) {
                return new Found(codes, tail(rest));
            }
            rest = next;
        }
    }

    private String tail(String rest) {
        String said = skip(rest, noun).strip();
        return said.startsWith(",") ? said.substring(1).strip() : said;
    }

    private int numberLength(String text) {
        int length = 0;
        while (length < text.length() && length <= LONGEST && Character.isDigit(text.charAt(length))) {
            length++;
        }
        return length > 0 && length <= LONGEST ? length : length == 0 ? numerals.lengthAtFront(text) : 0;
    }

    private static String skip(String text, List<String> words) {
        String at = text.stripLeading();
        for (String word : words) {
            if (at.startsWith(word)) {
                return at.substring(word.length()).stripLeading();
            }
        }
        return at;
    }

    /** Codes, and the text after them. */
    record Found(List<String> codes, String rest) {
        Found {
            codes = List.copyOf(codes);
        }
    }
}
