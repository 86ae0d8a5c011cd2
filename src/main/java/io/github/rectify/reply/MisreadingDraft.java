package io.github.rectify.reply;

import io.github.rectify.reply.reading.OpenTask;
import io.github.rectify.reply.reading.Reading;
import io.github.rectify.reply.reading.Situation;
import java.util.List;
import java.util.Set;

/**
 * A reply with what it was read against and how it was read.
 *
 * @param sensitive codes of open tasks whose title is not to be kept
 */
public record MisreadingDraft(Situation situation, Set<String> sensitive, String text, Reading reading) {

    public MisreadingDraft {
        sensitive = Set.copyOf(sensitive);
    }

    /** The open tasks as they may be kept. */
    List<OpenTask> open() {
        return situation.open().stream()
                .map(task -> sensitive.contains(task.code()) ? new OpenTask(task.code(), "", task.due()) : task).toList();
    }
}
