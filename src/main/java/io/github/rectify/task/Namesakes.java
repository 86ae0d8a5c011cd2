package io.github.rectify.task;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Tasks shown together, some of which would be taken for one another by their number alone: a code is unique in its round only, and who
 * answers for tasks of two rounds may have two of the same code.
 */
public final class Namesakes {

    /** What has to stand beside a number for it to tell its task. */
    public enum Beside { NOTHING, TITLE, ROUND }

    private final Map<String, List<Task>> byCode;

    private Namesakes(Map<String, List<Task>> byCode) {
        this.byCode = byCode;
    }

    /** @param shown the tasks of one answer, card or list; one may be among them more than once */
    public static Namesakes among(Collection<Task> shown) {
        Collection<Task> once = shown.stream().collect(Collectors.toMap(Task::id, Function.identity(), (one, same) -> one)).values();
        return new Namesakes(once.stream().collect(Collectors.groupingBy(Task::code)));
    }

    /** The title tells them apart unless it may not be said, or is the same. */
    public Beside beside(Task task) {
        List<Task> alike = byCode.getOrDefault(task.code(), List.of()).stream().filter(other -> !other.id().equals(task.id())).toList();
        if (alike.isEmpty()) {
            return Beside.NOTHING;
        }
        boolean sameTitle = alike.stream().anyMatch(other -> other.title().equals(task.title()));
        return sameTitle || task.level() == Level.SENSITIVE ? Beside.ROUND : Beside.TITLE;
    }
}
