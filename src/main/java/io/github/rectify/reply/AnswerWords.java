package io.github.rectify.reply;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The words that answer a question, from {@code answer-words.properties}. A text is compared without its blanks and marks. */
@Component
class AnswerWords {

    private static final Pattern MARKS = Pattern.compile("[\\p{P}\\p{S}\\s&&[^#]]+");
    private static final Pattern BETWEEN = Pattern.compile("[\\p{P}\\s&&[^#]]+");
    private static final Pattern NUMBER = Pattern.compile("(?:#|no\\.?|t)?([0-9]{1,6})");

    private final Set<String> all;
    private final Set<String> none;
    private final Set<String> yes;
    private final Set<String> greetings;
    private final List<String> affixes;
    private final List<String> between;
    private final List<String> nots;
    private final List<String> later;
    private final Map<String, Integer> ordinals = new HashMap<>();
    private final WordFile words = new WordFile("answer-words.properties");

    AnswerWords() {
        all = Set.copyOf(words.list("all"));
        none = Set.copyOf(words.list("none"));
        yes = Set.copyOf(words.list("yes"));
        greetings = Set.copyOf(words.list("greeting"));
        affixes = words.list("affix").stream().sorted(Comparator.comparing(String::length).reversed()).toList();
        between = words.list("between");
        nots = words.list("not");
        later = words.list("later").stream().sorted(Comparator.comparing(String::length).reversed()).toList();
        words.list("ordinal").forEach(pair -> ordinals.put(pair.substring(0, pair.indexOf('=')),
                Integer.parseInt(pair.substring(pair.indexOf('=') + 1))));
    }

    static String bare(String text) {
        return MARKS.matcher(wide(text)).replaceAll("");
    }

    private static String wide(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    boolean isAll(String text) {
        return all.contains(bare(text));
    }

    boolean isNone(String text) {
        return none.contains(bare(text));
    }

    boolean isYes(String text) {
        return yes.contains(bare(text));
    }

    boolean isGreeting(String text) {
        return greetings.contains(bare(text));
    }

    /** Which of several options a text names by its letter or by its place, from 0. */
    OptionalInt option(String text, int options) {
        String bare = bare(text);
        Integer place = ordinals.get(bare);
        if (place != null) {
            int index = place < 0 ? options - 1 : place;
            return index < options ? OptionalInt.of(index) : OptionalInt.empty();
        }
        String letter = without(bare);
        int index = letter.length() == 1 ? letter.charAt(0) - 'a' : -1;
        return index >= 0 && index < options ? OptionalInt.of(index) : OptionalInt.empty();
    }

    /** The numbers of a text that says nothing but numbers; else empty. */
    Optional<List<String>> numbers(String text) {
        String wide = BETWEEN.matcher(wide(text).strip()).replaceAll(" ");
        for (String word : between) {
            wide = wide.replace(word, " ");
        }
        List<String> parts = List.of(wide.trim().split(" +"));
        List<String> numbers = parts.stream().map(this::without).filter(part -> NUMBER.matcher(part).matches())
                .map(part -> NUMBER.matcher(part).replaceAll("$1").replaceFirst("^0+(?=.)", "")).toList();
        return numbers.size() == parts.size() ? Optional.of(numbers) : Optional.empty();
    }

    /** Every number that stands anywhere in a text. */
    Set<String> numbersIn(String text) {
        return Pattern.compile("[0-9]{1,6}").matcher(wide(text)).results().map(found -> found.group())
                .collect(Collectors.toSet());
    }

    private String without(String part) {
        String left = part;
        boolean cut = true;
        while (cut) {
            cut = false;
            for (String affix : affixes) {
                if (left.length() > affix.length() && left.startsWith(affix)) {
                    left = left.substring(affix.length());
                    cut = true;
                } else if (left.length() > affix.length() && left.endsWith(affix)) {
                    left = left.substring(0, left.length() - affix.length());
                    cut = true;
                }
            }
        }
        return left;
    }

    /** Whether a text is nothing but letters of a title and words that point at something. */
    boolean isPieceOf(String title, String text) {
        String piece = without(bare(text));
        return !piece.isEmpty() && piece.chars().allMatch(letter -> wide(title).indexOf(letter) >= 0);
    }

    boolean asks(String text) {
        return wide(text).contains("?");
    }

    /** Whether a text denies or asks something, so that it is no mere name of a task. */
    boolean deniesOrAsks(String text) {
        return nots.stream().anyMatch(wide(text)::contains) || asks(text);
    }

    /** What stands before words that put something off; empty if a text does not end with such. */
    Optional<String> withoutLater(String text) {
        String left = BETWEEN.matcher(wide(text)).replaceAll(" ").strip();
        return later.stream().filter(word -> left.length() > word.length() && left.endsWith(word)).findFirst()
                .map(word -> left.substring(0, left.length() - word.length()).strip()).filter(day -> numbers(day).isEmpty());
    }

    /** A sentence the reader understands, around what names a task or a day; empty where there is none. */
    Optional<String> carried(String name, String text) {
        return Optional.ofNullable(words.find("carrier." + name)).map(frame -> frame.replace("{0}", text));
    }
}
