package io.github.rectify.reply.reading;

import java.util.AbstractMap;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A list of the lexicon, its words with their values in the order of the file; found by their letters. */
final class Table extends AbstractMap<String, String> {

    private final Map<String, String> words = new LinkedHashMap<>();
    private final LetterTree<String> tree = new LetterTree<>();
    private final LetterTree<String> backwards = new LetterTree<>();

    void enter(String word, String value) {
        words.put(word, value);
        tree.put(word, word);
        backwards.put(new StringBuilder(word).reverse().toString(), word);
    }

    /** The longest word that begins at a position. */
    Optional<String> longest(String text, int at) {
        return Optional.ofNullable(tree.longest(text, at, Integer.MAX_VALUE));
    }

    /** Whether one of its words stands anywhere in a text. */
    boolean standsIn(String text) {
        return IntStream.range(0, text.length()).anyMatch(at -> tree.longest(text, at, Integer.MAX_VALUE) != null);
    }

    /** Whether a text ends in one of its words. */
    boolean ends(String text) {
        return endsAt(text, text.length());
    }

    /** Whether one of its words ends at a position. */
    boolean endsAt(String text, int end) {
        return backwards.endsAt(text, end);
    }

    /** A text without the longest of these words that ends it. */
    String cutFrom(String text) {
        return keySet().stream().filter(text::endsWith).max(Comparator.comparingInt(String::length))
                .map(end -> text.substring(0, text.length() - end.length())).orElse(text);
    }

    @Override
    public @Nullable String get(@Nullable Object word) {
        return words.get(word);
    }

    @Override
    public boolean containsKey(@Nullable Object word) {
        return words.containsKey(word);
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        return words.entrySet();
    }

    @Override
    public Set<String> keySet() {
        return words.keySet();
    }
}
