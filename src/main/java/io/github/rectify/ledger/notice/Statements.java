package io.github.rectify.ledger.notice;

import io.github.rectify.ledger.words.Day;
import io.github.rectify.ledger.words.Days;
import io.github.rectify.ledger.words.Text;
import io.github.rectify.ledger.words.WordList;
import io.github.rectify.ledger.words.Words;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a sentence only says where the work stands, and where that is. "Not yet done" and "to be done by" come before
 * "done": a completion that is not stated must not be read.
 */
final class Statements {

    private static final int LONGEST = 60;
    private static final LocalDate ANY_DAY = LocalDate.of(2000, 1, 1);

    private final Days days;
    private final WordList sentenceEnds;
    private final WordList fields;
    private final WordList subjects;
    private final WordList leads;
    private final WordList open;
    private final WordList planned;
    private final WordList done;
    private final WordList already;
    private final WordList pairs;
    private final WordList verbs;
    private final WordList bare;
    private final WordList partly;
    private final WordList rests;
    private final WordList until;
    private final WordList whole;
    private final WordList goesOn;
    private final WordList lasting;
    private final WordList filler;

    Statements(Words words, Days days) {
        this.days = days;
        this.sentenceEnds = words.list("sentence.end");
        this.fields = words.list("field.status");
        this.subjects = words.list("status.subject");
        this.leads = words.list("status.lead");
        this.open = words.list("status.open");
        this.planned = words.list("status.planned");
        this.already = words.list("status.already");
        this.done = words.list("status.done");
        this.pairs = words.list("status.done.pair");
        this.verbs = words.list("status.done.verb");
        this.bare = words.list("status.field.done");
        this.partly = words.list("status.partly");
        this.rests = words.list("total.rest");
        this.until = words.list("status.until");
        this.whole = words.list("status.done.whole");
        this.goesOn = words.list("status.done.on");
        this.lasting = words.list("status.lasting");
        this.filler = words.lists("status.subject", "status.open", "status.done", "status.done.pair", "status.lasting",
                "status.filler", "statement.filler", "date.end", "date.decade");
    }

    /** Whether the sentence states the work and says nothing else. */
    boolean isStatement(Text labelled) {
        if (labelled.length() > LONGEST + LONGEST) {
            return false;
        }
        Text sentence = withoutLabel(labelled);
        return sentence.length() <= LONGEST && status(sentence.plain()) != Draft.Status.UNKNOWN
                && (subjects.startsIn(sentence.plain()) && isOneSentence(sentence.plain()) || saysNothingElse(sentence.plain()));
    }

    private boolean isOneSentence(String text) {
        int end = sentenceEnds.indexIn(text, 0);
        return end < 0 || end == text.length() - 1;
    }

    /** Whether the sentence holds no word but those that say where the work stands. */
    boolean isBare(Text sentence) {
        return isStatement(sentence) && saysNothingElse(withoutLabel(sentence).plain());
    }

    /** Whether these are only the words a closing sentence may begin with. */
    boolean isLead(String words) {
        int lead = leads.lengthAt(words.strip(), 0);
        return lead > 0 && words.strip().length() <= lead + 1;
    }

    /** “At present … is being checked, to be done by the end of the year.” */
    boolean endsStating(Text sentence, WordList clauseEnds) {
        int last = sentence.length() - 1;
        while (last > 0 && clauseEnds.lengthAt(sentence.plain(), last - 1) == 0) {
            last--;
        }
        Text clause = sentence.from(Math.max(0, last)).strip();
        return leads.startsIn(sentence.plain()) && last > 0 && isStatement(clause)
                && (planned.in(clause.plain()) || status(clause.plain()) == Draft.Status.IN_PROGRESS);
    }

    /** Whether a sentence begins with how far the work is, and goes on with what is planned. */
    boolean beginsOpen(Text sentence) {
        int begins = open.lengthAt(sentence.plain(), 0);
        return begins > 0 && sentence.length() <= LONGEST
                && (planned.in(sentence.plain().substring(begins)) || !days.in(sentence, ANY_DAY, null).isEmpty());
    }

    /**
     * Whether a sentence tells what is still to be done: by a day after the notice (“the rest is to be cleared by the end of June”),
     * or of the others that they are under way.
     */
    boolean tellsRest(Text sentence, @Nullable LocalDate publishedOn) {
        String text = sentence.plain();
        boolean ahead = text.length() <= LONGEST + LONGEST
                && days.in(sentence, publishedOn, null).stream().anyMatch(day -> isAhead(text, day, publishedOn));
        return ahead || text.length() <= LONGEST && rests.startsIn(text) && open.in(text);
    }

    private boolean isAhead(String text, Day day, @Nullable LocalDate publishedOn) {
        LocalDate on = day.on();
        boolean plans = planned.in(text);
        boolean by = plans || until.lengthAt(text, day.place().end()) > 0;
        return on != null && by && (publishedOn == null ? plans : on.isAfter(publishedOn));
    }

    /** What such a sentence says, whatever else it tells is done. */
    Statement rest(Text sentence, @Nullable LocalDate publishedOn) {
        return read(sentence, Draft.Status.IN_PROGRESS, publishedOn);
    }

    /** Where in a sentence a clause begins that is about the item as a whole, or 0. */
    int subjectIn(String sentence, WordList clauseEnds) {
        for (int i = sentence.length() - 1; i > 0; i--) {
            if (clauseEnds.lengthAt(sentence, i - 1) > 0 && subjects.lengthAt(sentence, i) > 0) {
                return i;
            }
        }
        return 0;
    }

    /** Under a field's name fewer words do: "done", and what is done for good is for good. */
    Draft.Status inField(String text) {
        int done = bare.lengthAt(text, 0);
        boolean alone = done > 0 && isWhole(text, done);
        if (partly.in(text) && !lasting.in(text)) {
            return Draft.Status.IN_PROGRESS;
        }
        return status(text, alone || isDone(text));
    }

    /** The same with the days it names, as {@link #read}. */
    Statement readField(Text text, @Nullable LocalDate publishedOn) {
        return read(text, inField(text.plain()), publishedOn);
    }

    /** @param publishedOn dates without a year are understood from it, and a completion is not after it */
    Statement read(Text labelled, @Nullable LocalDate publishedOn) {
        Text text = withoutLabel(labelled);
        return read(text, status(text.plain()), publishedOn);
    }

    /** The same of a text that is known to state so much. */
    Statement read(Text text, Draft.Status status, @Nullable LocalDate publishedOn) {
        LocalDate limit = status == Draft.Status.COMPLETED ? publishedOn : null;
        List<Day> found = days.in(text, publishedOn, limit);
        found = found.isEmpty() ? days.withMonths(text, publishedOn, limit) : found;
        return new Statement(text, status, already.in(text.plain()) && planned.in(text.plain()), found);
    }

    /** The words of a label ("degree of completion:") say nothing of the work. */
    private Text withoutLabel(Text sentence) {
        int label = fields.lengthAt(sentence.plain(), 0);
        return label > 0 && sentence.plain().startsWith(":", label) ? sentence.from(label + 1).strip() : sentence;
    }

    /** Where one item stands: what is told as done must be the item itself. */
    Draft.Status status(String text) {
        return status(text, isDone(text));
    }

    /** “On or before the 31st of March it is done”: without a word that says already, that is still to come. */
    private boolean isToBeDone(String text) {
        int pair = pairs.indexIn(text, 0);
        int verb = pair < 0 ? -1 : verbs.indexIn(text, pair);
        return verb >= 0 && !already.in(text) && pairs.lengthAt(text, pair) == 1 && until.in(text.substring(pair, verb));
    }

    private boolean isDone(String text) {
        return wholeIn(text, done, 0) || pairs.in(text) && wholeIn(text, verbs, pairs.indexIn(text, 0));
    }

    /** Where those stand that a summary counts: the number of them follows what was done. */
    Draft.Status statusOfCounted(String text) {
        return status(text, done.in(text) || pairs.in(text) && verbs.indexIn(text, pairs.indexIn(text, 0)) >= 0);
    }

    private Draft.Status status(String text, boolean isDone) {
        boolean lasts = lasting.endOf(text) != null && !planned.in(text);
        if ((open.in(text) || isToBeDone(text)) && !lasts) {
            return Draft.Status.IN_PROGRESS;
        }
        if (isDone && !lasting.in(text)) {
            return Draft.Status.COMPLETED;
        }
        return lasting.in(text) ? Draft.Status.LONG_TERM : Draft.Status.UNKNOWN;
    }

    /** "The survey is done" says nothing of the item: what is done is the item itself, or nothing is named. */
    private boolean wholeIn(String text, WordList words, int from) {
        for (int i = from; i < text.length(); i++) {
            int word = words.lengthAt(text, i);
            if (word > 0 && isWhole(text, i + word)) {
                return true;
            }
        }
        return false;
    }

    private boolean isWhole(String text, int from) {
        int end = from;
        while (whole.lengthAt(text, end) > 0) {
            end += whole.lengthAt(text, end);
        }
        return end == text.length() || !Character.isLetterOrDigit(text.charAt(end)) || goesOn.lengthAt(text, end) > 0;
    }

    private boolean saysNothingElse(String text) {
        int other = 0;
        int place = 0;
        while (place < text.length()) {
            int known = filler.lengthAt(text, place);
            if (known == 0 && Character.isLetter(text.charAt(place))) {
                other++;
            }
            place += Math.max(1, known);
        }
        return other == 0;
    }
}
