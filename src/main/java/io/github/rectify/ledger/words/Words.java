package io.github.rectify.ledger.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The vocabulary of notices and ledgers, kept as resources so that it can be read and mended by somebody who writes no code. */
public final class Words {

    private static final List<String> FILES = List.of("notice-words.txt", "ledger-words.txt");
    private static final char FULL_WIDTH_FIRST = 0xFF01;
    private static final char FULL_WIDTH_LAST = 0xFF5E;
    private static final int LONGEST_LABEL = 3;
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
        FILES.forEach(file -> read(lines(file), lists));
        Words words = new Words(lists);
        lines("traditional.txt").filter(line -> !line.startsWith("#")).flatMap(line -> Arrays.stream(line.split(" ")))
                .forEach(pair -> words.folds.putIfAbsent(pair.charAt(0), pair.charAt(1)));
        return words;
    }

    private static Stream<String> lines(String name) {
        try (InputStream in = Words.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(Stream<String> lines, Map<String, List<String>> lists) {
        lines.filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
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
            plain.append(isStop(printed, i) ? mark("mark.stop") : fold(printed.charAt(i)));
        }
        return new Text(printed, plain.toString());
    }

    /** A dot behind a Chinese letter ends a sentence, unless a figure or a Latin letter goes on. */
    private boolean isStop(String printed, int at) {
        boolean dot = printed.charAt(at) == '.' && at > 0 && Character.isIdeographic(printed.charAt(at - 1));
        return dot && (at + 1 == printed.length() || !isLatin(printed.charAt(at + 1))) && !isLabel(printed, at);
    }

    /** A Chinese figure and a dot at the beginning of a line are a label. */
    private boolean isLabel(String printed, int dot) {
        int start = dot;
        while (start > 0 && dot - start <= LONGEST_LABEL && isNumeral(printed.charAt(start - 1))) {
            start--;
        }
        return start < dot && printed.substring(0, start).isBlank();
    }

    private boolean isNumeral(char c) {
        return list("numeral.digits").has(c) || list("numeral.ten").has(c);
    }

    private static boolean isLatin(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c) || c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST && Character.isLetterOrDigit(c);
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
