package io.github.rectify.reply.reading;

import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A list of the lexicon, its words with their values in the order of the file; found by their first letter. */
final class Table extends AbstractMap<String, String> {

    private final Map<String, String> words = new LinkedHashMap<>();
    private final Map<Character, List<String>> byFirst = new HashMap<>();

    void enter(String word, String value) {
        if (words.put(word, value) == null) {
            List<String> alike = byFirst.computeIfAbsent(word.charAt(0), first -> new ArrayList<>());
            alike.add(word);
            alike.sort(Comparator.comparing(String::length).reversed());
        }
    }

    /** The longest word that begins at a position. */
    Optional<String> longest(String text, int at) {
        if (at >= text.length()) {
            return Optional.empty();
        }
        for (String word : byFirst.getOrDefault(text.charAt(at), List.of())) {
            if (text.startsWith(word, at)) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }

    /** Whether one of its words stands anywhere in a text. */
    boolean standsIn(String text) {
        return words.keySet().stream().anyMatch(text::contains);
    }

    /** Whether a text ends in one of its words. */
    boolean ends(String text) {
        return words.keySet().stream().anyMatch(text::endsWith);
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
