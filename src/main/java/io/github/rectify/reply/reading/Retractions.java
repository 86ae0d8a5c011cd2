package io.github.rectify.reply.reading;

import io.github.rectify.reply.reading.Statement.Grade;
import io.github.rectify.reply.reading.Statement.Slots;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Hears what is taken back: “no, it is 13” corrects what was just said, “what I sent before was wrong” takes back an earlier message. */
final class Retractions {

    private static final int FEW = 4;
    private static final int A_WORD = 2;
    private static final Set<Word> BESIDE_TAKE_BACK = EnumSet.of(Word.TAKE_BACK, Word.FILLER, Word.LE, Word.WRONG, Word.ALREADY);
    private static final Set<Word> NEGATES = EnumSet.of(Word.NO, Word.NOT);
    private static final Set<Word> OF_WORK = EnumSet.of(Word.WORK, Word.ALL, Word.PARTLY, Word.HANDS_IN, Word.LEFT);
    private static final Set<Word> RETRACTS = EnumSet.of(Word.WRONG, Word.TAKE_BACK);
    private static final Set<Word> SAYS_MORE = EnumSet.of(Word.REFUSE, Word.AGREE, Word.DONE, Word.UNDONE);
    private static final Set<Word> OF_STATE = EnumSet.of(Word.NOT, Word.LEFT, Word.PARTLY, Word.HALF, Word.STRIKE, Word.EXTEND, Word.STUCK);
    private static final Set<Word> OTHER_THAN_NUMBER = EnumSet.of(Word.NOT_MINE, Word.REFUSE, Word.UNDERWAY);

    private final Lexicon lexicon;
    private final Situation situation;
    private final Said said;
    private boolean correcting;
    /** Whether the clause before told of an earlier report, so that a word of error behind it is of that. */
    private boolean toldOfEarlier;
    private int replaced = -1;
    private @Nullable Statement takenBack;

    Retractions(Lexicon lexicon, Situation situation, Said said) {
        this.lexicon = lexicon;
        this.situation = situation;
        this.said = said;
    }

    /** @return true if the clause takes something back and says no more than that */
    boolean takesBack(Clause clause, Ref own, @Nullable Clause before) {
        boolean earlier = clause.has(Word.EARLIER);
        boolean told = toldOfEarlier;
        boolean hums = told && lexicon.pairs("hum").containsKey(clause.text());
        boolean saidBefore = clause.has(Word.EARLIER) && clause.has(Word.PERHAPS) || lexicon.pairs("said.before").standsIn(clause.text());
        toldOfEarlier = clause.has(Word.DONE) && saidBefore || hums;
        boolean back = hasTakeBack(clause);
        if (told && clause.has(Word.WRONG) && !Questions.asks(clause) && !clause.has(Token.Named.class)) {
            said.forgetLastReport();
            takeBack(clause, Optional.empty());
            return true;
        }
        boolean wrong = clause.has(Word.WRONG) && !isWork(clause) && !isFault(clause) && (back || !clause.hasOf(lexicon.pairs("you")));
        if (!wrong && !back || isRefused(clause) || Questions.asks(clause) || clause.has(Word.HOW_TO)) {
            return isExclusion(clause, own);
        }
        if (!earlier && !back && said.isEmpty() && (isSlip(clause) || isSlipBehind(clause, before))) {
            return true;
        }
        if (!earlier && !back && (said.endsInReportOrDecision() || said.endsIn(Intent.TRANSFER)) && clause.content() <= FEW) {
            correcting = true;
            return own.codes().isEmpty() && !deniesEnd(clause);
        }
        boolean ofEarlier = earlier && (back || clause.content() <= FEW || clause.has(Word.THAT_ONE));
        if (!ofEarlier && !isBrief(clause)) {
            return false;
        }
        correcting = false;
        takeBack(clause, back ? Optional.of(own) : Optional.empty());
        return back || !own.isSaid() || !saysMore(clause);
    }

    /** “Not done yet, I looked wrong”: beside the word of error stands what is right. */
    private static boolean deniesEnd(Clause clause) {
        return clause.has(Word.UNDONE) || clause.has(Word.NOT) && clause.from(clause.first(Word.NOT)).has(Word.DONE);
    }

    /** “The entries are all corrected”: the work itself was to correct something. */
    private boolean isWork(Clause clause) {
        int wrong = clause.first(Word.WRONG);
        return lexicon.pairs("wrong.work").containsKey(clause.tokens().get(wrong).text())
                && (clause.before(wrong).has(Word.ALREADY) || clause.before(wrong).has(Word.ALL) || clause.from(wrong + 1).has(Word.DONE)
                || clause.has(Word.NOTHING_OPEN));
    }

    /** “Returned: the figures are wrong”: what a leader finds wrong in the papers is the reason, and takes nothing back. */
    private boolean isFault(Clause clause) {
        int wrong = clause.first(Word.WRONG);
        return situation.isByLeader() && said.endsIn(Intent.REJECT) && clause.before(wrong).content() > 0 && !clause.has(Token.Named.class)
                && !clause.hasOf(lexicon.pairs("own.words")) && !lexicon.pairs("wrong.said").containsKey(clause.tokens().get(wrong).text());
    }

    /** “22, no, no”: a number said by mistake, before anything was said of it. */
    private boolean isSlip(Clause clause) {
        int wrong = clause.first(Word.WRONG);
        return clause.before(wrong).has(Token.Named.class) && clause.before(wrong).content() == 0 && !clause.has(Word.DONE)
                && lexicon.pairs("wrong.now").containsKey(clause.tokens().get(wrong).text());
    }

    /** “On Thursday, no, on Friday”: a day said by mistake, before anything was said of it. */
    private boolean isSlipBehind(Clause clause, @Nullable Clause before) {
        int wrong = clause.first(Word.WRONG);
        boolean dayAlone = before != null && before.content() == 0 && !before.hasAny(Clauses.PREDICATES)
                && (before.has(Token.Day.class) || before.has(Token.Named.class) || before.has(Token.Hour.class));
        String word = clause.tokens().get(wrong).text();
        return dayAlone && clause.content() == 0 && !clause.has(Word.DONE)
                && (lexicon.pairs("wrong.now").containsKey(word) || lexicon.pairs("wrong.said").containsKey(word));
    }

    /** “I mixed up the schools”, behind what was taken back: why it was. */
    boolean isReason(Clause clause, Ref own) {
        return said.isTakenBack() && said.all().size() == 1 && clause.has(Word.WRONG) && !own.isSaid() && !clause.hasAny(SAYS_MORE)
                && !clause.hasAny(OTHER_THAN_NUMBER) && !clause.hasAny(OF_STATE);
    }

    /** Whether what was just said is being corrected. */
    boolean isCorrecting() {
        return correcting;
    }

    /** Whether a word of taking back is meant: a leader calls something void, and some such words need what they are of. */
    private boolean hasTakeBack(Clause clause) {
        boolean earlier = clause.has(Word.EARLIER);
        boolean voids = situation.isByLeader() && !earlier && !clause.has(Word.THAT_ONE);
        int taken = clause.first(Word.TAKE_BACK);
        if (clause.has(Word.IF) && !clause.has(Word.EARLIER)) {
            return false;
        }
        if (taken >= 0 && lexicon.pairs("back.needs").containsKey(clause.tokens().get(taken).text())) {
            boolean alone = clause.tokens().stream().allMatch(token -> token.isAny(BESIDE_TAKE_BACK));
            boolean named = lexicon.pairs("back.named").containsKey(clause.tokens().get(taken).text())
                    && clause.has(Token.Named.class) && clause.content() == 0;
            if (clause.question() || !earlier && !clause.has(Word.WRONG) && !alone && !named) {
                return false;
            }
        }
        return clause.tokens().stream().anyMatch(token -> token.is(Word.TAKE_BACK)
                && !(voids && lexicon.pairs("void").containsKey(token.text())));
    }

    private static boolean isRefused(Clause clause) {
        int taken = clause.first(Word.TAKE_BACK);
        return taken > 0 && clause.tokens().get(taken - 1).isAny(NEGATES) && !clause.tokens().get(taken - 1).is(Word.WRONG);
    }

    /** So little beside it that the message before is meant. */
    private boolean isBrief(Clause clause) {
        return clause.content() <= (said.isEmpty() ? A_WORD : 0) && !clause.has(Token.Figure.class) && !clause.hasAny(OF_WORK);
    }

    /** @param of what is taken back in so many words; nothing if the message before was only called wrong */
    private void takeBack(Clause clause, Optional<Ref> of) {
        boolean earlier = clause.has(Word.EARLIER);
        if (of.isPresent() && !said.isTakenBack()) {
            said.forgetSentence();
        }
        boolean wrong = of.isEmpty() || clause.has(Word.WRONG);
        if (wrong && earlier && clause.before(clause.first(Word.WRONG)).has(Word.DONE)) {
            takenBack = done(clause);
        }
        said.takeBack(new Statement(Intent.UNDO, of.orElse(Ref.NONE), earlier || of.isPresent() ? Grade.NONE : Grade.STEP, Slots.EMPTY,
                clause.text()));
    }

    private static Statement done(Clause clause) {
        return new Statement(Intent.REPORT_DONE, Ref.NONE, Grade.WHOLE, Slots.EMPTY, clause.text());
    }

    /** Behind the word of error something is said that stands. */
    private static boolean saysMore(Clause clause) {
        return clause.from(clause.last(token -> token.isAny(RETRACTS)) + 1).hasAny(SAYS_MORE);
    }

    /** “Not 5”: what was said is not about 5. */
    private boolean isExclusion(Clause clause, Ref own) {
        int no = clause.first(Word.NO);
        Clause before = clause.before(no);
        boolean instead = no > 0 && before.has(Word.DONE) && clause.at(no + 1) instanceof Token.Named && !before.has(Token.Named.class);
        if (instead) {
            replaced = said.all().size();
            said.add(done(clause));
            return true;
        }
        boolean not = no >= 0 && !before.has(Token.Named.class) && before.content() <= 1 && clause.tokens().size() - no <= FEW
                && (said.isTakenBack() || !clause.has(Word.DONE)) && !clause.hasAny(OTHER_THAN_NUMBER);
        boolean named = clause.index(Token.Named.class::isInstance, no) >= 0;
        if (not && named && !own.codes().isEmpty()) {
            said.exclude(own.codes());
            return true;
        }
        return false;
    }

    /** Corrects what was said last, if the clause before called it wrong and this one tells what is right. */
    void correct(Ref own, List<Statement> heard) {
        if (correcting && !(heard.isEmpty() && own.codes().isEmpty())) {
            said.correctLast(own, heard);
            correcting = false;
        }
    }

    /** The report taken back, of the task that is named alone behind it: that one was meant. */
    Optional<Statement> meantInstead(Clause clause, Ref own) {
        return takenBack != null && clause.has(Token.Named.class) && clause.content() == 0 ? Optional.of(takenBack.with(own)) : Optional.empty();
    }

    /** “It is not 5 that is done”, and no other task was named: nothing is; “done, no, no”, and no more: not for certain. */
    void settle() {
        Statement last = said.last();
        if (correcting && !said.isTakenBack() && last != null && last.intent() == Intent.REPORT_DONE) {
            said.replaceLast(new Statement(Intent.REPORT_PROGRESS, last.ref(), Grade.LEFT, Slots.EMPTY, last.words()));
        }
        List<Statement> all = said.all();
        if (replaced >= 0 && replaced < all.size() && all.get(replaced).intent() == Intent.REPORT_DONE && !all.get(replaced).ref().isSaid()) {
            all.remove(replaced);
        }
    }
}
