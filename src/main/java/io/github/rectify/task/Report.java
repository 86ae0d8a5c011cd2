package io.github.rectify.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the one who answers for a task says of it. For DONE {@code date} is the day it was finished, for PROGRESS the day it is
 * planned to be; {@code percent} is a share of the work from 0 to 100.
 */
public record Report(Kind kind, @Nullable String note, @Nullable LocalDate date, @Nullable Integer percent) {

    private static final int LONGEST_NOTE = 2000;

    public Report {
        if (percent != null && (percent < 0 || percent > 100)) {
            throw new IllegalArgumentException("percent");
        }
        note = words(note);
    }

    public Report(Kind kind, @Nullable String note) {
        this(kind, note, null, null);
    }

    /** Words as the history keeps them; null if there are none to be seen. */
    static @Nullable String words(@Nullable String written) {
        String words = Visible.of(written);
        return words.isEmpty() ? null : words.length() <= LONGEST_NOTE ? words
                : words.substring(0, words.offsetByCodePoints(0, words.codePointCount(0, LONGEST_NOTE - 1)));
    }

    /** Which move a report is. */
    public enum Kind {
        DONE(Move.SUBMIT), PROGRESS(Move.PROGRESS), BLOCKED(Move.BLOCKED), ACKNOWLEDGE(Move.ACKNOWLEDGE),
        WITHDRAW(Move.WITHDRAW);

        final Move move;

        Kind(Move move) {
            this.move = move;
        }
    }
}
