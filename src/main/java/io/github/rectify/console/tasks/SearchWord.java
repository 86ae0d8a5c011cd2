package io.github.rectify.console.tasks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One word of a search, which has to occur somewhere in a task.
 *
 * @param code the word as a task's code: a spoken number (with the sign for "number") without its sign
 * @param key the word as a member's user id, in lower case
 * @param like the word anywhere in a text, its wildcards taken from it
 */
public record SearchWord(String code, String key, String like) {

    /** Between words: any blanks, the wide one too. */
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    /** How people write a task's number; their words, so in the bundle. */
    private static final Pattern SPOKEN = Pattern.compile(
            ResourceBundle.getBundle("messages.console", Locale.ROOT).getString("console.search.number"));

    static List<SearchWord> of(String text) {
        return Arrays.stream(BLANKS.split(text.strip())).filter(word -> !word.isEmpty()).map(SearchWord::one).toList();
    }

    private static SearchWord one(String word) {
        Matcher spoken = SPOKEN.matcher(word);
        return new SearchWord(spoken.matches() ? spoken.group(1) : word, word.toLowerCase(Locale.ROOT),
                "%" + word.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%");
    }
}
