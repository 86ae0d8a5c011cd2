package io.github.rectify.ledger.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.regex.Pattern;

/** Tells what a printed line is by how it reads. Lines are looked at only as far as one reads them, so no line costs much. */
final class LayoutWords {

    private static final int LONGEST = 200;
    private static final Properties WORDS = load();

    private static final Pattern PAGE_NUMBER = pattern("page.number");
    private static final Pattern LABEL = pattern("line.label");
    private static final Pattern NUMBER = pattern("line.number");
    private static final Pattern SENTENCE_OPEN = pattern("sentence.open");
    private static final Pattern SENTENCE_END = pattern("sentence.end");
    private static final Pattern SENTENCE_MARK = pattern("sentence.mark");
    private static final Pattern CONTROL = pattern("page.control");
    private static final Pattern AFTER = pattern("page.after");

    private LayoutWords() {
    }

    private static Properties load() {
        try (InputStream in = LayoutWords.class.getResourceAsStream("layout-words.properties")) {
            if (in == null) {
                throw new IllegalStateException("layout-words.properties is not on the class path");
            }
            Properties words = new Properties();
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Pattern pattern(String key) {
        return Pattern.compile(WORDS.getProperty(key));
    }

    static boolean isPageNumber(String line) {
        return whole(PAGE_NUMBER, line);
    }

    /** Whether a paragraph begins here, by its number or by the word before its colon. */
    static boolean isLabelled(String line) {
        return LABEL.matcher(line.substring(0, Math.min(line.length(), LONGEST))).lookingAt();
    }

    /** Whether this is a number a word processor counts, after which it leaves a gap that nobody typed. */
    static boolean isNumber(CharSequence begin) {
        return begin.length() < 10 && NUMBER.matcher(begin).matches();
    }

    /** Whether it begins with such a number. */
    static boolean isNumbered(String line) {
        return NUMBER.matcher(line.substring(0, Math.min(line.length(), 10))).lookingAt();
    }

    /** Whether the sentence surely goes on after this line. */
    static boolean leavesOpen(String line) {
        return SENTENCE_OPEN.matcher(line.substring(Math.max(0, line.length() - 1))).find();
    }

    static boolean endsSentence(String line) {
        return SENTENCE_END.matcher(line.substring(Math.max(0, line.length() - 1))).find();
    }

    static boolean hasSentence(String text) {
        return SENTENCE_MARK.matcher(text).find();
    }

    /** Whether a line of a web page is a button, a breadcrumb or a note of the site. */
    static boolean isControl(String line) {
        return whole(CONTROL, line);
    }

    /** Whether the text of a web page is over where this line stands. */
    static boolean isAfter(String line) {
        return whole(AFTER, line);
    }

    private static boolean whole(Pattern pattern, String line) {
        return line.length() <= LONGEST && pattern.matcher(line.strip()).matches();
    }
}
