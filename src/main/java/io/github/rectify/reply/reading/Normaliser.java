package io.github.rectify.reply.reading;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * Brings a text into one form, so that the later steps know one spelling of everything: half width, one kind of each mark, circled
 * numbers in brackets, no emoji and nothing invisible, slips of dictation and of the keyboard mended where only one thing can be meant.
 */
final class Normaliser {

    private static final int CIRCLED_ONE = 0x2460;
    private static final int CIRCLED_TWENTY_ONE = 0x3251;
    private static final int CIRCLED_THIRTY_SIX = 0x32B1;
    private static final int FULL_WIDTH_FIRST = 0xFF01;
    private static final int FULL_WIDTH_LAST = 0xFF5E;
    private static final int TO_HALF = 0xFEE0;
    private static final Pattern STICKER = Pattern.compile("\\[[\\p{IsHan}A-Za-z]{1,6}]");
    private static final Pattern BLANKS = Pattern.compile("[ \\t]+");

    private final Lexicon lexicon;

    Normaliser(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    String normalise(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(point -> plain.append(letter(point)));
        String folded = BLANKS.matcher(STICKER.matcher(plain).replaceAll("")).replaceAll(" ").strip();
        return mended(closedUp(folded));
    }

    /** A slip that is a part of a common word of its own, behind a certain letter, is none. */
    private String mended(String text, String slip, String meant) {
        boolean guarded = lexicon.pairs("slip.guarded").containsKey(slip.substring(0, 1));
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        for (int at = text.indexOf(slip); at >= 0; at = text.indexOf(slip, from)) {
            boolean part = guarded && at > 0 && lexicon.pairs("slip.guard").containsKey(text.substring(at - 1, at));
            out.append(text, from, at).append(part ? slip : meant);
            from = at + slip.length();
        }
        return out.append(text, from, text.length()).toString();
    }

    /** A text typed with a space behind each letter. */
    private static String closedUp(String text) {
        long spaces = text.chars().filter(c -> c == ' ').count();
        return spaces * 5 >= (text.length() - spaces) * 3L ? text.replace(" ", "") : text;
    }

    private String letter(int point) {
        String mark = lexicon.pairs("normal.letter").get(Character.toString(point));
        if (mark != null) {
            return mark.isEmpty() ? "" : mark;
        }
        if (point >= CIRCLED_ONE && point < CIRCLED_ONE + 20) {
            return "(" + (point - CIRCLED_ONE + 1) + ")";
        }
        if (point >= CIRCLED_TWENTY_ONE && point < CIRCLED_TWENTY_ONE + 15) {
            return "(" + (point - CIRCLED_TWENTY_ONE + 21) + ")";
        }
        if (point >= CIRCLED_THIRTY_SIX && point < CIRCLED_THIRTY_SIX + 15) {
            return "(" + (point - CIRCLED_THIRTY_SIX + 36) + ")";
        }
        if (point >= FULL_WIDTH_FIRST && point <= FULL_WIDTH_LAST) {
            return Character.toString(point - TO_HALF);
        }
        if (point == '\n' || point == '\r') {
            return "\n";
        }
        return isKept(point) ? Character.toString(point) : isPicture(point) ? "" : " ";
    }

    private static boolean isKept(int point) {
        return Character.isLetterOrDigit(point) || point > ' ' && point < 0x7F || point == ' ' || isChineseMark(point);
    }

    private static boolean isChineseMark(int point) {
        return point >= 0x3001 && point <= 0x301F || point == 0x2014 || point == 0x2018 || point == 0x2019 || point == 0x201C
                || point == 0x201D || point == 0x2026;
    }

    private static boolean isPicture(int point) {
        int type = Character.getType(point);
        return type == Character.OTHER_SYMBOL || type == Character.MODIFIER_SYMBOL || type == Character.FORMAT
                || type == Character.NON_SPACING_MARK || type == Character.SURROGATE || type == Character.CONTROL
                || type == Character.UNASSIGNED || type == Character.PRIVATE_USE || type == Character.ENCLOSING_MARK;
    }

    /** Slips are replaced the longest first; each names enough around it that nothing else can be meant. */
    private String mended(String text) {
        String found = text;
        for (Map.Entry<String, String> slip : lexicon.pairs("slip").entrySet()) {
            found = found.contains(slip.getKey()) ? mended(found, slip.getKey(), slip.getValue()) : found;
        }
        return found;
    }
}
