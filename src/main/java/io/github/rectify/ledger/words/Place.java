package io.github.rectify.ledger.words;

/** Where something stands in a text: from {@code start} until before {@code end}. */
public record Place(int start, int end) {
}
