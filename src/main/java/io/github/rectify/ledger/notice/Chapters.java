package io.github.rectify.ledger.notice;

import io.github.rectify.ledger.words.Numerals;
import io.github.rectify.ledger.words.Text;
import io.github.rectify.ledger.words.WordList;
import io.github.rectify.ledger.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the line below the last problem of a section that tells where all of them stand: “These three problems are all done”, “of the
 * problems of this chapter 1.1 and 1.2 are done, 1.3 is under way”. It belongs to no item, so it is taken away from the last one.
 */
final class Chapters {

    private static final Pattern PRINTED = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3})*");

    /** A telephone number, or the sign of an address. */
    private static final Pattern REACHED = Pattern.compile("\\d{7}|@");

    private final Counts counts;
    private final Statements statements;
    private final WordList subjects;
    private final NumberLists lists;
    private final WordList contacts;
    private final WordList problem;
    private final WordList units;
    private final WordList all;
    private final WordList wishes;
    private final WordList excepts;
    private final WordList outsides;
    private final NamedByWords byWords;
    private final WordList ends;
    private final WordList rests;
    private final NamedByNumber byNumber;
    private final NamedByPlace byPlace;

    Chapters(Words words, Numerals numerals, Statements statements) {
        this.counts = new Counts(words, numerals);
        this.byPlace = new NamedByPlace(words, numerals);
        this.statements = statements;
        this.subjects = words.list("chapter.subject");
        this.lists = new NumberLists(words);
        this.contacts = words.list("contact");
        this.problem = words.list("total.problem");
        this.units = words.list("total.unit");
        this.all = words.list("chapter.all");
        this.wishes = words.list("total.wish");
        this.excepts = words.list("total.except");
        this.outsides = words.list("total.outside");
        this.byWords = new NamedByWords(words);
        this.ends = words.list("clause.end");
        this.rests = words.list("total.rest");
        this.byNumber = new NamedByNumber(words);
    }

    /** What is told of the problems they name, in which words where they are told of by number, and the numbers of the lines that tell it. */
    record Told(Map<Node, Draft.Status> states, Map<Node, Text> sentences, Set<Integer> lines) {

        Draft.Status of(Node problem) {
            return states.getOrDefault(problem, Draft.Status.UNKNOWN);
        }
    }

    /** What is told of a problem, with the days it names. */
    Statement of(Told told, Node problem, @Nullable LocalDate publishedOn) {
        Text sentence = told.sentences().getOrDefault(problem, Text.EMPTY);
        return statements.read(sentence, told.of(problem), publishedOn);
    }

    /** @param problems in print order; the lines are taken away from them */
    Told take(List<Node> problems) {
        Told told = new Told(new HashMap<>(), new HashMap<>(), new HashSet<>());
        List<Node> before = new ArrayList<>();
        List<Node> section = new ArrayList<>();
        for (Node node : problems) {
            if (!section.isEmpty() && section.get(0).parent() != node.parent()) {
                section.clear();
            }
            section.add(node);
            before.add(node);
            Line last = node.lastParagraph();
            if (last != null && isClosing(last)) {
                if (!byNumber(last.text(), before, told) && !byPlace(last.text(), section, told)) {
                    read(last.text().plain(), section, told.states());
                }
                told.lines().add(last.number());
                node.remove(Set.of(last.number()));
                section.clear();
            }
        }
        return told;
    }

    /** Whether a line begins to tell of all problems, or of how to reach the unit. */
    boolean tellsOfAll(Line line) {
        String text = line.text().plain();
        boolean reaches = contacts.in(text) && REACHED.matcher(text).find();
        return line.label() == null && !line.beginsAnswer() && (subjects.startsIn(text) || reaches || lists.in(text).size() > 1);
    }

    private boolean isClosing(Line line) {
        String text = line.text().plain();
        boolean counted = subjects.startsIn(text) && problem.in(text) && !counts(text).isEmpty();
        boolean others = excepts.startsIn(text) && outsides.in(text) && rests.in(text) && !counts(text).isEmpty();
        return (counted || others || !byNumber.in(line.text()).isEmpty()) && statements.statusOfCounted(text) != Draft.Status.UNKNOWN;
    }

    /** Whether a line names problems by numbers; it tells of those whose number no other above has. */
    private boolean byNumber(Text line, List<Node> above, Told told) {
        List<NamedByNumber.Named> named = byNumber.in(line);
        for (NamedByNumber.Named some : named) {
            for (int number : some.numbers()) {
                List<Node> meant = above.stream().filter(node -> Objects.requireNonNull(node.label()).ordinal() == number).toList();
                say(meant.size() == 1 ? meant : List.of(), some.said(), told);
            }
        }
        return !named.isEmpty();
    }

    private boolean byPlace(Text line, List<Node> section, Told told) {
        List<NamedByPlace.Named> named = byPlace.in(line, section.size());
        named.forEach(some -> say(some.places().stream().map(section::get).toList(), some.said(), told));
        return !named.isEmpty();
    }

    private void say(List<Node> meant, Text said, Told told) {
        Draft.Status status = statements.statusOfCounted(said.plain());
        for (Node node : status == Draft.Status.UNKNOWN || wishes.in(said.plain()) ? List.<Node>of() : meant) {
            told.states().put(node, status);
            told.sentences().put(node, said);
        }
    }

    private void read(String text, List<Node> section, Map<Node, Draft.Status> told) {
        List<Node> excepted = excepted(text, section);
        List<Integer> counts = counts(text);
        if (excepted.isEmpty() && named(text, section, told) || total(text, counts, excepted) != section.size() || wishes.in(text)) {
            return;
        }
        boolean ofAll = !excepts.in(text) && (all.in(text) || counts.stream().allMatch(count -> count == section.size()));
        String last = text.substring(Math.max(0, outsides.indexIn(text, Math.max(0, excepts.indexIn(text, 0)))));
        Draft.Status status = statements.statusOfCounted(last);
        if ((ofAll || !excepted.isEmpty()) && (status == Draft.Status.COMPLETED || status == Draft.Status.LONG_TERM)) {
            section.forEach(node -> told.put(node, excepted.contains(node) ? Draft.Status.IN_PROGRESS : status));
        }
    }

    /** How many problems a line tells of: those it counts first, or the excepted it begins with and the rest. */
    private int total(String text, List<Integer> counts, List<Node> excepted) {
        return excepts.startsIn(text) ? excepted.size() + counts.get(counts.size() - 1) : counts.get(0);
    }

    /** Whether some are named by their numbers, clause by clause. */
    private boolean named(String text, List<Node> section, Map<Node, Draft.Status> told) {
        boolean named = false;
        for (String clause : ends.parts(text)) {
            Draft.Status status = statements.statusOfCounted(clause);
            Matcher number = PRINTED.matcher(clause);
            while (status != Draft.Status.UNKNOWN && number.find()) {
                boolean counts = units.startsIn(clause.substring(number.end()));
                for (Node node : counts ? List.<Node>of() : numbered(section, number.group())) {
                    told.put(node, status);
                    named = true;
                }
            }
        }
        return named;
    }

    private static List<Node> numbered(List<Node> section, String no) {
        return section.stream().filter(node -> Objects.requireNonNull(node.label()).no().equals(no)).toList();
    }

    /** “But for 3.1”, “but for the lift”: those whose numbers stand there, else those it is about. */
    private List<Node> excepted(String text, List<Node> section) {
        int at = excepts.indexIn(text, 0);
        int end = at < 0 ? -1 : outsides.indexIn(text, at);
        List<Node> excepted = new ArrayList<>();
        String part = end < 0 ? "" : text.substring(at + excepts.lengthAt(text, at), end);
        Matcher number = PRINTED.matcher(part);
        while (number.find()) {
            excepted.addAll(numbered(section, number.group()));
        }
        List<Integer> counts = counts(text);
        if (excepted.isEmpty() && !part.isEmpty() && counts.size() > (excepts.startsIn(text) ? 0 : 1)) {
            List<String> problems = section.stream().map(node -> Objects.requireNonNull(node.line()).heading().plain()).toList();
            byWords.in(part, problems, section.size() - counts.get(counts.size() - 1)).forEach(place -> excepted.add(section.get(place)));
        }
        return excepted;
    }

    private List<Integer> counts(String text) {
        return counts.in(text).stream().map(Counts.Count::value).toList();
    }
}
