package io.github.rectify.ledger;

import io.github.rectify.ledger.words.Numerals;
import io.github.rectify.ledger.words.Words;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Finds units and rounds whose names may mean the same as another one: written with other blanks or marks, shortened, longer, or with
 * one character mistaken. What bears another number is another one: the second round is not the third.
 */
@Component
public class Namesakes {

    private static final int MOST = 3;
    private static final int SHORTEST = 3;

    private final Words words = Words.load();
    private final Numerals numerals = new Numerals(words);

    /** Those of the known names that may be meant, the nearest first; not the name itself. */
    public List<String> of(String name, Collection<String> known) {
        String wanted = plain(name);
        return known.stream().filter(one -> !one.equals(name) && isNear(wanted, plain(one)))
                .sorted(Comparator.comparingInt(one -> Math.abs(plain(one).length() - wanted.length()))).limit(MOST).toList();
    }

    private boolean isNear(String one, String other) {
        String longer = one.length() >= other.length() ? one : other;
        String shorter = longer.equals(one) ? other : one;
        if (!numbers(longer).endsWith(numbers(shorter))) {
            return false;
        }
        return longer.equals(shorter) || shorter.length() >= SHORTEST && isShortenedTo(longer, shorter)
                || shorter.length() > SHORTEST && isMistaken(longer, shorter);
    }

    private static boolean isShortenedTo(String longer, String shorter) {
        int at = 0;
        for (int i = 0; i < longer.length() && at < shorter.length(); i++) {
            at += longer.charAt(i) == shorter.charAt(at) ? 1 : 0;
        }
        return at == shorter.length();
    }

    private static boolean isMistaken(String one, String other) {
        int differ = 0;
        for (int i = 0; i < other.length(); i++) {
            differ += one.charAt(i) == other.charAt(i) ? 0 : 1;
        }
        return one.length() == other.length() && differ == 1;
    }

    /** Letters and figures alone, the Chinese figures as Arabic ones. */
    private String plain(String name) {
        StringBuilder plain = new StringBuilder();
        for (char c : words.text(name).plain().toCharArray()) {
            if (Character.isLetterOrDigit(c)) {
                int digit = numerals.digit(c);
                plain.append(digit >= 0 ? Character.forDigit(digit, 10) : c);
            }
        }
        return plain.toString();
    }

    private String numbers(String plain) {
        StringBuilder numbers = new StringBuilder();
        for (char c : plain.toCharArray()) {
            if (Character.isDigit(c) || numerals.isNumeral(c)) {
                numbers.append(c);
            }
        }
        return numbers.toString();
    }
}
