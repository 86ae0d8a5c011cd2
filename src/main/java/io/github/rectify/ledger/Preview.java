package io.github.rectify.ledger;

import io.github.rectify.ledger.notice.Draft;

/**
 * A draft and the text it was read from.
 *
 * @param source as the reader saw it: of a document the words without its layout
 */
public record Preview(Draft draft, String source) implements Look {
}
