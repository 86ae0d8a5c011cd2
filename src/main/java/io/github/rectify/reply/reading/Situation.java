package io.github.rectify.reply.reading;

import io.github.rectify.schedule.WorkingCalendar;
import java.time.LocalDate;
import java.util.List;

/**
 * All that a reply is read against, besides its text.
 *
 * @param today        the business day on which it was written; every date is resolved from it
 * @param open         the writer's open tasks; for a leader those they look after
 * @param lastReminded codes of the tasks in the latest reminder, or waiting for the leader's decision
 */
public record Situation(Role role, LocalDate today, List<OpenTask> open, List<String> lastReminded,
        WorkingCalendar calendar) {

    public Situation {
        open = List.copyOf(open);
        lastReminded = List.copyOf(lastReminded);
    }

    /** Whether a leader writes. */
    boolean isByLeader() {
        return role == Role.LEADER;
    }

    /** In which capacity somebody writes; what a role may not do is no action for it. */
    public enum Role { OFFICIAL, LEADER }
}
