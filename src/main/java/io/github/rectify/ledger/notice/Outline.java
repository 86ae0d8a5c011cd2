package io.github.rectify.ledger.notice;

import io.github.rectify.ledger.words.Numerals;
import io.github.rectify.ledger.words.WordList;
import io.github.rectify.ledger.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Puts the lines of a notice under their headings.
 * <ol>
 * <li>The body ends at the first line after the last problem that sounds like the outlook; numbers that begin again there are no
 * problems.
 * <li>The shape of a label tells its level: a shape already open closes all below it, a new one opens a level below.
 * <li>A number that begins again inside an answer counts measures, not problems, so it stays under its problem.
 * <li>A bare sentence followed by an answer is a heading, too.
 * </ol>
 */
final class Outline {

    private final WordList closings;
    private final WordList closingsInside;
    private final WordList closingHeadings;
    private final WordList sentenceEnds;
    private final Measures measures;

    Outline(Words words, Numerals numerals) {
        this.measures = new Measures(words, numerals);
        this.closings = words.list("closing");
        this.closingsInside = words.list("closing.inside");
        this.closingHeadings = words.list("closing.heading");
        this.sentenceEnds = words.list("sentence.end");
    }

    /** The notice as a tree, and the lines after the body. */
    record Tree(Node root, List<Line> after) {
    }

    Tree of(List<Line> lines) {
        int end = bodyEnd(lines);
        Node root = Node.root();
        Node at = root;
        for (Line line : lines.subList(0, end)) {
            at = place(line, at);
        }
        return new Tree(root, lines.subList(end, lines.size()));
    }

    /** Problems that are not told beyond doubt count only up to where the outlook is announced. */
    private int bodyEnd(List<Line> lines) {
        int sure = lines.size() - 1;
        while (sure >= 0 && !lines.get(sure).surelyTellsProblem()) {
            sure--;
        }
        int end = sure + 1;
        for (int i = end; i < lines.size() && !(sure < 0 ? announcesOutlook(lines.get(i))
                : soundsLikeOutlook(lines.get(i))); i++) {
            end = lines.get(i).tellsProblem() ? i + 1 : end;
        }
        while (end < lines.size() && !soundsLikeOutlook(lines.get(end))) {
            end++;
        }
        return end;
    }

    private boolean announcesOutlook(Line line) {
        return line.label() != null && line.label() != Label.NONE && closingHeadings.in(line.heading().plain())
                && line.heading().length() < 40;
    }

    private boolean soundsLikeOutlook(Line line) {
        if (line.label() != null && line.label() != Label.NONE) {
            return announcesOutlook(line);
        }
        String text = line.text().plain();
        if (measures.begins(line.text())) {
            return false;
        }
        if (closings.startsIn(text) || closingsInside.in(text)) {
            return true;
        }
        for (int i = 0; i < text.length(); i++) {
            if (sentenceEnds.lengthAt(text, i) > 0 && closings.lengthAt(text, i + 1) > 0) {
                return true;
            }
        }
        return false;
    }

    private Node place(Line line, Node at) {
        if (line.label() == null) {
            return line.beginsAnswer() ? answer(line, at) : paragraph(line, at);
        }
        Node parent = parentFor(line, line.label(), at);
        return parent.child(line);
    }

    private static Node paragraph(Line line, Node at) {
        at.add(line);
        return at;
    }

    private static Node answer(Line line, Node at) {
        Node target = answeredAbove(at);
        if (at.line() == null || at.label() == Label.NONE && at.isAnsweredLike(line)) {
            Line heading = at.takeLast();
            if (heading != null) {
                Node parent = at.line() == null ? at : at.parent();
                target = (parent == null ? at : parent).child(asHeading(heading));
            }
        }
        target.add(line);
        return target;
    }

    /** A second answer below the measures of a first one goes on with the first. */
    private static Node answeredAbove(Node at) {
        for (Node node = at; node != null && !at.isAnswered(); node = node.parent()) {
            if (node.isAnswered()) {
                return node;
            }
        }
        return at;
    }

    private static Line asHeading(Line line) {
        return new Line(line.number(), line.text(), Label.NONE, line.heading(), line.frame(), line.answer(), line.state(), false, line.bulleted());
    }

    private static Node parentFor(Line line, Label label, Node at) {
        Node open = openWith(label.shape(), at, line.tellsProblem());
        if (open == null && label.shape() == Label.Shape.PART) {
            return topOf(at);
        }
        if (open == null) {
            return at.isAnswered() && line.tellsProblem() ? besides(label, at) : at;
        }
        boolean measuresBegin = label.ordinal() == 1 && !line.tellsProblem() && at.looksLikeProblem();
        Node parent = open.parent();
        return measuresBegin || parent == null ? at : parent;
    }

    /** A part stands above all other headings. */
    private static Node topOf(Node at) {
        Node top = at;
        while (top.parent() != null) {
            top = Objects.requireNonNull(top.parent());
        }
        return top;
    }

    /** What is answered already heads no further problem. */
    private static Node besides(Label label, Node at) {
        Node parent = at.parent();
        while (label != Label.NONE && parent != null && parent.parent() != null) {
            parent = parent.parent();
        }
        return parent == null ? at : parent;
    }

    /** The innermost open heading of that shape; a problem does not count on from the measures of another. */
    private static @Nullable Node openWith(Label.Shape shape, Node at, boolean problem) {
        for (Node node = at; node != null; node = node.parent()) {
            if (node.label() != null && node.label().shape() == shape && !(problem && node.isMeasure())) {
                return node;
            }
        }
        return null;
    }

    /** The problems of the tree, in print order: whatever looks like one and has none below it. */
    static List<Node> problems(Node root) {
        List<Node> problems = new ArrayList<>();
        collect(root, problems);
        return problems;
    }

    private static boolean collect(Node node, List<Node> problems) {
        boolean below = false;
        for (Node child : node.children()) {
            below |= collect(child, problems);
        }
        if (!below && node.looksLikeProblem()) {
            problems.add(node);
            return true;
        }
        return below;
    }
}
