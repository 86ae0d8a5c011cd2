/**
 * The vocabulary of notices and ledgers, and text read with it: numbers and days as they are printed, places that are the same in the
 * folded text and in the printed one. Knows nothing of what is read.
 */
@NullMarked
package io.github.rectify.ledger.words;

import org.jspecify.annotations.NullMarked;
