package io.github.rectify.ledger.file;

/**
 * A line as it is printed on a page, all measures in points from the upper left.
 *
 * @param page from 0
 * @param blankAfter whether a blank is printed at its end
 * @param size of the letters, which is also the width of a Chinese one
 */
record PdfLine(int page, float left, float right, float y, float size, String text, boolean blankAfter) {
}
