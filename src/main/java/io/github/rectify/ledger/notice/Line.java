package io.github.rectify.ledger.notice;

import io.github.rectify.ledger.words.Place;
import io.github.rectify.ledger.words.Text;
import org.jspecify.annotations.Nullable;

/**
 * A line of a notice as the outline sees it: which it is, its label, the heading after it, the frame of a problem in that
 * heading, where on the same line an answer begins, and what the line says of where the work stands if it says nothing else.
 */
record Line(int number, Text text, @Nullable Label label, Text heading, @Nullable Frame frame, @Nullable Place answer, @Nullable Text state,
        boolean implied, boolean bulleted) {

    /** The same as a problem that only its measures tell. */
    Line asImplied() {
        return new Line(number, text, label == null ? Label.NONE : label, heading, frame, answer, state, true, bulleted);
    }

    /** The same as a problem with its answer behind it. */
    Line asImplied(Frame framed) {
        return new Line(number, text, label, heading, framed, answer, state, true, bulleted);
    }

    /** The same as a heading without a number, above problems or a problem itself. */
    Line as(Label unnumbered) {
        return new Line(number, text, unnumbered, heading, frame, answer, state, false, bulleted);
    }

    boolean isNumbered() {
        return label != null && label != Label.NONE;
    }

    /** How it is numbered, or null. */
    Label.@Nullable Shape shape() {
        return label == null ? null : label.shape();
    }

    /** Whether the line is an answer and nothing else. */
    boolean beginsAnswer() {
        return label == null && answer != null && answer.start() == 0;
    }

    /** Whether a problem, or its answer, can be told by this line alone. */
    boolean tellsProblem() {
        return frame != null && label != null || answer != null || implied;
    }

    /** The same, beyond doubt. */
    boolean surelyTellsProblem() {
        return frame != null && frame.sure() && label != null || answer != null || implied;
    }

    /** The words an answer begins with, or null. */
    @Nullable String answerLabel() {
        return answer == null ? null : heading.plain().substring(answer.start(), answer.end());
    }

    /** What is said on the line after the problem: the answer, or what follows the frame. */
    Text rest() {
        if (answer != null) {
            return heading.from(answer.end()).strip();
        }
        return frame == null ? Text.EMPTY : heading.from(frame.end()).strip();
    }
}
