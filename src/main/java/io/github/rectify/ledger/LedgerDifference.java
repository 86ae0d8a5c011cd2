package io.github.rectify.ledger;

/** One thing a ledger says otherwise than its version before, in words. */
record LedgerDifference(LedgerChange.Part part, String stored, String given) {

    /** Whether a file may not change it: how far the work is, people report. */
    boolean onlyReported() {
        return part == LedgerChange.Part.STATUS || part == LedgerChange.Part.COMPLETED_ON || part == LedgerChange.Part.PROGRESS;
    }
}
