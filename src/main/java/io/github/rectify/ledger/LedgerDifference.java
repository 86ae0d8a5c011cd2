package io.github.rectify.ledger;

import io.github.rectify.task.Difference;
import org.jspecify.annotations.Nullable;

/** One thing a ledger says otherwise than its version before, in words. */
record LedgerDifference(LedgerChange.Part part, String stored, String given) {

    /** Whether a file may not change it: how far the work is, people report. */
    boolean onlyReported() {
        return part == LedgerChange.Part.STATUS || part == LedgerChange.Part.COMPLETED_ON || part == LedgerChange.Part.PROGRESS;
    }

    /** The part of a problem this is, or null where it is one of the task. */
    Difference.@Nullable Part ofProblem() {
        return switch (part) {
            case NUMBER -> Difference.Part.NUMBER;
            case HEADINGS -> Difference.Part.HEADINGS;
            case TEXT -> Difference.Part.TEXT;
            case MEASURES -> Difference.Part.MEASURES;
            case PERSONS -> Difference.Part.PERSONS;
            case DEADLINE -> Difference.Part.DUE_ON;
            case DEPARTMENT, LEADER, ASSIGNEE, STATUS, COMPLETED_ON, PROGRESS -> null;
        };
    }
}
