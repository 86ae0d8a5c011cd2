package io.github.rectify.console.tasks;

import io.github.rectify.people.Person;
import io.github.rectify.people.PersonId;
import io.github.rectify.schedule.BusinessTime;
import io.github.rectify.task.EventKind;
import io.github.rectify.task.TaskEvent;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A line of a task's history with names.
 *
 * @param byUserId the member who did it, or null for an account or the system
 * @param forName on whose behalf, if it was somebody else's to do; for an assignment, whom it went to
 */
public record EventView(TaskEvent event, @Nullable String byUserId, @Nullable String forName) {

    private static final Set<EventKind> REPORTS = EnumSet.of(EventKind.ACKNOWLEDGED, EventKind.PROGRESS, EventKind.BLOCKED,
            EventKind.SUBMITTED, EventKind.WITHDRAWN, EventKind.SNOOZED, EventKind.EXTENSION_ASKED);
    private static final Set<EventKind> OF_DEADLINES = EnumSet.of(EventKind.EXTENSION_ASKED, EventKind.EXTENSION_GRANTED,
            EventKind.EXTENSION_REFUSED);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    static EventView of(TaskEvent event, Map<PersonId, Person> people) {
        Person by = event.byPersonId() == null ? null : people.get(new PersonId(event.byPersonId()));
        Person other = event.forPersonId() == null ? null : people.get(new PersonId(event.forPersonId()));
        return new EventView(event, by == null ? null : by.userId().value(), other == null ? null : other.name());
    }

    /** Whether somebody reported in another's place. */
    public boolean onBehalf() {
        return forName != null && REPORTS.contains(event.kind());
    }

    /** The day named in a report; of an extension the old deadline and the new one; of a snooze the moment it ends. */
    public @Nullable String date() {
        if (OF_DEADLINES.contains(event.kind())) {
            String from = event.detail("from");
            return (from == null ? "" : from + " / ") + event.detail("to");
        }
        String until = event.kind() == EventKind.SNOOZED ? event.detail("until") : null;
        return until == null ? event.detail("date")
                : MINUTE.format(Instant.parse(until).atZone(BusinessTime.ZONE));
    }

    public @Nullable String percent() {
        return event.detail("percent");
    }
}
