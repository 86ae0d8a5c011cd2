package io.github.rectify.reply;

import org.jspecify.annotations.Nullable;

/** What a person meant by one message or one press of a card button. */
sealed interface Reply {

    /** The task is finished. */
    record Done() implements Reply {
    }

    /** It is under way; never a completion. */
    record Progress(@Nullable String note) implements Reply {
    }

    /** It is stuck. */
    record Blocked(@Nullable String note) implements Reply {
    }

    /** The reminder was seen. */
    record Acknowledge() implements Reply {
    }

    /** The last submission is taken back. */
    record Undo() implements Reply {
    }

    /** A leader strikes it off. */
    record Approve(@Nullable String reason) implements Reply {
    }

    /** A leader gives it back. */
    record Return(@Nullable String reason) implements Reply {
    }

    /** What are my tasks? */
    record Mine() implements Reply {
    }

    /** How does this work? */
    record Help() implements Reply {
    }

    /** Anything else; nothing is recorded. */
    record Unclear() implements Reply {
    }
}
