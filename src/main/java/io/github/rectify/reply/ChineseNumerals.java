package io.github.rectify.reply;

import java.util.List;

/** Numbers written in Chinese, up to 99. */
final class ChineseNumerals {

    private final List<String> digits;
    private final String ten;

    ChineseNumerals(Vocabulary words) {
        this.digits = words.inOrder("numeral.digits");
        this.ten = words.list("numeral.ten").get(0);
    }

    int lengthAtFront(String text) {
        int length = 0;
        while (length < text.length() && length < 3
                && (digits.contains(text.substring(length, length + 1)) || text.startsWith(ten, length))) {
            length++;
        }
        return length;
    }

    /** The digits of a number of either script. */
    String digits(String number) {
        if (Character.isDigit(number.charAt(0))) {
            return String.valueOf(Integer.parseInt(number));
        }
        int at = number.indexOf(ten);
        if (at < 0) {
            StringBuilder read = new StringBuilder();
            number.chars().forEach(c -> read.append(digits.indexOf(String.valueOf((char) c))));
            return String.valueOf(Integer.parseInt(read.toString()));
        }
        int tens = at == 0 ? 1 : digits.indexOf(number.substring(0, 1));
        int ones = at == number.length() - 1 ? 0 : digits.indexOf(number.substring(at + 1, at + 2));
        return String.valueOf(tens * 10 + ones);
    }
}
