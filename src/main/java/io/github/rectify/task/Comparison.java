package io.github.rectify.task;

import java.util.Collections;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The problems of a file beside those imported before.
 *
 * @param partners for each problem of the file the stored one it is, or null if it is new
 * @param differences in the order of the file
 * @param gone stored problems that the file no longer has
 */
public record Comparison(List<@Nullable Stored> partners, List<Difference> differences, List<Stored> gone) {

    public Comparison {
        partners = Collections.unmodifiableList(new ArrayList<>(partners));
        differences = List.copyOf(differences);
        gone = List.copyOf(gone);
    }

    public boolean isNew(int index) {
        return partners.get(index) == null;
    }
}
