/**
 * Reads tables row by row: good rows and what is wrong with the others. Uses {@code file} for refusals and {@code words}.
 */
@NullMarked
package io.github.rectify.ledger.table;

import org.jspecify.annotations.NullMarked;
