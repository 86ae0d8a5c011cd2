package io.github.rectify.console.tasks;

import io.github.rectify.console.access.Sight;
import io.github.rectify.people.Person;
import io.github.rectify.people.PersonId;
import io.github.rectify.task.Evidence;
import io.github.rectify.task.Task;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/**
 * A photo or file of a task as it is shown.
 *
 * @param alsoAt the codes of tasks of the same unit that the same bytes serve
 * @param elsewhere whether they serve a task of another unit
 * @param mine whether the viewer may take it back
 */
public record EvidenceView(Evidence evidence, @Nullable String byUserId, List<String> alsoAt, boolean elsewhere,
        boolean mine) {

    static EvidenceView of(Evidence evidence, Map<PersonId, Person> people, Task task, List<Task> others, Sight sight) {
        Person by = evidence.by() == null ? null : people.get(evidence.by());
        return new EvidenceView(evidence, by == null ? null : by.userId().value(),
                others.stream().filter(other -> other.unitId().equals(task.unitId())).map(Task::code).toList(),
                others.stream().anyMatch(other -> !other.unitId().equals(task.unitId())),
                sight.administers(task.unitId()) || sight.person() != null && sight.person().id().equals(evidence.by()));
    }

    /** Rounded: 2.4 MB, 310 KB. */
    public String size() {
        long bytes = evidence.size();
        long megabyte = DataSize.ofMegabytes(1).toBytes();
        return bytes >= megabyte ? Math.round(bytes * 10.0 / megabyte) / 10.0 + " MB" : Math.max(1, bytes / 1024) + " KB";
    }

    /** What stands in place of a small picture: PDF. */
    public String kind() {
        String name = evidence.name();
        return name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
    }
}
