package io.github.rectify.ledger.notice;

import io.github.rectify.ledger.words.Day;
import io.github.rectify.ledger.words.Days;
import io.github.rectify.ledger.words.Text;
import io.github.rectify.ledger.words.WordList;
import io.github.rectify.ledger.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the opening tells of the inspection: by whom, from when to when, when it was told; and how to reach the unit. Where no
 * inspection team is told of, an audit or another examination is looked for. The first sentence that tells a thing counts; what is
 * not told is null.
 */
final class Inspections {

    private static final int LONGEST_BODY = 40;
    private static final int LONGEST_CONTACT = 300;

    private final Days days;
    private final Manner party;
    private final Manner other;
    private final WordList bodyTails;
    private final WordList bodyStarts;
    private final WordList contacts;
    private final WordList sentenceEnds;
    private final WordList clauseEnds;
    private final WordList leadIns;
    private final char stop;

    Inspections(Words words, Days days) {
        this.days = days;
        this.party = new Manner(Pattern.compile(words.word("inspection.pattern.body")), words.list("inspection.verb"), words.list("inspection.feedback"));
        this.other = new Manner(Pattern.compile(String.join("|", words.list("audit.body").words())), words.list("audit.verb"), words.list("audit.feedback"));
        this.bodyTails = words.list("inspection.body.tail");
        this.bodyStarts = words.list("inspection.body.start");
        this.contacts = words.list("contact");
        this.leadIns = words.list("contact.lead");
        this.stop = words.mark("mark.stop");
        this.sentenceEnds = words.list("sentence.end");
        this.clauseEnds = words.list("clause.end");
    }

    /** Who inspects in this way, what that is called, and how it is told. */
    private record Manner(Pattern bodies, WordList inspects, WordList feedback) {

        /** How long the word for those who inspect is that stands at a place, or 0. */
        private int bodyAt(String text, int at) {
            Matcher body = bodies.matcher(text).region(at, text.length());
            return body.lookingAt() ? body.end() - at : 0;
        }
    }

    /** @param before the lines before the first problem, {@code after} those after the last */
    Draft.Inspection read(List<Text> before, List<Text> after, @Nullable LocalDate publishedOn) {
        String contact = contact(after);
        Draft.Inspection inspection = read(before, publishedOn, party, contact);
        if (inspection.inspectingBody() != null || inspection.inspectionFrom() != null) {
            return inspection;
        }
        Draft.Inspection audit = read(before, publishedOn, other, contact);
        return audit.inspectingBody() == null ? inspection : audit;
    }

    private Draft.Inspection read(List<Text> before, @Nullable LocalDate publishedOn, Manner manner, @Nullable String contact) {
        LocalDate from = null;
        LocalDate to = null;
        LocalDate told = null;
        String body = null;
        String aside = null;
        Text carried = Text.EMPTY;
        for (Text line : before) {
            for (Text sentence : sentences(line)) {
                List<Day> found = days.in(sentence, year(carried, publishedOn), null);
                List<Day> span = span(sentence, found);
                if (from == null && !span.isEmpty() && manner.inspects().in(sentence.plain())) {
                    from = span.get(0).on();
                    to = span.get(1).on();
                }
                told = told == null ? feedbackDay(sentence, found, manner) : told;
                boolean tellsIt = !span.isEmpty() && manner.inspects().in(sentence.plain());
                aside = aside == null && line.plain().indexOf(stop) >= 0 ? body(sentence, manner) : aside;
                body = body == null && tellsIt ? body(sentence, manner) : body;
                carried = found.isEmpty() ? carried : sentence;
            }
        }
        return new Draft.Inspection(from, to, told, body == null ? aside : body, contact);
    }

    /** A year left out in one sentence is that of the sentence before. */
    private @Nullable LocalDate year(Text carried, @Nullable LocalDate publishedOn) {
        List<Day> found = days.in(carried, publishedOn, null);
        return found.isEmpty() ? publishedOn : found.get(found.size() - 1).on();
    }

    /** Two days with nothing between but the word for “to”. */
    private List<Day> span(Text sentence, List<Day> found) {
        for (int i = 0; i + 1 < found.size(); i++) {
            Day first = found.get(i);
            Day second = found.get(i + 1);
            String between = sentence.plain().substring(first.place().end(), second.place().start());
            if (first.on() != null && second.on() != null && between.length() <= 3 && clauseEnds.indexIn(between, 0) < 0) {
                return List.of(first, second);
            }
        }
        return List.of();
    }

    /** The last day before the words of telling; where a span of days comes before as well, the day after it. */
    private @Nullable LocalDate feedbackDay(Text sentence, List<Day> found, Manner manner) {
        int at = manner.feedback().indexIn(sentence.plain(), 0);
        List<Day> span = span(sentence, found);
        LocalDate told = null;
        for (Day day : found) {
            boolean ofSpan = !span.isEmpty() && span.contains(day);
            boolean nearer = told == null && at < 0 ? false : day.place().end() <= at;
            told = nearer && !ofSpan ? day.on() : told;
        }
        return told;
    }

    /** The name that ends in the word for those who inspect, back to where a name can begin. */
    private @Nullable String body(Text sentence, Manner manner) {
        String text = sentence.plain();
        for (int at = 0; at < text.length(); at++) {
            int length = manner.bodyAt(text, at);
            if (length == 0) {
                continue;
            }
            int start = at;
            while (start > 0 && at - start < LONGEST_BODY && canBelong(text.charAt(start - 1)) && !startsAt(text, start)) {
                start--;
            }
            int end = at + length;
            while (end < text.length() && Math.max(manner.bodyAt(text, end), bodyTails.lengthAt(text, end)) > 0) {
                end += Math.max(manner.bodyAt(text, end), bodyTails.lengthAt(text, end));
            }
            if (start < at) {
                return sentence.cut(start, end).strip().printed();
            }
        }
        return null;
    }

    private boolean canBelong(char letter) {
        return Character.isLetter(letter);
    }

    /** Whether a word that stands before a name, and does not belong to it, ends right there. */
    private boolean startsAt(String text, int at) {
        return bodyStarts.endOf(text.substring(Math.max(0, at - 6), at)) != null;
    }

    /** The sentence that tells how to reach the unit, from its beginning to the end of its line. */
    private @Nullable String contact(List<Text> lines) {
        for (Text line : lines) {
            int at = contacts.indexIn(line.plain(), 0);
            if (at >= 0 && line.length() <= LONGEST_CONTACT && line.plain().chars().anyMatch(letter -> letter >= '0' && letter <= '9'
                    || letter == '@')) {
                int start = at;
                while (start > 0 && sentenceEnds.lengthAt(line.plain(), start - 1) == 0) {
                    start--;
                }
                Text told = line.from(start).strip();
                return leadIns.startsIn(told.plain()) ? line.from(at).printed() : told.printed();
            }
        }
        return null;
    }

    private List<Text> sentences(Text line) {
        List<Text> sentences = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < line.length(); i++) {
            if (sentenceEnds.lengthAt(line.plain(), i) > 0) {
                sentences.add(line.cut(start, i + 1));
                start = i + 1;
            }
        }
        sentences.add(line.from(start));
        return sentences.stream().filter(sentence -> !sentence.isEmpty()).toList();
    }
}
