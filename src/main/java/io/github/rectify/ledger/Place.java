package io.github.rectify.ledger;

/** Where something stands in a text: from {@code start} until before {@code end}. */
record Place(int start, int end) {
}
