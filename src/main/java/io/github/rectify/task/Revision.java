package io.github.rectify.task;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of a task is to be as a newer version of its file has it, because somebody accepted that.
 *
 * @param parts of the problem that are taken from {@code draft}: all but the state of the work, which only people move
 * @param placement where the task is to stand, or null to leave it
 * @param note what the history says of it
 */
public record Revision(ProblemDraft draft, Set<Difference.Part> parts, @Nullable Placement placement, String note) {

    public Revision {
        parts = Set.copyOf(parts);
        if (parts.contains(Difference.Part.STATUS) || parts.contains(Difference.Part.COMPLETED_ON)) {
            throw new IllegalArgumentException("a file moves no task");
        }
    }
}
