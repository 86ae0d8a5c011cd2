package io.github.rectify.ledger.notice;

/**
 * The number in front of a heading: its shape tells the level, {@code no} is what is printed, bare, and {@code end} the place
 * where the heading itself begins.
 */
record Label(Shape shape, String no, int ordinal, int end) {

    enum Shape { STEM, HAN, HAN_PAREN, DIGIT, DIGIT_PAREN, DIGIT_HALF, DECIMAL, CIRCLED, NAMED, PART, ASPECT, BRACKET, BARE, NONE }

    /** A heading in brackets, without a number. */
    static final Label BRACKET = new Label(Shape.BRACKET, "", 0, 0);

    /** A heading without a number that stands above problems. */
    static final Label BARE = new Label(Shape.BARE, "", 0, 0);

    /** A problem without a number. */
    static final Label NONE = new Label(Shape.NONE, "", 0, 0);
}
