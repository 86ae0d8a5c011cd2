package io.github.rectify.ledger;

/**
 * Why a row, a cell of it, or what a notice now says of a problem, was not taken.
 *
 * @param row of a table as a spreadsheet counts: the header is row 1; of a notice the running number of the problem, from 1
 * @param column the name of the column as printed in the header; of a notice what differs
 * @param message a sentence in Chinese: what, where, and how to mend it
 * @param cell whether only this cell was not taken, and the rest of its row was
 */
public record RowProblem(int row, String column, String message, boolean cell) {

    public RowProblem(int row, String column, String message) {
        this(row, column, message, false);
    }
}
