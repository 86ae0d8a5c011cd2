package io.github.rectify.reply;

import io.github.rectify.reply.reading.Intent;
import io.github.rectify.reply.reading.Reading;
import io.github.rectify.reply.reading.Situation;
import io.github.rectify.task.Task;
import io.github.rectify.task.TaskId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/** A reading, the situation it was read in, and the tasks that were offered to it. */
record Understood(Situation situation, Reading reading, List<Task> open) {

    private static final Set<Intent> DECIDE = EnumSet.of(Intent.APPROVE, Intent.REJECT, Intent.INSTRUCT);

    private static final Set<Intent> REPORT = EnumSet.of(Intent.REPORT_DONE, Intent.REPORT_PROGRESS, Intent.REPORT_BLOCKED,
            Intent.REQUEST_EXTENSION, Intent.TRANSFER, Intent.DELEGATE, Intent.NOT_MINE, Intent.SNOOZE);

    Understood {
        open = List.copyOf(open);
    }

    /** Whether an intent moves anything, taking back included. */
    static boolean moves(Intent intent) {
        return DECIDE.contains(intent) || REPORT.contains(intent) || intent == Intent.UNDO;
    }

    /** Whether an intent is a report, or asks for something as who answers for a task does. */
    static boolean reports(Intent intent) {
        return REPORT.contains(intent) && intent != Intent.DELEGATE;
    }

    boolean decides() {
        return reading.actions().stream().anyMatch(action -> DECIDE.contains(action.intent()));
    }

    boolean reports() {
        return reading.actions().stream().anyMatch(action -> REPORT.contains(action.intent()));
    }

    /** Whether it would move anything, taking back included. */
    boolean moves() {
        return reading.actions().stream().anyMatch(action -> moves(action.intent()));
    }

    boolean has(Intent intent) {
        return reading.actions().stream().anyMatch(action -> action.intent() == intent);
    }

    /** Nothing in it was understood. */
    boolean isUnknown() {
        return reading.actions().stream().allMatch(action -> action.intent() == Intent.UNKNOWN);
    }

    /** The tasks of a code among those offered; where two rounds are open, it can be two. */
    List<Task> called(String code) {
        return open.stream().filter(task -> task.code().equals(code)).toList();
    }

    List<Task> called(Collection<String> codes) {
        return codes.stream().distinct().flatMap(code -> called(code).stream()).toList();
    }

    /** Whether it leaves nothing to ask, names tasks, and can be done of each. */
    boolean isAbout(BiPredicate<Intent, Task> fits) {
        return reading.doubts().isEmpty() && !about().isEmpty() && reading.actions().stream().allMatch(action ->
                called(action.tasks()).stream().allMatch(task -> fits.test(action.intent(), task)));
    }

    /** The tasks its moves are about. */
    List<TaskId> about() {
        return reading.actions().stream().flatMap(action -> called(action.tasks()).stream()).map(Task::id).distinct().toList();
    }
}
