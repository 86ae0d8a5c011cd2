package io.github.rectify.ledger.file;

import io.github.rectify.ledger.words.Words;
import org.jspecify.annotations.Nullable;

/** Refuses what is marked secret as soon as the mark is seen, wherever in a file it stands. */
final class SecrecyGuard {

    private static final SecrecyMark MARK = new SecrecyMark(Words.load());

    private SecrecyGuard() {
    }

    static void name(String filename) {
        refuse(MARK.in(filename, ""));
    }

    /** A text from its beginning. */
    static void text(String text) {
        refuse(MARK.in("", text));
    }

    /** A line around the text: the head or foot of a page, a text box, a cell of the first rows. The level alone is a mark there. */
    static void margin(String line) {
        refuse(MARK.inLine(line, true));
    }

    /** A line somewhere inside, where only the level with its star is a mark. */
    static void inside(String line) {
        refuse(MARK.inLine(line, false));
    }

    private static void refuse(@Nullable String level) {
        if (level != null) {
            throw new FileRefused("secret", level);
        }
    }
}
