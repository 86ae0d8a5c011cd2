package io.github.rectify.ledger.words;

/**
 * A stretch of text twice: as printed, and folded for matching. Both have the same length, so a place in one is the same place
 * in the other, and whatever is found by the folded text is handed on as printed.
 */
public record Text(String printed, String plain) {

    public static final Text EMPTY = new Text("", "");

    public Text {
        if (printed.length() != plain.length()) {
            throw new IllegalArgumentException("folding must keep places");
        }
    }

    public int length() {
        return plain.length();
    }

    public boolean isEmpty() {
        return plain.isEmpty();
    }

    public Text from(int start) {
        return cut(start, length());
    }

    public Text cut(int start, int end) {
        return new Text(printed.substring(start, end), plain.substring(start, end));
    }

    public Text strip() {
        int start = 0;
        int end = length();
        while (start < end && plain.charAt(start) <= ' ') {
            start++;
        }
        while (end > start && plain.charAt(end - 1) <= ' ') {
            end--;
        }
        return cut(start, end);
    }

    /** Without the leading and trailing characters that are in the list. */
    public Text trim(WordList characters) {
        Text stripped = strip();
        int start = 0;
        int end = stripped.length();
        while (start < end && characters.lengthAt(stripped.plain, start) == 1) {
            start++;
        }
        while (end > start && characters.lengthAt(stripped.plain, end - 1) == 1) {
            end--;
        }
        Text cut = stripped.cut(start, end);
        return cut.length() == length() ? cut : cut.strip();
    }
}
