package io.github.rectify.reply;

import io.github.rectify.reply.reading.Action;
import io.github.rectify.reply.reading.Intent;
import io.github.rectify.task.Task;
import io.github.rectify.task.TaskId;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Tells which records a taking back is aimed at. A task named with it, or called reported by mistake, is meant and no other; where
 * several were recorded and one of them is said to be open still, only that one. With nothing of the kind the last message is.
 */
@Component
class Aim {

    private static final Set<Intent> STILL_OPEN = EnumSet.of(Intent.UNDO, Intent.REPORT_PROGRESS, Intent.REPORT_BLOCKED);

    private final Acts acts;
    private final Sayings sayings;

    Aim(Acts acts, Sayings sayings) {
        this.acts = acts;
        this.sayings = sayings;
    }

    /**
     * What is aimed at.
     *
     * @param tasks the tasks whose records are meant; none: those of the last message
     * @param codes what the text names; with no task found, none of these has a record to take back
     */
    record At(List<TaskId> tasks, Set<String> codes) {

        At {
            tasks = List.copyOf(tasks);
            codes = Set.copyOf(codes);
        }
    }

    At of(Turn turn, Standing standing, Understood read, Action action, String text) {
        Set<String> codes = new LinkedHashSet<>(action.tasks());
        codes.addAll(codes.isEmpty() ? sayings.takenBack(text) : Set.of());
        Set<TaskId> meant = read.called(action.tasks()).stream().map(Task::id).collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> named = codes;
        standing.movable().stream().filter(task -> named.contains(task.code())).map(Task::id).forEach(meant::add);
        return codes.isEmpty() ? new At(stillOpen(turn, read), codes) : new At(List.copyOf(meant), codes);
    }

    /** Of several tasks recorded together, those that are told to be open; all if none is, or if something else is said of another. */
    private List<TaskId> stillOpen(Turn turn, Understood read) {
        List<TaskId> recorded = acts.latestOf(turn.person()).stream().map(Act::taskId).filter(Objects::nonNull).map(TaskId::new)
                .distinct().toList();
        List<Action> said = read.reading().actions();
        boolean denied = said.size() > 1 && said.stream().allMatch(action -> STILL_OPEN.contains(action.intent()));
        List<TaskId> open = denied ? read.about().stream().filter(recorded::contains).toList() : List.of();
        return open.size() < recorded.size() && open.size() == read.about().size() ? open : List.of();
    }
}
