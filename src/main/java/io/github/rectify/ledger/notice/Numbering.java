package io.github.rectify.ledger.notice;

import io.github.rectify.ledger.words.Numerals;
import io.github.rectify.ledger.words.Words;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How headings are numbered, and how problems below them may be, so that the outline is read again as it was meant. */
public final class Numbering {

    /** The shapes of a number in front of a heading; {@code NONE} if there is none. */
    public enum Shape { STEM, HAN, HAN_PAREN, DIGIT, DIGIT_PAREN, DIGIT_HALF, DECIMAL, CIRCLED, NAMED, PART, ASPECT, BRACKET, BARE, NONE }

    private static final List<Shape> OF_DIGITS = List.of(Shape.DIGIT, Shape.DIGIT_PAREN, Shape.NAMED, Shape.DIGIT_HALF);
    private static final List<Shape> OF_NUMERALS = List.of(Shape.HAN, Shape.HAN_PAREN, Shape.NAMED);

    private final Words words;
    private final Numerals numerals;
    private final Labels labels;

    public Numbering(Words words) {
        this.words = words;
        this.numerals = new Numerals(words);
        this.labels = new Labels(words, numerals);
    }

    /** The shape of the number a printed heading begins with. */
    public Shape of(String heading) {
        Label label = labels.of(words.text(heading).strip());
        return label == null ? Shape.NONE : Shape.valueOf(label.shape().name());
    }

    /**
     * The shapes a problem's number can be printed in without being taken for one of the headings, the most usual first; none if the
     * number is no number.
     *
     * @param headings all headings of the notice
     */
    public List<Shape> free(String no, Collection<String> headings) {
        Set<Shape> taken = EnumSet.noneOf(Shape.class);
        headings.forEach(heading -> taken.add(of(heading)));
        List<Shape> usual = shapes(no);
        return usual == null ? List.of() : usual.stream().filter(shape -> !taken.contains(shape)).toList();
    }

    private @Nullable List<Shape> shapes(String no) {
        if (no.isEmpty() || no.length() > 5) {
            return null;
        }
        if (no.chars().allMatch(letter -> letter >= '0' && letter <= '9')) {
            return OF_DIGITS;
        }
        if (no.matches("\\d{1,2}(?:\\.\\d{1,2}){1,2}")) {
            return List.of(Shape.DECIMAL);
        }
        return no.chars().allMatch(letter -> numerals.isNumeral((char) letter)) ? OF_NUMERALS : null;
    }
}
