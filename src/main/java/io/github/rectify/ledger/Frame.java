package io.github.rectify.ledger;

/** A problem in its frame (About "…", the rectification of the problem): the problem itself, and where the frame ends. */
record Frame(Text problem, int end) {
}
