package io.github.rectify.ledger.notice;

import io.github.rectify.ledger.words.Day;
import io.github.rectify.ledger.words.Days;
import io.github.rectify.ledger.words.Numerals;
import io.github.rectify.ledger.words.Text;
import io.github.rectify.ledger.words.WordList;
import io.github.rectify.ledger.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what stands under a problem's heading: its text, its measures, where it stands and whom it holds to account. */
final class Items {

    private final Statements statements;
    private final Measures measures;
    private final Accountability accountability;
    private final Posts posts;
    private final Titles titles;
    private final Causes causes;
    private final WordList sentenceEnds;
    private final WordList clauseEnds;
    private final WordList edges;
    private final Brackets brackets;
    private final WordList bracketEdges;
    private final WordList amiss;
    private final WordList acts;
    private final WordList statusFields;
    private final WordList progressFields;
    private final WordList sections;
    private final WordList wholly;
    private final WordList accountable;
    private final WordList nothing;
    private final WordList problemLabels;
    private final WordList allFields;
    private final WordList dueFields;
    private final WordList completedFields;
    private final WordList otherFields;
    private final WordList planned;
    private final Days days;

    Items(Words words, Numerals numerals, Days days) {
        this.days = days;
        this.statements = new Statements(words, days);
        this.measures = new Measures(words, numerals);
        this.accountability = new Accountability(words);
        this.posts = new Posts(words);
        this.titles = new Titles(words);
        this.causes = new Causes(words);
        this.sentenceEnds = words.list("sentence.end");
        this.clauseEnds = words.list("clause.end");
        this.edges = Brackets.edges(words);
        this.amiss = words.list("problem.amiss");
        this.acts = words.list("measure.verb");
        this.brackets = new Brackets(words, statements);
        this.bracketEdges = new WordList(List.of("(", ")", words.word("mark.heading.open"), words.word("mark.heading.close"),
                words.word("mark.stop"), ".", ";"));
        this.statusFields = words.list("field.status");
        this.progressFields = words.list("field.progress");
        this.sections = words.list("section.status");
        this.wholly = words.list("chapter.all");
        this.accountable = words.list("label.accountable");
        this.nothing = words.list("label.nothing");
        this.problemLabels = words.list("label.prose");
        this.allFields = words.lists("field.status", "field.due", "field.completed", "field.other");
        this.dueFields = words.list("field.due");
        this.completedFields = words.list("field.completed");
        this.planned = words.list("status.planned");
        this.otherFields = words.list("field.other");
    }

    Item read(Node node, @Nullable LocalDate publishedOn) {
        Line line = node.line();
        if (line == null) {
            throw new IllegalArgumentException("the root is no problem");
        }
        Reading reading = new Reading(publishedOn);
        reading.heading(line.answer() == null ? line.heading() : line.heading().cut(0, line.answer().start()));
        answer(node, line).stream().flatMap(part -> fields(part).stream()).forEach(reading::take);
        node.states().forEach(reading::state);
        reading.settle();
        reading.section(node);
        String text = text(node, line);
        List<Text> split = measures.of(reading.paragraphs);
        Label label = node.label();
        List<Sanction> sanctions = accountability.in(split.isEmpty() ? reading.paragraphs : split);
        List<String> held = sanctions.stream().flatMap(sanction -> sanction.names().stream()).distinct().toList();
        return new Item(label == null ? "" : label.no(), label == null ? 0 : label.ordinal(),
                title(text, split, line), headings(node), text, split, reading.statement, reading.completedOn, reading.dueOn,
                sanctions, posts.of(held, split.isEmpty() ? reading.paragraphs : split));
    }

    /** A task must be called something even where the notice prints a number and no problem. */
    private String title(String text, List<Text> split, Line line) {
        String instead = split.isEmpty() ? line.text().printed() : split.get(0).printed();
        return titles.of(text.isBlank() ? instead : text);
    }

    private static List<String> headings(Node node) {
        List<String> headings = new ArrayList<>();
        for (Node at = node.parent(); at != null && at.line() != null; at = at.parent()) {
            headings.add(at.line().text().printed());
        }
        Collections.reverse(headings);
        return headings;
    }

    private String text(Node node, Line line) {
        List<String> parts = new ArrayList<>();
        Text heading = line.frame() != null ? line.frame().problem()
                : line.heading().cut(0, line.answer() == null ? line.heading().length() : line.answer().start()).strip();
        Text named = heading.cut(0, causes.in(heading)).strip();
        parts.add(named.cut(0, brackets.in(named)).strip().printed());
        node.paragraphs().subList(0, answerStart(node, line)).stream().map(Line::text).filter(detail -> field(detail, otherFields) == null)
                .forEach(detail -> parts.add(detail.from(problemLabels.lengthAt(detail.plain(), 0)).strip().printed()));
        return String.join("\n", parts).strip();
    }

    /** How many paragraphs before the answer still describe the problem. */
    private int answerStart(Node node, Line line) {
        if (line.answer() != null) {
            return 0;
        }
        for (int i = 0; i < node.paragraphs().size(); i++) {
            if (node.paragraphs().get(i).beginsAnswer() || line.implied() && measures.begins(node.paragraphs().get(i).text())) {
                return i;
            }
        }
        return isDescribed(node, line) ? 1 : 0;
    }

    /** Without a word for the answer the first of several paragraphs tells more of the problem if it tells of something amiss. */
    private boolean isDescribed(Node node, Line line) {
        if (line.frame() == null && !line.implied() || node.paragraphs().size() < 2) {
            return false;
        }
        Text first = node.paragraphs().get(0).text();
        return amiss.in(first.plain()) && !acts.startsIn(first.plain()) && !measures.begins(first);
    }

    private List<Text> answer(Node node, Line line) {
        List<Line> lines = new ArrayList<>(
                node.paragraphs().subList(answerStart(node, line), node.paragraphs().size()));
        node.children().forEach(child -> lines.addAll(child.lines()));
        lines.sort(Comparator.comparingInt(Line::number));
        boolean measured = lines.stream().anyMatch(below -> below.beginsAnswer() && !isProgress(below));
        List<Text> parts = new ArrayList<>();
        parts.add(line.rest());
        lines.forEach(below -> parts.add(below.beginsAnswer() && !(measured && isProgress(below)) ? below.rest()
                : below.beginsAnswer() || measures.counts(below.text()) ? below.text() : below.heading()));
        return parts.stream().map(part -> part.trim(edges)).filter(part -> !part.isEmpty()).toList();
    }

    /** Beside measures, how far they are is a field of its own. */
    private boolean isProgress(Line line) {
        String label = line.answerLabel();
        return label != null && progressFields.startsIn(label);
    }

    private Text firstClause(Text text) {
        int end = clauseEnds.indexIn(text.plain(), 0);
        return (end < 0 ? text : text.cut(0, end)).strip();
    }

    /** A line of fields in its fields; other lines stay whole. */
    private List<Text> fields(Text paragraph) {
        List<Text> fields = new ArrayList<>();
        int start = 0;
        boolean begins = allFields.lengthAt(paragraph.plain(), 0) > 0
                && paragraph.plain().startsWith(":", allFields.lengthAt(paragraph.plain(), 0));
        for (int i = 1; begins && i < paragraph.length(); i++) {
            boolean apart = paragraph.plain().charAt(i - 1) == ' ' || clauseEnds.lengthAt(paragraph.plain(), i - 1) > 0;
            int label = apart ? allFields.lengthAt(paragraph.plain(), i) : 0;
            if (label > 0 && paragraph.plain().startsWith(":", i + label)) {
                fields.add(paragraph.cut(start, i).trim(edges));
                start = i;
            }
        }
        fields.add(paragraph.from(start));
        return fields;
    }

    /** Sorts the paragraphs of one answer into measures, fields, and the sentence that states where the work stands. */
    private final class Reading {

        private final @Nullable LocalDate publishedOn;
        private final List<Text> paragraphs = new ArrayList<>();
        private Statement statement = Statement.NONE;
        private @Nullable LocalDate completedOn;
        private @Nullable LocalDate dueOn;
        private boolean lasting;

        Reading(@Nullable LocalDate publishedOn) {
            this.publishedOn = publishedOn;
        }

        /** Where the work stands may be told in a bracket behind the problem. */
        void heading(Text heading) {
            int bracket = brackets.in(heading);
            if (bracket < heading.length()) {
                statement = statements.read(heading.from(bracket).trim(bracketEdges), publishedOn);
            }
        }

        /** “Problems that are done”: what an item does not say its section may. */
        void section(Node node) {
            for (Node at = node.parent(); at != null && at.line() != null && statement.status() == Draft.Status.UNKNOWN; at = at.parent()) {
                Draft.Status status = ofSection(at.line().text().plain());
                if (status != Draft.Status.UNKNOWN) {
                    statement = new Statement(Text.EMPTY, status, false, List.of());
                }
            }
        }

        /** “Problems to be mended (all 7 done)”, “Problems that are done”. */
        private Draft.Status ofSection(String heading) {
            int open = heading.lastIndexOf('(');
            String bracket = open < 0 ? "" : heading.substring(open);
            int stated = sections.indexIn(heading, 0);
            if (wholly.in(bracket) && statements.statusOfCounted(bracket) == Draft.Status.COMPLETED) {
                return Draft.Status.COMPLETED;
            }
            return stated < 0 ? Draft.Status.UNKNOWN : statements.status(heading.substring(stated));
        }

        void state(Text said) {
            if (statements.inField(said.plain()) != Draft.Status.UNKNOWN) {
                statement = statements.readField(said, publishedOn);
            }
        }

        void take(Text paragraph) {
            if (statements.isStatement(paragraph) || statements.beginsOpen(paragraph)) {
                statement = statements.read(paragraph, publishedOn);
            } else if (!isField(paragraph)) {
                Text told = paragraph.from(accountable.lengthAt(paragraph.plain(), 0)).trim(edges);
                if (!nothing.has(told.plain())) {
                    paragraphs.add(told.length() + 1 < paragraph.length() ? told : paragraph);
                }
            }
        }

        private boolean isField(Text paragraph) {
            Text status = field(paragraph, statusFields);
            Text due = field(paragraph, dueFields);
            Text completed = field(paragraph, completedFields);
            Text progress = field(paragraph, progressFields);
            if (progress != null) {
                progressed(progress);
                return true;
            }
            if (status != null && statements.inField(status.plain()) != Draft.Status.UNKNOWN) {
                statement = statements.readField(status, publishedOn);
                return true;
            }
            if (due != null) {
                dueOn = Statement.last(days.in(due, publishedOn, null));
                lasting = statements.status(due.plain()) == Draft.Status.LONG_TERM;
                return true;
            }
            if (completed != null && planned.in(completed.plain())) {
                dueOn = Statement.last(days.in(completed, publishedOn, null));
                return true;
            }
            if (completed != null) {
                completedOn = Statement.last(days.in(completed, publishedOn, publishedOn));
                return completedOn != null || completed.plain().chars().noneMatch(Character::isLetterOrDigit);
            }
            return field(paragraph, otherFields) != null;
        }

        /** The first clause that only says how far the work is counts; what is told besides is no measure. */
        private void progressed(Text progress) {
            Text first = firstClause(progress);
            if (statements.isStatement(first)) {
                statement = statements.read(first, publishedOn);
            }
        }

        /** Cuts the closing sentence off the last paragraph, and takes over the days it states. */
        void settle() {
            if (statement == Statement.NONE && !paragraphs.isEmpty()) {
                Text last = paragraphs.remove(paragraphs.size() - 1);
                int bracket = brackets.in(last);
                int start = bracket < last.length() ? bracket : closing(last);
                Text closing = last.from(start).trim(bracketEdges);
                if (start < last.length()) {
                    boolean rest = statements.tellsRest(closing, publishedOn);
                    statement = rest ? statements.rest(closing, publishedOn) : statements.read(closing, publishedOn);
                }
                if (start > 0) {
                    paragraphs.add(bracket < last.length() ? withoutSentence(last.cut(0, start).trim(edges)) : last.cut(0, start));
                }
            }
            if (statement == Statement.NONE && !paragraphs.isEmpty()) {
                opening(paragraphs.get(0));
            }
            if (statement == Statement.NONE && lasting) {
                statement = new Statement(Text.EMPTY, Draft.Status.LONG_TERM, false, List.of());
            }
            LocalDate stated = statement.day();
            if (stated != null && statement.status() == Draft.Status.COMPLETED) {
                completedOn = stated;
            } else if (stated != null && statement.status() == Draft.Status.IN_PROGRESS) {
                dueOn = stated;
            }
        }

        /** Before a bracket that states it, a sentence may state the same with its day. */
        private Text withoutSentence(Text paragraph) {
            int start = closing(paragraph);
            Statement said = start == 0 ? Statement.NONE : statements.read(paragraph.from(start), publishedOn);
            if (start == paragraph.length() || said.status() != statement.status()) {
                return paragraph;
            }
            statement = said;
            return paragraph.cut(0, start);
        }

        /** “Done. First …”: where no sentence closes the answer, the first may tell where the work stands, if it tells nothing else. */
        private void opening(Text paragraph) {
            int end = sentenceEnds.indexIn(paragraph.plain(), 0);
            if (end > 0 && end + 1 < paragraph.length() && statements.isBare(paragraph.cut(0, end))) {
                statement = statements.read(paragraph.cut(0, end), publishedOn);
                paragraphs.set(0, paragraph.from(end + 1).strip());
            }
        }

        /** Where the closing sentence of a paragraph begins, or its length if there is none. */
        private int closing(Text paragraph) {
            String text = paragraph.plain();
            int start = text.length();
            while (start > 0 && sentenceEnds.lengthAt(text, start - 1) == 0) {
                start--;
            }
            Text whole = paragraph.from(start);
            int clause = statements.subjectIn(whole.plain(), clauseEnds);
            boolean states = statements.isStatement(whole.from(clause).strip()) || statements.beginsOpen(whole.strip());
            if (states) {
                return statements.isLead(whole.plain().substring(0, clause)) ? start : start + clause;
            }
            boolean rest = start > 0 && !measures.begins(whole.strip()) && statements.tellsRest(whole, publishedOn);
            return rest || statements.endsStating(whole.strip(), clauseEnds) ? start : text.length();
        }
    }

    private static @Nullable Text field(Text paragraph, WordList names) {
        int name = names.lengthAt(paragraph.plain(), 0);
        return name > 0 && paragraph.plain().startsWith(":", name) ? paragraph.from(name + 1).strip() : null;
    }
}
