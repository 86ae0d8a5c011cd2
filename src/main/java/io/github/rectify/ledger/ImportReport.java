package io.github.rectify.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a commit did: how many tasks or people are new, changed, and as they were, and which rows were left out.
 * A problem of a notice that reads differently than before is left as it was: it is among the unchanged, and among the problems.
 *
 * @param roundId our number of the round, or null where the file belongs to none
 */
public record ImportReport(@Nullable Long roundId, int created, int updated, int unchanged, List<RowProblem> problems) {

    public ImportReport {
        problems = List.copyOf(problems);
    }

    /** Whether no row was taken at all, be it that each was refused or that there were none. */
    public boolean tookNothing() {
        return created + updated + unchanged == 0;
    }
}
