package io.github.rectify.ledger.notice;

import io.github.rectify.ledger.words.Numerals;
import io.github.rectify.ledger.words.WordList;
import io.github.rectify.ledger.words.Words;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the lead a line begins with: a few words in brackets or before a colon, or an ordinal with the name of what it counts. */
final class Leads {

    /** Stands in a key for whatever number is printed there. */
    static final String NUMBER = "#";

    private static final int LONGEST = 12;

    /** At most two signs of a list before it. */
    private static final String EDGE = "^[^\\p{L}\\p{N}(\"\\[]{0,2}";

    private final Numerals numerals;
    private final WordList fields;
    private final Pattern named;
    private final Pattern counted;

    Leads(Words words, Numerals numerals) {
        this.numerals = numerals;
        this.fields = words.lists("field.due", "field.completed", "field.other", "field.progress");
        String open = Pattern.quote(String.valueOf(words.mark("mark.heading.open")));
        String close = Pattern.quote(String.valueOf(words.mark("mark.heading.close")));
        String bracket = open + "(?<bracket>[^" + close + "]{1," + LONGEST + "})" + close + ":?";
        String colon = "(?<colon>[\\p{L}\\p{N}]{2," + LONGEST + "}):";
        String unit = String.join("|", words.list("habit.unit").words());
        this.named = Pattern.compile(EDGE + "(?:" + bracket + "|" + colon + ")");
        this.counted = Pattern.compile(EDGE + Pattern.quote(words.word("label.nth")) + "(?<count>[\\p{L}\\p{N}]{1,4}?)(?:" + unit + ")[,: ]");
    }

    /** What a line begins with: {@code key} is the same wherever the same is said, {@code no} the number in it, bare. */
    record Lead(String key, String no, int end) {
    }

    /** The lead, or null; the name of a field every notice has is none. */
    @Nullable Lead of(String text) {
        Matcher counting = counted.matcher(text);
        if (counting.find() && ordinal(counting.group("count")) > 0) {
            String behind = text.substring(counting.end("count"), counting.end());
            return new Lead(text.substring(0, counting.start("count")) + NUMBER + behind, counting.group("count"), counting.end());
        }
        Matcher lead = named.matcher(text);
        return lead.find() ? of(text, lead, lead.group("bracket") != null ? "bracket" : "colon") : null;
    }

    private @Nullable Lead of(String text, Matcher lead, String group) {
        String said = lead.group(group);
        int number = said.length();
        while (number > 0 && (Character.isDigit(said.charAt(number - 1)) || numerals.isNumeral(said.charAt(number - 1)))) {
            number--;
        }
        String no = said.substring(number);
        String key = text.substring(0, lead.start(group)) + said.substring(0, number) + (no.isEmpty() ? "" : NUMBER);
        return fields.has(said) ? null : new Lead(key, no, lead.end());
    }

    /** The value of a number as printed, 0 if it is none. */
    int ordinal(String no) {
        boolean digits = !no.isEmpty() && no.chars().allMatch(letter -> letter >= '0' && letter <= '9');
        return digits ? Integer.parseInt(no) : no.isEmpty() ? 0 : Math.max(0, numerals.value(no));
    }
}
