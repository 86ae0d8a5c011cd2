package io.github.rectify.reply.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words the bot understands, from {@code lexicon.txt}: sections headed by {@code [NAME]} with words apart by spaces, some with
 * a value ({@code word=1}). A section in capitals is a {@link Word} the scanner knows, and a word may be of several kinds; the
 * others are lists and tables of the single steps.
 */
final class Lexicon {

    private static final String FILE = "lexicon.txt";

    /** Kinds whose closing letter marks no change. */
    private static final Set<Word> NO_CHANGE = EnumSet.of(Word.EXCEPT, Word.GREETING, Word.SEEN);

    private final LetterTree<Entry> words = new LetterTree<>();
    private final Map<String, Table> lists = new HashMap<>();

    Lexicon() {
        try (InputStream file = Lexicon.class.getResourceAsStream(FILE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            enter(lines.lines().toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A word of the lexicon and all the kinds it is of. */
    record Entry(String text, Set<Word> words) {
    }

    private void enter(List<String> lines) {
        String section = "";
        Map<String, Entry> seen = new HashMap<>();
        for (String line : lines) {
            String text = line.strip();
            if (text.matches("\\[[A-Za-z_.]+]")) {
                section = text.substring(1, text.length() - 1);
            } else if (!text.isEmpty() && !text.startsWith("#")) {
                for (String item : text.split("\\s+")) {
                    enter(section, item, seen);
                }
            }
        }
        seen.values().stream().filter(entry -> entry.text().length() > 1 && Collections.disjoint(entry.words(), NO_CHANGE) && endsInLe(entry.text()))
                .forEach(entry -> entry.words().add(Word.LE));
    }

    private boolean endsInLe(String text) {
        return pairs("le.ends").containsKey(text.substring(text.length() - 1)) && pairs("le.not").keySet().stream().noneMatch(text::endsWith);
    }

    private void enter(String section, String item, Map<String, Entry> seen) {
        int at = item.indexOf('=', 1);
        String text = at < 0 ? item : item.substring(0, at);
        String value = at < 0 ? "" : item.substring(at + 1);
        if (!Character.isUpperCase(section.charAt(0))) {
            lists.computeIfAbsent(section, s -> new Table()).enter(text, value);
            return;
        }
        Entry entry = seen.computeIfAbsent(text, word -> new Entry(word, EnumSet.noneOf(Word.class)));
        words.put(text, entry);
        entry.words().add(Word.valueOf(section));
    }

    /** The longest word that begins at a position, or null. */
    @Nullable Entry at(String text, int start) {
        return at(text, start, Integer.MAX_VALUE);
    }

    /** The longest word of at most so many letters that begins at a position, or null. */
    @Nullable Entry at(String text, int start, int most) {
        return words.longest(text, start, most);
    }

    /** Whether a clause speaks of private things. */
    boolean isChat(Clause clause) {
        return pairs("chat").standsIn(clause.text());
    }

    /** A list of replacements: what is written, and what is meant. */
    Table pairs(String name) {
        Table list = lists.get(name);
        if (list == null) {
            throw new IllegalArgumentException("no list " + name);
        }
        return list;
    }

    /** A list of single letters, in their order. */
    String letters(String name) {
        return String.join("", pairs(name).keySet());
    }
}
