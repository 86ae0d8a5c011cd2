package io.github.rectify.reply;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a reading comes to: what can be done at once, what is said without doing anything, and what has to be asked. */
record Plan(List<Deed> deeds, List<Said> said, @Nullable Asked ask) {

    Plan {
        deeds = List.copyOf(deeds);
        said = List.copyOf(said);
    }
}
