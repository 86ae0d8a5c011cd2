package io.github.rectify.console.tasks;

import io.github.rectify.task.Request;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something asked that waits for a decision, as a page shows it.
 *
 * @param toName who is to answer for the task, or is suggested; null if nobody is named
 * @param deciders those it is put to, by name
 * @param decide whether the viewer may decide it
 * @param reasonNeeded whether they do so with a reason only
 */
public record RequestView(Request request, @Nullable String toName, List<String> deciders, boolean decide,
        boolean reasonNeeded) {

    public RequestView {
        deciders = List.copyOf(deciders);
    }
}
