package io.github.rectify.ledger.notice;

import io.github.rectify.ledger.words.WordList;
import io.github.rectify.ledger.words.Words;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the lines that are problems though nothing frames them and no word announces an answer.
 * <ul>
 * <li>Numbered headings with counted measures, or with prose, under them. The part on leadership counts its doings in the same way, so
 * nothing in a section named like that is a problem, and outside of a section named after the problems the heading must tell of
 * something amiss.
 * <li>Numbered paragraphs that hold the problem in their first sentence and the answer behind it.
 * <li>Where nothing else tells of problems: numbers that run on above prose, paragraphs that begin with a framed one, short lines of
 * something amiss with prose below them, or paragraphs in pairs below headings.
 * </ul>
 * Then the lines above problems that can only be headings are made headings.
 */
final class Implied {

    private static final int LONGEST_ALONE = 40;
    private static final int FEWEST = 4;

    private final Measures measures;
    private final Looks looks;
    private final Sections sections;
    private final Unnumbered unnumbered;
    private final WordList standing;
    private final WordList amiss;
    private final WordList openers;
    private final WordList aspects;
    private final WordList titles;
    private final char stop;

    Implied(Words words, Measures measures) {
        this.measures = measures;
        this.looks = new Looks(words, measures);
        this.sections = new Sections(words);
        this.unnumbered = new Unnumbered(words, looks);
        this.standing = words.lists("status.lead", "status.subject");
        this.amiss = words.list("problem.amiss");
        this.titles = words.list("title.end");
        this.aspects = words.list("heading.end");
        this.openers = words.list("frame.open");
        this.stop = words.mark("mark.stop");
    }

    List<Line> mark(List<Line> read) {
        List<Line> lines = unnumbered.answered(unnumbered.opened(read));
        Set<Integer> implied = numbers(lines);
        if (implied.isEmpty() && lines.stream().noneMatch(Line::surelyTellsProblem)) {
            implied.addAll(running(lines));
            implied.addAll(implied.isEmpty() ? unnumbered.bare(lines) : Set.of());
            implied.addAll(implied.isEmpty() ? unnumbered.paired(lines) : Set.of());
        }
        Map<Integer, Frame> framed = inOne(lines);
        List<Line> marked = lines.stream().map(line -> framed.containsKey(line.number()) ? line.asImplied(framed.get(line.number()))
                : implied.contains(line.number()) ? line.asImplied() : line).toList();
        List<Line> headed = new ArrayList<>();
        for (int i = 0; i < marked.size(); i++) {
            headed.add(isHeading(marked, i) ? marked.get(i).as(Label.BARE) : marked.get(i));
        }
        return headed;
    }

    /** Numbers below a heading named after the problems, each with the problem in its first sentence and the answer behind it. */
    private Map<Integer, Frame> inOne(List<Line> lines) {
        Map<Integer, Frame> found = new HashMap<>();
        List<Line> open = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (!line.isNumbered()) {
                continue;
            }
            Sections.close(open, line);
            Sections.Section section = sections.of(open);
            open.add(line);
            int end = line.heading().plain().indexOf(stop);
            boolean more = end > 0 && end + 1 < line.heading().length();
            boolean alone = i + 1 == lines.size() || lines.get(i + 1).isNumbered()
                    || !lines.get(i + 1).beginsAnswer() && !looks.isProse(lines.get(i + 1).text().plain());
            if (section == Sections.Section.BODY && more && alone && !line.tellsProblem() && amiss.in(line.heading().plain().substring(0, end))) {
                found.put(line.number(), new Frame(line.heading().cut(0, end).strip(), end + 1, false));
            }
        }
        return found.size() < FEWEST ? Map.of() : found;
    }

    private Set<Integer> numbers(List<Line> lines) {
        Set<Integer> implied = new TreeSet<>();
        Set<Label.Shape> mostly = mostlyProblems(lines);
        // what is numbered otherwise below an answer counts measures
        Set<Label.@Nullable Shape> answeredShapes = new HashSet<>();
        List<Line> open = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.beginsAnswer()) {
                open.forEach(heading -> answeredShapes.add(heading.shape()));
            }
            if (!line.isNumbered()) {
                boolean bulleted = line.bulleted() && amiss.in(line.text().plain());
                if ((sections.of(open) == Sections.Section.BODY || bulleted) && looks.isBareHeading(lines, i)) {
                    implied.add(line.number());
                }
                continue;
            }
            Sections.close(open, line);
            Sections.Section section = sections.of(open);
            boolean below = open.stream().anyMatch(Line::tellsProblem);
            open.add(line);
            if (answeredShapes.isEmpty() || answeredShapes.contains(line.shape())) {
                answeredShapes.clear();
                boolean tells = section == Sections.Section.BODY || amiss.in(line.heading().plain()) || mostly.contains(line.shape());
                if (section != Sections.Section.LEADERSHIP && tells && !line.tellsProblem() && !sections.isSection(line)
                        && isAnswered(lines, i, section, below)) {
                    implied.add(line.number());
                }
            }
        }
        return implied;
    }

    /** Where nothing else tells of problems: numbers of one shape from one upwards, half of them with something amiss, each above prose. */
    private Set<Integer> running(List<Line> lines) {
        Set<Integer> run = new TreeSet<>();
        Line first = null;
        int tell = 0;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            Label label = line.isNumbered() ? line.label() : null;
            boolean answered = label != null && i + 1 < lines.size() && lines.get(i + 1).label() == null
                    && looks.isProse(lines.get(i + 1).text().plain());
            if (answered && label.ordinal() == run.size() + 1 && (first == null || first.shape() == label.shape()) && !sections.isSection(line)) {
                first = first == null ? line : first;
                run.add(line.number());
                tell += amiss.in(line.heading().plain()) ? 1 : 0;
            }
        }
        return run.size() >= FEWEST && 2 * tell >= run.size() ? run : Set.of();
    }

    /** Measured, or answered in prose; below a problem that is told already, prose only answers what is amiss itself. */
    private boolean isAnswered(List<Line> lines, int at, Sections.Section section, boolean below) {
        boolean prose = section == Sections.Section.BODY && isAnsweredInProse(lines, at);
        return isMeasured(lines, at) || prose && (!below || amiss.in(lines.get(at).heading().plain()));
    }

    /** The shapes of numbers under which most headings with measures tell of something amiss: there the others do, too. */
    private Set<Label.Shape> mostlyProblems(List<Line> lines) {
        Map<Label.Shape, int[]> counts = new EnumMap<>(Label.Shape.class);
        for (int i = 0; i < lines.size(); i++) {
            Label.Shape shape = lines.get(i).isNumbered() ? lines.get(i).shape() : null;
            if (shape != null && isMeasured(lines, i)) {
                int[] count = counts.computeIfAbsent(shape, key -> new int[2]);
                count[0]++;
                count[1] += amiss.in(lines.get(i).heading().plain()) ? 1 : 0;
            }
        }
        return counts.entrySet().stream().filter(entry -> entry.getValue()[0] >= FEWEST && 2 * entry.getValue()[1] > entry.getValue()[0])
                .map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    /** “About so and so”, and right below it a numbered problem: a heading that lost its number. */
    private boolean isHeading(List<Line> lines, int at) {
        Line line = lines.get(at);
        Line next = at + 1 < lines.size() ? lines.get(at + 1) : null;
        String text = line.text().plain();
        if (next == null || line.label() != null || line.tellsProblem() || line.state() != null || looks.isProse(text)
                || text.length() > Looks.LONGEST_HEADING) {
            return false;
        }
        boolean aspect = aspects.endOf(text) != null && (next.isNumbered() || next.implied());
        boolean about = openers.startsIn(text) && next.isNumbered() && next.tellsProblem();
        return aspect || titles.endOf(text) == null && (about || standsAlone(line) && tellsOrIsAnswered(lines, at + 1));
    }

    private static boolean tellsOrIsAnswered(List<Line> lines, int at) {
        Line line = lines.get(at);
        boolean answerFollows = line.label() != null && at + 1 < lines.size() && lines.get(at + 1).beginsAnswer();
        return !line.beginsAnswer() && (line.tellsProblem() || answerFollows);
    }

    /** A short line of words that is no field, measure or date. */
    private boolean standsAlone(Line line) {
        String text = line.text().plain();
        boolean words = text.length() <= LONGEST_ALONE && Character.isLetter(text.charAt(text.length() - 1)) && text.indexOf(':') < 0;
        return words && !measures.begins(line.text()) && text.chars().noneMatch(letter -> letter == '(' || letter == ';');
    }

    /** Whether counted measures follow before the next heading. */
    private boolean isMeasured(List<Line> lines, int at) {
        if (at + 1 < lines.size() && measures.counts(lines.get(at + 1).text())) {
            return true;
        }
        for (int i = at + 1; i < lines.size() && !lines.get(i).isNumbered(); i++) {
            if (lines.get(i).tellsProblem()) {
                return false;
            }
            if (measures.begins(lines.get(i).text())) {
                return true;
            }
        }
        return false;
    }

    /** A heading of one sentence, with sentences below it that are none. */
    private boolean isAnsweredInProse(List<Line> lines, int at) {
        String text = lines.get(at).heading().plain();
        Line next = at + 1 < lines.size() ? lines.get(at + 1) : null;
        return next != null && !next.isNumbered() && !next.tellsProblem() && looks.isProse(next.text().plain()) && !looks.isField(next.text().plain())
                && !standing.startsIn(next.text().plain()) && !text.isEmpty() && text.length() <= Looks.LONGEST_HEADING
                && looks.isOneSentence(text);
    }
}
