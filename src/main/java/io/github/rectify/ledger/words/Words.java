package io.github.rectify.ledger.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The vocabulary of notices and ledgers, kept as resources so that it can be read and mended by somebody who writes no code. */
public final class Words {

    private static final List<String> FILES = List.of("notice-words.txt", "ledger-words.txt");
    private static final char FULL_WIDTH_FIRST = 0xFF01;
    private static final char FULL_WIDTH_LAST = 0xFF5E;
    private static final int FULL_WIDTH_SHIFT = 0xFEE0;

    private final Map<String, WordList> lists;
    private final Map<Character, Character> folds = new HashMap<>();

    private Words(Map<String, List<String>> lists) {
        this.lists = lists.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> new WordList(entry.getValue())));
        for (String pair : list("fold").words()) {
            folds.put(pair.charAt(0), pair.charAt(1) == '_' ? ' ' : pair.charAt(1));
        }
    }

    public static Words load() {
        Map<String, List<String>> lists = new HashMap<>();
        for (String file : FILES) {
            try (InputStream in = Words.class.getResourceAsStream(file)) {
                if (in == null) {
                    throw new IllegalStateException(file + " is not on the class path");
                }
                read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)), lists);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new Words(lists);
    }

    private static void read(BufferedReader lines, Map<String, List<String>> lists) {
        lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            String[] parts = line.split("\\+?=", 2);
            lists.computeIfAbsent(parts[0].trim(), key -> new ArrayList<>())
                    .addAll(Arrays.asList(parts[1].trim().split(" +")));
        });
    }

    /** @throws IllegalArgumentException if the vocabulary has no such list */
    public WordList list(String key) {
        WordList list = lists.get(key);
        if (list == null) {
            throw new IllegalArgumentException("no list " + key);
        }
        return list;
    }

    /** Several lists as one. */
    public WordList lists(String... keys) {
        return new WordList(Arrays.stream(keys).flatMap(key -> list(key).words().stream()).distinct().toList());
    }

    /** The lists whose key begins so. */
    public List<WordList> family(String prefix) {
        return lists.keySet().stream().filter(key -> key.startsWith(prefix)).sorted().map(lists::get).toList();
    }

    public String word(String key) {
        return list(key).words().get(0);
    }

    public char mark(String key) {
        return word(key).charAt(0);
    }

    public Text text(String printed) {
        StringBuilder plain = new StringBuilder(printed.length());
        for (int i = 0; i < printed.length(); i++) {
            plain.append(fold(printed.charAt(i)));
        }
        return new Text(printed, plain.toString());
    }

    private char fold(char c) {
        if (c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST) {
            return (char) (c - FULL_WIDTH_SHIFT);
        }
        if (Character.isSpaceChar(c) || Character.isISOControl(c)) {
            return ' ';
        }
        return folds.getOrDefault(c, c);
    }
}
