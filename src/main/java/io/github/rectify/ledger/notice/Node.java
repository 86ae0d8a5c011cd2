package io.github.rectify.ledger.notice;

import io.github.rectify.ledger.words.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A heading of a notice with what stands under it. The root has neither line nor parent. */
final class Node {

    private final @Nullable Line line;
    private final @Nullable Node parent;
    private final List<Node> children = new ArrayList<>();
    private final List<Line> paragraphs = new ArrayList<>();
    private final List<Text> states = new ArrayList<>();
    /** The words the first answer begins with; null while there is none. */
    private @Nullable String answeredBy;

    Node(@Nullable Line line, @Nullable Node parent) {
        this.line = line;
        this.parent = parent;
        this.answeredBy = line == null ? null : line.answerLabel();
    }

    static Node root() {
        return new Node(null, null);
    }

    Node child(Line heading) {
        Node child = new Node(heading, this);
        children.add(child);
        return child;
    }

    void add(Line paragraph) {
        if (paragraph.state() != null) {
            states.add(paragraph.state());
            return;
        }
        paragraphs.add(paragraph);
        if (answeredBy == null && paragraph.beginsAnswer()) {
            answeredBy = paragraph.answerLabel();
        }
    }

    /** Takes back the last paragraph, because it turned out to be a heading; null if there is none. */
    @Nullable Line takeLast() {
        return paragraphs.isEmpty() || paragraphs.get(paragraphs.size() - 1).beginsAnswer() ? null
                : paragraphs.remove(paragraphs.size() - 1);
    }

    /** The last line below that is no heading and no answer; null if a heading or an answer comes last. */
    @Nullable Line lastParagraph() {
        List<Line> all = lines();
        Line last = all.get(all.size() - 1);
        return last.label() == null && !last.beginsAnswer() ? last : null;
    }

    /** Takes away the paragraphs with these numbers, here and below. */
    void remove(Set<Integer> numbers) {
        paragraphs.removeIf(paragraph -> numbers.contains(paragraph.number()));
        children.forEach(child -> child.remove(numbers));
    }

    @Nullable Label label() {
        return line == null ? null : line.label();
    }

    @Nullable Line line() {
        return line;
    }

    @Nullable Node parent() {
        return parent;
    }

    List<Node> children() {
        return children;
    }

    List<Line> paragraphs() {
        return paragraphs;
    }

    /** What is said of where the work stands, here and below, under a name of its own. */
    List<Text> states() {
        List<Text> all = new ArrayList<>(states);
        children.forEach(child -> all.addAll(child.states()));
        return all;
    }

    /** The heading and all below it. */
    List<Line> lines() {
        List<Line> all = new ArrayList<>();
        if (line != null) {
            all.add(line);
        }
        all.addAll(paragraphs);
        children.forEach(child -> all.addAll(child.lines()));
        return all;
    }

    /** Whether this numbers a measure: it stands under what is answered, or under a problem in its frame, and is neither. */
    boolean isMeasure() {
        return parent != null && parent.looksLikeProblem() && !looksLikeProblem();
    }

    /** Whether somebody answers here, so that this is a problem and no mere heading. */
    boolean isAnswered() {
        return answeredBy != null;
    }

    /** Whether a line that begins an answer can only answer something else: it begins with the same words as the answer here. */
    boolean isAnsweredLike(Line answer) {
        return answeredBy != null && answeredBy.equals(answer.answerLabel());
    }

    /** Whether this reads as a problem by itself: it stands in a frame, or is answered. */
    boolean looksLikeProblem() {
        return line != null && (line.frame() != null || answeredBy != null || line.implied());
    }
}
