package io.github.rectify.ledger.notice;

import io.github.rectify.ledger.words.Numerals;
import io.github.rectify.ledger.words.Text;
import io.github.rectify.ledger.words.WordList;
import io.github.rectify.ledger.words.Words;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the label at the beginning of a line: {@code 1.}, {@code (1)}, their Chinese likes, circled and named ones. */
final class Labels {

    private static final Pattern DIGIT = Pattern.compile("(\\d{1,3}) ?(.)(?!\\d)");
    private static final Pattern DIGIT_PAREN = Pattern.compile("\\( ?(\\d{1,3}) ?\\)");
    private static final Pattern DIGIT_HALF = Pattern.compile("(\\d{1,3})\\)");
    private static final int CIRCLED_FIRST = 0x2460;
    private static final int CIRCLED_LAST = 0x2473;

    private final Numerals numerals;
    private final WordList pauses;
    private final WordList names;
    private final WordList stems;
    private final WordList units;
    private final WordList serials;
    private final WordList parts;
    private final WordList aspects;
    private final String nth;

    Labels(Words words, Numerals numerals) {
        this.numerals = numerals;
        this.stems = words.list("label.stem");
        this.units = words.lists("total.unit", "date.year", "date.month", "date.day", "total.item");
        this.serials = words.list("table.number");
        this.parts = words.list("label.part");
        this.aspects = words.list("label.aspect");
        this.nth = words.word("label.nth");
        this.pauses = words.list("label.pause");
        this.names = words.list("label.named");
    }

    @Nullable Label of(Text line) {
        String text = line.plain();
        if (text.isEmpty()) {
            return null;
        }
        char first = text.charAt(0);
        if (first >= CIRCLED_FIRST && first <= CIRCLED_LAST) {
            int number = first - CIRCLED_FIRST + 1;
            return new Label(Label.Shape.CIRCLED, String.valueOf(number), number, 1);
        }
        if (first == '(') {
            Label label = digits(DIGIT_PAREN, text, 0, Label.Shape.DIGIT_PAREN);
            return label != null ? label : hanParen(text);
        }
        if (Character.isDigit(first)) {
            Label label = digits(DIGIT_HALF, text, 0, Label.Shape.DIGIT_HALF);
            return label != null ? label : digit(text);
        }
        int stem = stems.words().indexOf(String.valueOf(first));
        if (stem >= 0 && text.length() > 1 && (pauses.lengthAt(text, 1) > 0 || text.charAt(1) == ' ')) {
            return new Label(Label.Shape.STEM, String.valueOf(first), stem + 1, 2);
        }
        Label part = part(text);
        return part != null ? part : numerals.isNumeral(first) ? han(text) : named(text);
    }

    private @Nullable Label digits(Pattern pattern, String text, int from, Label.Shape shape) {
        Matcher matcher = pattern.matcher(text).region(from, text.length());
        return matcher.lookingAt()
                ? new Label(shape, matcher.group(1), Integer.parseInt(matcher.group(1)), matcher.end()) : null;
    }

    private @Nullable Label digit(String text) {
        Matcher matcher = DIGIT.matcher(text);
        return matcher.lookingAt() && pauses.has(matcher.group(2))
                ? new Label(Label.Shape.DIGIT, matcher.group(1), Integer.parseInt(matcher.group(1)), matcher.end()) : null;
    }

    /** “Part one”, “Aspect one:”. */
    private @Nullable Label part(String text) {
        int from = text.startsWith(nth) ? nth.length() : -1;
        int end = from < 0 ? -1 : numeralEnd(text, from);
        if (end <= from) {
            return null;
        }
        int part = parts.lengthAt(text, end);
        int aspect = end + aspects.lengthAt(text, end);
        boolean aside = aspect > end && (text.startsWith(":", aspect) || text.startsWith(" ", aspect));
        return part > 0 ? label(Label.Shape.PART, text.substring(from, end), end + part)
                : aside ? label(Label.Shape.ASPECT, text.substring(from, end), aspect + 1) : null;
    }

    private @Nullable Label han(String text) {
        int end = numeralEnd(text, 0);
        return pauses.lengthAt(text, end) == 0 ? null : label(Label.Shape.HAN, text.substring(0, end), end + 1);
    }

    private @Nullable Label hanParen(String text) {
        int end = numeralEnd(text, 1);
        if (end == 1 || end >= text.length() || text.charAt(end) != ')') {
            return null;
        }
        return label(Label.Shape.HAN_PAREN, text.substring(1, end), end + 1 + pauses.lengthAt(text, end + 1));
    }

    private @Nullable Label named(String text) {
        int start = names.lengthAt(text, 0);
        int field = serials.lengthAt(text, 0);
        if (field > 0 && text.startsWith(":", field) && text.substring(field + 1).matches(" ?\\d{1,3}")) {
            String serial = text.substring(field + 1).strip();
            return new Label(Label.Shape.NAMED, serial, Integer.parseInt(serial), text.length());
        }
        if (start == 0) {
            return null;
        }
        int open = start < text.length() && text.charAt(start) == '(' ? 1 : 0;
        int end = start + open;
        while (end < text.length() && end - start < 5
                && (Character.isDigit(text.charAt(end)) || numerals.isNumeral(text.charAt(end)))) {
            end++;
        }
        String no = text.substring(start + open, end);
        int close = open == 1 && end < text.length() && text.charAt(end) == ')' ? 1 : 0;
        int pause = end + close < text.length()
                && (text.charAt(end + close) == ':' || pauses.lengthAt(text, end + close) > 0) ? 1 : 0;
        boolean glued = open + close + pause == 0 && !no.isEmpty() && Character.isDigit(no.charAt(0)) && end < text.length()
                && Character.isIdeographic(text.charAt(end)) && units.lengthAt(text, end) == 0;
        boolean alone = end == text.length();
        return no.isEmpty() || open != close || close + pause == 0 && !glued && !alone ? null : label(Label.Shape.NAMED, no, end + close + pause);
    }

    private @Nullable Label label(Label.Shape shape, String no, int end) {
        int number = no.chars().allMatch(Character::isDigit) ? Integer.parseInt(no) : numerals.value(no);
        return number < 0 ? null : new Label(shape, no, number, end);
    }

    private int numeralEnd(String text, int from) {
        int end = from;
        while (end < text.length() && end - from < 5 && numerals.isNumeral(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
