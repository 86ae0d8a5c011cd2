package io.github.rectify.reply.reading;

import java.util.List;

/** What one step of reading made of the text, in the order of the steps; for the administrator who wants to know why. */
public record Stage(Name name, List<String> lines) {

    public Stage {
        lines = List.copyOf(lines);
    }

    /** The steps. */
    public enum Name { NORMALISED, SEGMENTS, MENTIONS, STATEMENTS, COMPARED, ACTIONS }
}
