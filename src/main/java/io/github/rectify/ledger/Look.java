package io.github.rectify.ledger;

/** What was read from a file, to be looked at before it is taken. */
public sealed interface Look permits Preview, LedgerDraft {
}
