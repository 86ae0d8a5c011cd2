package io.github.rectify.reply;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of a deed: what is said of it, and what has to be asked first. */
record Done(List<Said> said, @Nullable Asked ask) {

    Done {
        said = List.copyOf(said);
    }

    static Done of(Said said) {
        return new Done(List.of(said), null);
    }

    static Done of(List<Said> said) {
        return new Done(said, null);
    }

    static Done ask(Asked asked) {
        return new Done(List.of(), asked);
    }
}
