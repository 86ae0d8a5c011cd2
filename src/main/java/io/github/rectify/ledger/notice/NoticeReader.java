package io.github.rectify.ledger.notice;

import io.github.rectify.ledger.words.Days;
import io.github.rectify.ledger.words.Numerals;
import io.github.rectify.ledger.words.Text;
import io.github.rectify.ledger.words.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads a notice as a careful person would, in stages: lines, the outline of headings, the problems, what stands under each, the
 * head and the stated totals. A pure function of the text: the same text always gives the same notice.
 */
public final class NoticeReader {

    private final Lines lines;
    private final Tabled tabled;
    private final Implied implied;
    private final Outline outline;
    private final Heads heads;
    private final Inspections inspections;
    private final Items items;
    private final Chapters chapters;
    private final Summary summary;
    private final Totals totals;

    public NoticeReader(Words words) {
        Numerals numerals = new Numerals(words);
        Days days = new Days(words, numerals);
        this.lines = new Lines(words, numerals, new Statements(words, days));
        this.tabled = new Tabled(words, numerals);
        this.implied = new Implied(words, new Measures(words, numerals));
        this.inspections = new Inspections(words, days);
        this.outline = new Outline(words, numerals);
        this.heads = new Heads(words, numerals, days);
        this.items = new Items(words, numerals, days);
        this.chapters = new Chapters(words, numerals, new Statements(words, days));
        this.summary = new Summary(words, numerals, new Statements(words, days));
        this.totals = new Totals(words, new Money(words));
    }

    public Notice read(String text) {
        List<Line> all = implied.mark(lines.of(tabled.asLines(text)));
        Outline.Tree tree = outline.of(all);
        List<Text> before = texts(all.subList(0, firstProblem(all)));
        List<Node> problems = Outline.problems(tree.root());
        Chapters.Told closed = chapters.take(problems);
        Set<Integer> extra = closing(problems);
        List<Text> after = texts(behind(all, problems, tree, extra).stream().filter(line -> !closed.lines().contains(line.number())).toList());
        Head head = heads.read(before, after);
        List<Text> around = new ArrayList<>(before);
        around.addAll(after);
        Summary.Told told = summary.read(around, problems.stream().map(NoticeReader::said).toList());
        List<Item> read = summary.applied(told, problems.stream()
                .map(problem -> items.read(problem, head.publishedOn()).toldElsewhere(chapters.of(closed, problem, head.publishedOn()))).toList());
        Draft.Stated stated = summary.applied(told, totals.in(around, read.size()), read.size());
        return new Notice(head, inspections.read(before, after, head.publishedOn()), stated, read, headings(problems));
    }

    private static int firstProblem(List<Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).tellsProblem()) {
                return i;
            }
        }
        return lines.size();
    }

    /** From where the lines below the last problem tell of all problems, or how to reach the unit, they are taken away from it. */
    private Set<Integer> closing(List<Node> problems) {
        Set<Integer> numbers = new HashSet<>();
        if (!problems.isEmpty()) {
            Node last = problems.get(problems.size() - 1);
            List<Line> lines = last.lines();
            lines.subList(1, lines.size()).stream().dropWhile(line -> !chapters.tellsOfAll(line)).forEach(line -> numbers.add(line.number()));
            last.remove(numbers);
        }
        return numbers;
    }

    /** The lines behind the last problem that are not below it. */
    private static List<Line> behind(List<Line> all, List<Node> problems, Outline.Tree tree, Set<Integer> extra) {
        if (problems.isEmpty()) {
            return tree.after();
        }
        Set<Integer> below = new HashSet<>();
        problems.get(problems.size() - 1).lines().forEach(line -> below.add(line.number()));
        int from = below.stream().mapToInt(Integer::intValue).max().orElse(all.size());
        return all.stream().filter(line -> line.number() > from || extra.contains(line.number())).toList();
    }

    private static String said(Node problem) {
        return problem.line() == null ? "" : problem.line().heading().plain();
    }

    private static List<Text> texts(List<Line> lines) {
        return lines.stream().map(Line::text).toList();
    }

    private static List<Notice.Heading> headings(List<Node> problems) {
        Set<Node> above = new LinkedHashSet<>();
        for (Node problem : problems) {
            List<Node> path = new ArrayList<>();
            for (Node at = problem.parent(); at != null && at.line() != null && !above.contains(at); at = at.parent()) {
                path.add(0, at);
            }
            above.addAll(path);
        }
        return above.stream().map(NoticeReader::heading).toList();
    }

    private static Notice.Heading heading(Node node) {
        Line line = node.line();
        if (line == null) {
            throw new IllegalArgumentException("the root is no heading");
        }
        StringBuilder path = new StringBuilder();
        for (Node at = node.parent(); at != null && at.line() != null; at = at.parent()) {
            path.insert(0, at.line().text().printed() + '\n');
        }
        Text words = line.frame() == null ? line.heading() : line.frame().problem();
        return new Notice.Heading(path.toString(), words.plain(), line.frame() != null, line.text().printed());
    }
}
