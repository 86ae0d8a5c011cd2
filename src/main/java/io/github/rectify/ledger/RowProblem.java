package io.github.rectify.ledger;

/**
 * Why a row, or a cell of it, was not taken.
 *
 * @param row as a spreadsheet counts: the header is row 1
 * @param column the name of the column as printed in the header
 * @param message a sentence in Chinese: what, where, and how to mend it
 */
public record RowProblem(int row, String column, String message) {
}
