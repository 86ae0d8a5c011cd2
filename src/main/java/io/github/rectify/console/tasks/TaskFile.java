package io.github.rectify.console.tasks;

import io.github.rectify.console.messages.MessageView;
import io.github.rectify.people.Person;
import io.github.rectify.task.EventKind;
import io.github.rectify.task.TaskStatus;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one task: what it is made of, what happened, what was said, what comes next, and what the viewer may do.
 *
 * @param reviewer who decides on it, by name, once it is submitted
 * @param requests what is asked about it and waits
 * @param candidates whom it could go to
 */
public record TaskFile(TaskView view, List<String> headings, String text, List<String> persons, List<String> measures,
        List<EventView> history, List<EvidenceView> evidence, List<MessageView> messages,
        Optional<TaskPageMapper.Plan> plan, Acts acts, @Nullable String reviewer, List<RequestView> requests,
        List<Person> candidates) {

    /** The history as a page shows it. */
    public List<EventView> latestFirst() {
        List<EventView> turned = new ArrayList<>(history);
        Collections.reverse(turned);
        return turned;
    }

    /** The report that it is done, on which somebody has to decide; null if none waits. */
    public @Nullable EventView submission() {
        return view.line().status() != TaskStatus.SUBMITTED ? null : latestFirst().stream()
                .filter(entry -> entry.event().kind() == EventKind.SUBMITTED).findFirst().orElse(null);
    }

    /** What the viewer may do with it now. */
    public record Acts(boolean report, boolean onBehalf, boolean done, boolean decide, boolean reasonNeeded,
            boolean withdraw, boolean prove) {
    }
}
