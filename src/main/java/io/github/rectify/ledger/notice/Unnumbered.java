package io.github.rectify.ledger.notice;

import io.github.rectify.ledger.words.WordList;
import io.github.rectify.ledger.words.Words;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Finds the problems of a notice that numbers none of them, by what repeats itself. */
final class Unnumbered {

    private static final int FEWEST = 4;
    private static final int FEWEST_FRAMED = 2;

    private final Looks looks;
    private final WordList rests;
    private final WordList amiss;
    private final WordList outlooks;
    private final WordList aspects;
    private final WordList titles;

    Unnumbered(Words words, Looks looks) {
        this.looks = looks;
        this.rests = words.list("total.rest");
        this.amiss = words.list("problem.amiss");
        this.titles = words.list("title.end");
        this.aspects = words.list("heading.end");
        this.outlooks = words.lists("closing", "chapter.subject");
    }

    /** Where nothing at all tells of problems: short lines of something amiss, each with prose below it, again and again. */
    Set<Integer> bare(List<Line> lines) {
        Set<Integer> headings = new TreeSet<>();
        int tell = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isNumbered() && titles.endOf(lines.get(i).text().plain()) == null && looks.isBareHeading(lines, i)) {
                headings.add(lines.get(i).number());
                tell += amiss.in(lines.get(i).text().plain()) ? 1 : 0;
            }
        }
        return tell >= FEWEST && 2 * tell >= headings.size() ? headings : Set.of();
    }

    /** Where nothing else tells of problems, paragraphs that begin with a framed one are the problems, answered in what follows. */
    List<Line> opened(List<Line> lines) {
        boolean several = areSeveral(lines);
        Set<Integer> framed = new TreeSet<>();
        for (int i = 0; i < lines.size(); i++) {
            if (beginsFramed(lines.get(i)) && (several || !(i > 0 && namesProblem(lines.get(i - 1))))) {
                framed.add(lines.get(i).number());
            }
        }
        boolean told = !several && lines.stream().anyMatch(Line::surelyTellsProblem);
        return framed.size() < FEWEST_FRAMED || told ? lines
                : lines.stream().map(line -> framed.contains(line.number()) ? line.as(Label.NONE) : line).toList();
    }

    /** Whether framed paragraphs stand below all that tells of problems by itself, and two on end somewhere: then that only heads them. */
    private static boolean areSeveral(List<Line> lines) {
        boolean several = false;
        for (int i = 0; i < lines.size(); i++) {
            boolean opens = i + 1 < lines.size() && beginsFramed(lines.get(i + 1));
            if (lines.get(i).surelyTellsProblem() && !opens) {
                return false;
            }
            several |= opens && beginsFramed(lines.get(i));
        }
        return several;
    }

    /** Where below one heading an answer begins again and again in the same words, the paragraph above each is the problem. */
    List<Line> answered(List<Line> lines) {
        Set<Integer> problems = new TreeSet<>();
        boolean again = false;
        Line heading = null;
        String answer = null;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.label() != null) {
                heading = line;
                answer = null;
            } else if (line.beginsAnswer() && heading != null && !heading.surelyTellsProblem() && isParagraph(lines.get(i - 1))) {
                again |= Objects.equals(answer, line.answerLabel());
                answer = line.answerLabel();
                problems.add(lines.get(i - 1).number());
            }
        }
        return again ? lines.stream().map(line -> problems.contains(line.number()) ? line.as(Label.NONE) : line).toList() : lines;
    }

    private static boolean isParagraph(Line line) {
        return line.label() == null && !line.beginsAnswer() && line.state() == null;
    }

    /** Or paragraphs below headings, of which every other one tells of something amiss and is shorter than what follows it. */
    Set<Integer> paired(List<Line> lines) {
        Set<Integer> problems = new TreeSet<>();
        int tell = 0;
        int told = 0;
        int answered = 0;
        for (int i = 1; i < lines.size(); i++) {
            int end = i;
            while (end < lines.size() && isPlainProse(lines.get(end))) {
                end++;
            }
            boolean heading = !isPlainProse(lines.get(i - 1)) && titles.endOf(lines.get(i - 1).text().plain()) == null;
            if (end - i > 1 && (end - i) % 2 != 0 && rests.in(lines.get(end - 1).text().plain())) {
                end--;
            }
            if (!heading || (end - i) % 2 != 0) {
                continue;
            }
            for (int at = i; at < end; at += 2) {
                problems.add(lines.get(at).number());
                tell += amiss.in(lines.get(at).text().plain()) ? 1 : 0;
                told += lines.get(at).text().length();
                answered += lines.get(at + 1).text().length();
            }
        }
        return problems.size() >= FEWEST && 2 * tell >= problems.size() && told < answered ? problems : Set.of();
    }

    private boolean isPlainProse(Line line) {
        String text = line.text().plain();
        return line.label() == null && line.state() == null && looks.isProse(text) && !looks.isField(text) && !isOutlook(text);
    }

    /** Whether a sentence of it begins like the outlook. */
    private boolean isOutlook(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (looks.beginsSentence(text, i) && outlooks.lengthAt(text, i) > 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean beginsFramed(Line line) {
        return line.label() == null && line.frame() != null && line.frame().sure();
    }

    /** A number with something amiss is the problem itself; what stands framed below it only takes it up again. */
    private boolean namesProblem(Line line) {
        return line.isNumbered() && amiss.in(line.heading().plain()) && aspects.endOf(line.heading().plain()) == null;
    }
}
