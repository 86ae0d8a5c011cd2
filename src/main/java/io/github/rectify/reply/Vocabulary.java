package io.github.rectify.reply;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;

/** The words the bot understands, from {@code words.properties}; each list the longest first. */
final class Vocabulary {

    private final Properties words = new Properties();

    Vocabulary() {
        try (Reader reader = new InputStreamReader(Vocabulary.class.getResourceAsStream("words.properties"),
                StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The words of a list, the longest first. */
    List<String> list(String name) {
        return inOrder(name).stream().sorted(Comparator.comparing(String::length).reversed()).toList();
    }

    /** The words of a list as they stand. */
    List<String> inOrder(String name) {
        String list = words.getProperty(name);
        if (list == null) {
            throw new IllegalArgumentException("no words for " + name);
        }
        return List.of(list.trim().split("\\s+"));
    }
}
