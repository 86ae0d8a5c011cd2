package io.github.rectify.ledger.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;

/** Writes the numbers of lists in the formats a word processor has for Chinese documents; in figures where it has another. */
final class NumberWords {

    private static final int LAST_CIRCLED = 20;
    private static final int LARGEST = 9_999;
    private static final int[] ROMAN = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN_WORDS = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};

    private final Properties words = new Properties();

    NumberWords() {
        try (InputStream in = NumberWords.class.getResourceAsStream("number-words.properties")) {
            if (in == null) {
                throw new IllegalStateException("number-words.properties is not on the class path");
            }
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String written(int number, String format) {
        if (number < 1 || number > LARGEST) {
            return String.valueOf(number);
        }
        return switch (format) {
            case "chineseCounting", "chineseCountingThousand", "taiwaneseCounting", "taiwaneseCountingThousand", "japaneseCounting" ->
                counted(number, "digits", "units", true);
            case "chineseLegalSimplified" -> counted(number, "legal.digits", "legal.units", false);
            case "ideographLegalTraditional" -> counted(number, "legal.traditional.digits", "legal.units", false);
            case "ideographDigital", "taiwaneseDigital", "japaneseDigitalTenThousand" -> spelled(number);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> enclosed(number, '\u2460');
            case "decimalEnclosedParen" -> enclosed(number, '\u2474');
            case "decimalEnclosedFullstop" -> enclosed(number, '\u2488');
            case "ideographTraditional" -> one(number, "stems");
            case "ideographZodiac" -> one(number, "branches");
            case "ideographEnclosedCircle" -> one(number, "circled");
            case "decimalFullWidth", "decimalFullWidth2" -> fullWidth(number);
            case "decimalZero" -> (number < 10 ? "0" : "") + number;
            case "upperRoman" -> roman(number);
            case "lowerRoman" -> roman(number).toLowerCase(Locale.ROOT);
            case "upperLetter" -> letters(number, 'A');
            case "lowerLetter" -> letters(number, 'a');
            case "none" -> "";
            default -> String.valueOf(number);
        };
    }

    private String word(String key) {
        return words.getProperty(key, "");
    }

    /** In thousands, hundreds and tens, with one zero for those left out between; ten to nineteen may do without the one. */
    private String counted(int number, String digitsKey, String unitsKey, boolean shortTen) {
        String digits = word(digitsKey);
        String units = word(unitsKey);
        StringBuilder written = new StringBuilder();
        boolean gap = false;
        int value = 1000;
        for (int place = 3; place >= 0; place--) {
            int digit = number / value % 10;
            if (digit == 0) {
                gap = !written.isEmpty();
            } else {
                written.append(gap ? digits.substring(0, 1) : "").append(digits.charAt(digit));
                written.append(place == 0 ? "" : units.substring(place - 1, place));
                gap = false;
            }
            value /= 10;
        }
        return shortTen && number >= 10 && number < 20 ? written.substring(1) : written.toString();
    }

    private String spelled(int number) {
        String digits = word("spelled.digits");
        StringBuilder written = new StringBuilder();
        String.valueOf(number).chars().forEach(figure -> written.append(digits.charAt(figure - '0')));
        return written.toString();
    }

    private String one(int number, String key) {
        String all = word(key);
        return number <= all.length() ? all.substring(number - 1, number) : String.valueOf(number);
    }

    private static String enclosed(int number, char first) {
        return number <= LAST_CIRCLED ? String.valueOf((char) (first + number - 1)) : String.valueOf(number);
    }

    private String fullWidth(int number) {
        String figures = word("full.width.digits");
        StringBuilder written = new StringBuilder();
        String.valueOf(number).chars().forEach(figure -> written.append(figures.charAt(figure - '0')));
        return written.toString();
    }

    private static String roman(int number) {
        StringBuilder written = new StringBuilder();
        int left = number;
        for (int i = 0; i < ROMAN.length; i++) {
            while (left >= ROMAN[i]) {
                written.append(ROMAN_WORDS[i]);
                left -= ROMAN[i];
            }
        }
        return written.toString();
    }

    /** a to z, then aa to zz, as word processors count. */
    private static String letters(int number, char first) {
        int times = Math.min(8, (number - 1) / 26 + 1);
        return String.valueOf((char) (first + (number - 1) % 26)).repeat(times);
    }
}
