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
 * <li>Where nothing else tells of problems: paragraphs that begin with a framed one, short lines of something amiss with prose below
 * them, or paragraphs in pairs below headings.
 * </ul>
 * Then the lines above problems that can only be headings are made headings.
 */
final class Implied {

    private static final int LONGEST_HEADING = 80;
    private static final int LONGEST_ALONE = 40;
    private static final int FEWEST = 4;
    private static final int FEWEST_FRAMED = 2;
    private static final int LONGEST_FIELD = 9;

    private final Measures measures;
    private final WordList leadership;
    private final WordList rests;
    private final WordList standing;
    private final WordList states;
    private final WordList bodies;
    private final WordList amiss;
    private final WordList outlooks;
    private final WordList closings;
    private final WordList openers;
    private final WordList aspects;
    private final WordList titles;
    private final char stop;

    Implied(Words words, Measures measures) {
        this.measures = measures;
        this.leadership = words.list("leadership.heading");
        this.rests = words.list("total.rest");
        this.standing = words.lists("status.lead", "status.subject");
        this.states = words.list("section.status");
        this.bodies = words.list("body.heading");
        this.amiss = words.list("problem.amiss");
        this.titles = words.list("title.end");
        this.aspects = words.list("heading.end");
        this.openers = words.list("frame.open");
        this.stop = words.mark("mark.stop");
        this.outlooks = words.lists("closing", "chapter.subject");
        this.closings = words.list("closing.heading");
    }

    List<Line> mark(List<Line> read) {
        List<Line> lines = opened(read);
        Set<Integer> implied = numbers(lines);
        if (implied.isEmpty() && lines.stream().noneMatch(Line::surelyTellsProblem)) {
            implied.addAll(bare(lines));
            implied.addAll(implied.isEmpty() ? paired(lines) : Set.of());
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
            if (!isNumbered(line)) {
                continue;
            }
            close(open, line);
            Section section = section(open);
            open.add(line);
            int end = line.heading().plain().indexOf(stop);
            boolean more = end > 0 && end + 1 < line.heading().length();
            boolean alone = i + 1 == lines.size() || isNumbered(lines.get(i + 1)) || !isProse(lines.get(i + 1).text().plain());
            if (section == Section.BODY && more && alone && !line.tellsProblem() && amiss.in(line.heading().plain().substring(0, end))) {
                found.put(line.number(), new Frame(line.heading().cut(0, end).strip(), end + 1, false));
            }
        }
        return found.size() < FEWEST ? Map.of() : found;
    }

    /** Where nothing at all tells of problems: short lines of something amiss, each with prose below it, again and again. */
    private Set<Integer> bare(List<Line> lines) {
        Set<Integer> headings = new TreeSet<>();
        int tell = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (!isNumbered(lines.get(i)) && titles.endOf(lines.get(i).text().plain()) == null && isBareHeading(lines, i)) {
                headings.add(lines.get(i).number());
                tell += amiss.in(lines.get(i).text().plain()) ? 1 : 0;
            }
        }
        return tell >= FEWEST && 2 * tell >= headings.size() ? headings : Set.of();
    }

    /** Where nothing else tells of problems, paragraphs that begin with a framed one are the problems, answered in what follows. */
    private List<Line> opened(List<Line> lines) {
        Set<Integer> framed = new TreeSet<>();
        for (int i = 0; i < lines.size(); i++) {
            if (beginsFramed(lines.get(i)) && !(i > 0 && namesProblem(lines.get(i - 1)))) {
                framed.add(lines.get(i).number());
            }
        }
        return framed.size() < FEWEST_FRAMED || lines.stream().anyMatch(Line::surelyTellsProblem) ? lines
                : lines.stream().map(line -> framed.contains(line.number()) ? line.as(Label.NONE) : line).toList();
    }

    /** Or paragraphs below headings, of which every other one tells of something amiss and is shorter than what follows it. */
    private Set<Integer> paired(List<Line> lines) {
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
        return line.label() == null && line.state() == null && isProse(text) && !isField(text) && !isOutlook(text);
    }

    /** Whether a sentence of it begins like the outlook. */
    private boolean isOutlook(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ((i == 0 || text.charAt(i - 1) == stop) && outlooks.lengthAt(text, i) > 0) {
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
        return isNumbered(line) && amiss.in(line.heading().plain()) && aspects.endOf(line.heading().plain()) == null;
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
                open.forEach(heading -> answeredShapes.add(shape(heading)));
            }
            if (!isNumbered(line)) {
                boolean bulleted = line.bulleted() && amiss.in(line.text().plain());
                if ((section(open) == Section.BODY || bulleted) && isBareHeading(lines, i)) {
                    implied.add(line.number());
                }
                continue;
            }
            close(open, line);
            Section section = section(open);
            boolean below = open.stream().anyMatch(Line::tellsProblem);
            open.add(line);
            if (answeredShapes.isEmpty() || answeredShapes.contains(shape(line))) {
                answeredShapes.clear();
                boolean tells = section == Section.BODY || amiss.in(line.heading().plain()) || mostly.contains(shape(line));
                if (section != Section.LEADERSHIP && tells && !line.tellsProblem() && !isSection(line) && isAnswered(lines, i, section, below)) {
                    implied.add(line.number());
                }
            }
        }
        return implied;
    }

    /** Measured, or answered in prose; below a problem that is told already, prose only answers what is amiss itself. */
    private boolean isAnswered(List<Line> lines, int at, Section section, boolean below) {
        boolean prose = section == Section.BODY && isAnsweredInProse(lines, at);
        return isMeasured(lines, at) || prose && (!below || amiss.in(lines.get(at).heading().plain()));
    }

    /** The shapes of numbers under which most headings with measures tell of something amiss: there the others do, too. */
    private Set<Label.Shape> mostlyProblems(List<Line> lines) {
        Map<Label.Shape, int[]> counts = new EnumMap<>(Label.Shape.class);
        for (int i = 0; i < lines.size(); i++) {
            Label.Shape shape = isNumbered(lines.get(i)) ? shape(lines.get(i)) : null;
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
        if (next == null || line.label() != null || line.tellsProblem() || line.state() != null || isProse(text) || text.length() > LONGEST_HEADING) {
            return false;
        }
        boolean aspect = aspects.endOf(text) != null && (isNumbered(next) || next.implied());
        boolean about = openers.startsIn(text) && isNumbered(next) && next.tellsProblem();
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

    private enum Section { NONE, BODY, LEADERSHIP }

    /** A label closes every heading of its shape, and all below. */
    private static void close(List<Line> open, Line line) {
        for (int i = 0; i < open.size(); i++) {
            if (shape(open.get(i)) == shape(line)) {
                open.subList(i, open.size()).clear();
                return;
            }
        }
    }

    private Section section(List<Line> open) {
        Section section = Section.NONE;
        for (Line heading : open) {
            Section named = named(heading);
            section = named == Section.NONE ? section : named;
        }
        return section;
    }

    private Section named(Line heading) {
        String words = heading.heading().plain();
        if (leadership.in(words) || closings.in(words)) {
            return Section.LEADERSHIP;
        }
        return bodies.in(words) || states.in(words) ? Section.BODY : Section.NONE;
    }

    private boolean isSection(Line line) {
        return named(line) != Section.NONE && !amiss.in(line.heading().plain());
    }

    /** Whether counted measures follow before the next heading. */
    private boolean isMeasured(List<Line> lines, int at) {
        if (at + 1 < lines.size() && measures.counts(lines.get(at + 1).text())) {
            return true;
        }
        for (int i = at + 1; i < lines.size() && !isNumbered(lines.get(i)); i++) {
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
        return next != null && !isNumbered(next) && !next.tellsProblem() && isProse(next.text().plain()) && !isField(next.text().plain())
                && !standing.startsIn(next.text().plain()) && !text.isEmpty() && text.length() <= LONGEST_HEADING
                && text.substring(0, text.length() - 1).indexOf(stop) < 0;
    }

    /** A short line that ends no sentence, with sentences below it. */
    private boolean isBareHeading(List<Line> lines, int at) {
        String text = lines.get(at).text().plain();
        Line next = at + 1 < lines.size() ? lines.get(at + 1) : null;
        return next != null && !isNumbered(next) && !next.tellsProblem() && isProse(next.text().plain()) && !lines.get(at).tellsProblem()
                && text.length() <= LONGEST_HEADING && !isProse(text) && !isField(text) && !measures.begins(lines.get(at).text());
    }

    /** “Responsible: …” */
    private static boolean isField(String text) {
        int colon = text.indexOf(':');
        return colon >= 0 && (colon < LONGEST_FIELD || colon == text.length() - 1);
    }

    private boolean isProse(String text) {
        return text.charAt(text.length() - 1) == stop;
    }

    private static boolean isNumbered(Line line) {
        return line.label() != null && line.label() != Label.NONE;
    }

    private static Label.@Nullable Shape shape(Line line) {
        return line.label() == null ? null : line.label().shape();
    }
}
