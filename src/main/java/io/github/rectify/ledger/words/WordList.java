package io.github.rectify.ledger.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words looked for in text; where several stand at one place, the longest counts. Looking costs time by the text, not by the list. */
public final class WordList {

    private final List<String> words;
    private final Map<Character, List<String>> byFirst = new HashMap<>();

    public WordList(List<String> words) {
        this.words = List.copyOf(words);
        for (String word : words) {
            byFirst.computeIfAbsent(word.charAt(0), first -> new ArrayList<>()).add(word);
        }
        byFirst.values().forEach(list -> list.sort(Comparator.comparingInt(String::length).reversed()));
    }

    /** In the order of the file. */
    public List<String> words() {
        return words;
    }

    public boolean has(String word) {
        return words.contains(word);
    }

    public boolean has(char character) {
        return byFirst.containsKey(character) && byFirst.get(character).stream().anyMatch(word -> word.length() == 1);
    }

    public @Nullable String at(String text, int place) {
        if (place >= text.length()) {
            return null;
        }
        for (String word : byFirst.getOrDefault(text.charAt(place), List.of())) {
            if (text.startsWith(word, place)) {
                return word;
            }
        }
        return null;
    }

    public int lengthAt(String text, int place) {
        String word = at(text, place);
        return word == null ? 0 : word.length();
    }

    public boolean startsIn(String text) {
        return lengthAt(text, 0) > 0;
    }

    /** The first place at or after {@code from} where a word of the list stands, or -1. */
    public int indexIn(String text, int from) {
        for (int place = from; place < text.length(); place++) {
            if (lengthAt(text, place) > 0) {
                return place;
            }
        }
        return -1;
    }

    public boolean in(String text) {
        return indexIn(text, 0) >= 0;
    }

    /** What stands between the words of the list, stripped; a text without any is one part. */
    public List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int place = 0; place < text.length(); place++) {
            int length = lengthAt(text, place);
            if (length > 0) {
                parts.add(text.substring(start, place).strip());
                start = place + length;
                place = start - 1;
            }
        }
        parts.add(text.substring(start).strip());
        return parts;
    }

    /** The longest word the text ends with, or null. */
    public @Nullable String endOf(String text) {
        String longest = null;
        for (String word : words) {
            if (text.endsWith(word) && (longest == null || word.length() > longest.length())) {
                longest = word;
            }
        }
        return longest;
    }
}
