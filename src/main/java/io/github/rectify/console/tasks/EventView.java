package io.github.rectify.console.tasks;

import io.github.rectify.people.Person;
import io.github.rectify.people.PersonId;
import io.github.rectify.task.EventKind;
import io.github.rectify.task.TaskEvent;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line of a task's history with names.
 *
 * @param byUserId the member who did it, or null for an account or the system
 * @param forName on whose behalf, if it was somebody else's to do; for an assignment, whom it went to
 */
public record EventView(TaskEvent event, @Nullable String byUserId, @Nullable String forName) {

    private static final Set<EventKind> REPORTS = EnumSet.of(EventKind.ACKNOWLEDGED, EventKind.PROGRESS, EventKind.BLOCKED,
            EventKind.SUBMITTED, EventKind.WITHDRAWN);
    private static final Pattern DETAIL = Pattern.compile("(date|percent)=(\\S+)");

    static EventView of(TaskEvent event, Map<PersonId, Person> people) {
        Person by = event.byPersonId() == null ? null : people.get(new PersonId(event.byPersonId()));
        Person other = event.forPersonId() == null ? null : people.get(new PersonId(event.forPersonId()));
        return new EventView(event, by == null ? null : by.userId().value(), other == null ? null : other.name());
    }

    /** Whether somebody reported in another's place. */
    public boolean onBehalf() {
        return forName != null && REPORTS.contains(event.kind());
    }

    /** The day named in a report. */
    public @Nullable String date() {
        return detail("date");
    }

    public @Nullable String percent() {
        return detail("percent");
    }

    private @Nullable String detail(String name) {
        String detail = event.detail();
        Matcher found = DETAIL.matcher(detail == null ? "" : detail);
        while (found.find()) {
            if (found.group(1).equals(name)) {
                return found.group(2);
            }
        }
        return null;
    }
}
