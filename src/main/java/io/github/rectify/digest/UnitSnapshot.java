package io.github.rectify.digest;

import io.github.rectify.people.PersonId;
import io.github.rectify.task.Task;
import io.github.rectify.task.TaskEvent;
import io.github.rectify.task.TaskId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A unit's tasks and what happened to them, read at one moment, so that a move is in both or in neither. */
record UnitSnapshot(Instant readAt, Instant importedAt, List<Task> tasks, List<TaskEvent> events,
        Map<TaskId, Instant> extensionsAsked, Map<PersonId, String> names, Map<PersonId, DigestFigures> previous) {

    /** The figures of one reader for a week of which {@code readAt} is part, or for one still to come if nothing changed. */
    DigestFigures figures(Reader reader, DigestWeek week) {
        return new Reckoning(reader.scope(), week, reader.of(tasks), events, extensionsAsked, names, previous.get(reader.person().id()),
                importedAt).figures();
    }
}
