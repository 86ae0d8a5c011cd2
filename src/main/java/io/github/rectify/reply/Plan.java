package io.github.rectify.reply;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a reading comes to: what can be done at once, what is said without doing anything, and what has to be asked. */
record Plan(List<Deed> deeds, List<Said> said, @Nullable Asked ask) {

    Plan {
        deeds = List.copyOf(deeds);
        said = List.copyOf(said);
    }

    /** The same, and a sentence behind everything else. */
    Plan saying(Said more) {
        return new Plan(deeds, Stream.concat(said.stream(), Stream.of(more)).toList(), ask);
    }
}
