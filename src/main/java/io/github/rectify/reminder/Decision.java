package io.github.rectify.reminder;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be told of a task on a day, and when it is looked at next.
 *
 * @param tellings what is to be told now
 * @param skipped what stands on this day but is not told, with the reason
 * @param nextOn the next day on which something stands, or null if none does
 * @param reason why that day, or why none
 */
record Decision(List<Telling> tellings, List<Skip> skipped, @Nullable LocalDate nextOn, Next reason) {

    Decision {
        tellings = List.copyOf(tellings);
        skipped = List.copyOf(skipped);
    }

    /** Something that was not told. */
    record Skip(Telling telling, Why why) {
    }

    /** Why something was not told. */
    enum Why { ALREADY_TOLD, NO_ASSIGNEE, NO_LEADER, NO_CHIEF, SAID_WITH_A_STAGE, SNOOZED }

    /** Why a task is looked at next on its day, or on none. */
    enum Next { STAGE, OVERDUE, REVIEW, NUDGE, SNOOZE, NO_ASSIGNEE, CLOSED, LONG_TERM, POLICY_ENDS }
}
