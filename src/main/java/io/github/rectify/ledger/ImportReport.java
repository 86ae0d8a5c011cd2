package io.github.rectify.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a commit did: how many tasks or people are new, changed, and as they were, and which rows were left out.
 *
 * @param roundId our number of the round, or null where the file belongs to none
 */
public record ImportReport(@Nullable Long roundId, int created, int updated, int unchanged, List<RowProblem> problems) {

    public ImportReport {
        problems = List.copyOf(problems);
    }
}
