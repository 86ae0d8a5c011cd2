package io.github.rectify.task;

import io.github.rectify.people.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What somebody asks that somebody else decides. */
public sealed interface Ask {

    /** Why, in the words of the one who asks. */
    @Nullable String note();

    /** Until when more time is asked for: the last business day that would still be on time. */
    record Extension(LocalDate until, @Nullable String note) implements Ask {
        public Extension {
            note = Report.words(note);
        }
    }

    /** Who is to answer for the task from now on; they accept it or not. */
    record Transfer(PersonId to, @Nullable String note) implements Ask {
        public Transfer {
            note = Report.words(note);
        }
    }

    /** The task is somebody else's; whose, if that is known. */
    record NotMine(@Nullable PersonId suggested, @Nullable String note) implements Ask {
        public NotMine {
            note = Report.words(note);
        }
    }
}
