package io.github.rectify.ledger.file;

import io.github.rectify.ledger.words.WordList;
import io.github.rectify.ledger.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Finds the mark of a state secret: the level standing by itself at the head of a document or in a file name, or with its star and
 * term on a line of its own anywhere. The words inside a sentence (keeping secrets, the secrets law) are none.
 */
public final class SecrecyMark {

    private static final int HEAD_LINES = 30;
    private static final int LONGEST = 24;
    private static final int LONGEST_LINE = 200;

    private final Words words;
    private final WordList levels;
    private final WordList labels;
    private final WordList after;
    private final WordList stars;
    private final WordList open;
    private final WordList close;

    public SecrecyMark(Words words) {
        this.words = words;
        this.levels = words.list("secret.level");
        this.labels = words.list("secret.label");
        this.after = words.list("secret.after");
        this.stars = words.list("secret.star");
        this.open = words.list("answer.bracket.open");
        this.close = words.list("answer.bracket.close");
    }

    /** The level the file is marked with, or null. */
    public @Nullable String in(String filename, String text) {
        String marked = inName(words.text(filename).plain());
        int head = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            if (marked != null) {
                return marked;
            }
            if (!line.isBlank()) {
                marked = inLine(line, head < HEAD_LINES);
                head++;
            }
        }
        return marked;
    }

    private @Nullable String inName(String name) {
        for (int i = 0; i < name.length(); i++) {
            String level = levels.at(name, i);
            if (level != null) {
                int end = i + level.length();
                boolean bracketed = i > 0 && open.lengthAt(name, i - 1) > 0 && close.lengthAt(name, end) > 0;
                if (bracketed || stars.lengthAt(name, end) > 0) {
                    return level;
                }
            }
        }
        return null;
    }

    /** The level one line is marked with, or null; {@code head}: whether the level alone is a mark there. */
    @Nullable String inLine(String printed, boolean head) {
        if (!head && printed.chars().filter(c -> !Character.isSpaceChar(c)).limit(LONGEST + 1).count() > LONGEST) {
            return null;
        }
        String line = words.text(printed).strip().plain();
        if (line.length() <= LONGEST) {
            String whole = mark(line.replace(" ", "").replace(",", ""), head);
            if (whole != null) {
                return whole;
            }
        }
        if (!head || line.length() > LONGEST_LINE) {
            return null;
        }
        for (String cell : line.split("[ ,]+")) {
            String level = mark(cell, true);
            if (level != null) {
                return level;
            }
        }
        return null;
    }

    private @Nullable String mark(String cell, boolean head) {
        int start = labels.lengthAt(cell, 0);
        start += open.lengthAt(cell, start);
        String level = levels.at(cell, start);
        if (level == null) {
            return null;
        }
        int end = start + level.length();
        end += close.lengthAt(cell, end);
        boolean starred = stars.lengthAt(cell, end) > 0 && cell.length() - end <= 8;
        boolean alone = end == cell.length() || end + after.lengthAt(cell, end) == cell.length();
        return starred || head && alone ? level : null;
    }
}
