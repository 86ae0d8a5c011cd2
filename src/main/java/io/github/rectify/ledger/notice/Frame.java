package io.github.rectify.ledger.notice;

import io.github.rectify.ledger.words.Text;

/**
 * A problem in its frame (About "…", the rectification of the problem): the problem itself, and where the frame ends. It is not
 * {@code sure} where only the last words of a sentence say so.
 */
record Frame(Text problem, int end, boolean sure) {
}
