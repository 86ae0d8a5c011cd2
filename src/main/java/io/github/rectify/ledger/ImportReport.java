package io.github.rectify.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a commit did: how many tasks or people are new, changed, and as they were, and which rows were left out.
 * A problem of a notice that reads differently than before is left as it was: it is among the unchanged, and among the problems.
 *
 * @param roundId our number of the round, or null where the file belongs to none
 * @param remarks of a ledger: what was taken, but is to be looked after
 * @param changes of a ledger: what it says otherwise than its version before, and whether that was taken over
 */
public record ImportReport(@Nullable Long roundId, int created, int updated, int unchanged, List<RowProblem> problems,
        List<RowProblem> remarks, List<LedgerChange> changes) {

    public ImportReport {
        problems = List.copyOf(problems);
        remarks = List.copyOf(remarks);
        changes = List.copyOf(changes);
    }

    public ImportReport(@Nullable Long roundId, int created, int updated, int unchanged, List<RowProblem> problems) {
        this(roundId, created, updated, unchanged, problems, List.of(), List.of());
    }

    /** Whether no row was taken at all, be it that each was refused or that there were none. */
    public boolean tookNothing() {
        return created + updated + unchanged == 0;
    }
}
