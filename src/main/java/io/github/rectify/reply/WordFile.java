package io.github.rectify.reply;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** A file of words beside this class, UTF-8: a name and what belongs to it a line, lists apart by blanks. */
final class WordFile {

    private final Properties words = new Properties();

    /** @throws UncheckedIOException if the file cannot be read: the build is broken then */
    WordFile(String name) {
        try (Reader reader = new InputStreamReader(WordFile.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    List<String> list(String name) {
        return List.of(words.getProperty(name).trim().split("\\s+"));
    }

    String text(String name) {
        return words.getProperty(name).trim();
    }

    @Nullable String find(String name) {
        return words.getProperty(name);
    }
}
