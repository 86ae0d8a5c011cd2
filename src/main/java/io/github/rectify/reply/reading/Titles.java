package io.github.rectify.reply.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds words of the open tasks' titles in a text. A word that only names what every task is about (management, funds, not up to
 * standard) is no sign of any.
 */
final class Titles {

    private static final int SHORTEST = 2;

    /** Beyond so many tasks words tell none of them, and only numbers count. */
    private static final int MOST = 200;
    private static final int LONGEST = 80;

    private final List<OpenTask> open;
    private final Set<String> generic;
    private final int longestGeneric;

    Titles(Lexicon lexicon, Situation situation) {
        this.open = situation.open().size() > MOST ? List.of() : situation.open().stream().map(Titles::cut).toList();
        this.generic = lexicon.pairs("title.generic").keySet();
        this.longestGeneric = generic.stream().mapToInt(String::length).max().orElse(0);
    }

    private static OpenTask cut(OpenTask task) {
        return task.title().length() <= LONGEST ? task : new OpenTask(task.code(), task.title().substring(0, LONGEST), task.due());
    }

    /**
     * Words found at a position.
     *
     * @param codes  the tasks whose titles hold them
     * @param weight how many of the letters belong to no generic word
     */
    record Hit(List<String> codes, int end, int weight) {
    }

    /** The longest run of letters from a position that stands in a title and says something. */
    Optional<Hit> at(String text, int start) {
        int longest = 0;
        Set<String> codes = new HashSet<>();
        List<String> ordered = new ArrayList<>();
        for (OpenTask task : open) {
            int length = common(text, start, task.title());
            if (length > longest) {
                longest = length;
                codes.clear();
                ordered.clear();
            }
            if (length == longest && length >= SHORTEST && codes.add(task.code())) {
                ordered.add(task.code());
            }
        }
        int weight = longest < SHORTEST ? 0 : weight(text.substring(start, start + longest));
        return longest < SHORTEST ? Optional.empty() : Optional.of(new Hit(List.copyOf(ordered), start + longest, weight));
    }

    private static int common(String text, int start, String title) {
        int longest = 0;
        for (int at = 0; at < title.length(); at++) {
            int length = 0;
            while (start + length < text.length() && at + length < title.length()
                    && text.charAt(start + length) == title.charAt(at + length) && isWordLetter(title.charAt(at + length))) {
                length++;
            }
            longest = Math.max(longest, length);
        }
        return longest;
    }

    private static boolean isWordLetter(char letter) {
        return Character.isLetterOrDigit(letter);
    }

    private int weight(String words) {
        boolean[] plain = new boolean[words.length()];
        for (int at = 0; at < words.length(); at++) {
            for (int length = Math.min(longestGeneric, words.length() - at); length >= SHORTEST; length--) {
                if (generic.contains(words.substring(at, at + length))) {
                    Arrays.fill(plain, at, at + length, true);
                    break;
                }
            }
        }
        int weight = 0;
        for (boolean said : plain) {
            weight += said ? 0 : 1;
        }
        return words.length() > SHORTEST ? Math.max(weight, words.length() - 1) : weight;
    }
}
