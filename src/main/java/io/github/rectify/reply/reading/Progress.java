package io.github.rectify.reply.reading;

import io.github.rectify.reply.reading.Statement.Grade;
import io.github.rectify.reply.reading.Statement.Slots;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads how far work is that is not said to be completed; the first of its steps that finds something decides. */
final class Progress {

    private static final int A_WORD = 2;
    private static final int LONG = 4;
    private static final Set<Word> NOT_ONLY_UNDERWAY = EnumSet.of(Word.PARTLY, Word.LEFT, Word.HALF, Word.UNDONE, Word.NOT);
    private static final Set<Word> BEFORE_NOT = EnumSet.of(Word.FILLER, Word.BUT, Word.SEEN, Word.GREETING);
    private static final Set<Word> THINGS = EnumSet.of(Word.HANDS_IN, Word.PAPERS, Word.WORK);
    private static final Set<Word> PAPERWORK = EnumSet.of(Word.PAPERS, Word.HANDS_IN);
    private static final Set<Word> BEHIND = EnumSet.of(Word.LE, Word.ALREADY, Word.WHOLLY, Word.ALL);

    private static final Set<Word> INTENDS = EnumSet.of(Word.WILL, Word.PROMISE, Word.PLEDGE);
    private static final Set<Word> NOT_BY_THEN = EnumSet.of(Word.NOT, Word.UNDONE, Word.EXTEND, Word.ONCE_PLANNED, Word.REMIND, Word.IF,
            Word.PUT_OFF);

    private final Lexicon lexicon;
    private final Situation situation;
    private final Tense tense;
    private final Negation negation;
    private final Shares shares;
    private final Plans plans;

    Progress(Lexicon lexicon, Situation situation, Tense tense, Negation negation, Shares shares, Plans plans) {
        this.lexicon = lexicon;
        this.situation = situation;
        this.tense = tense;
        this.negation = negation;
        this.shares = shares;
        this.plans = plans;
    }

    /** What the steps look at together; {@code day} is the last one told, {@code ahead} whether it lies ahead. */
    private record Told(Clause clause, Ref ref, Token.@Nullable Day day, boolean ahead, Slots slots) {

        Optional<Statement> as(Grade grade) {
            return as(grade, slots);
        }

        Optional<Statement> as(Grade grade, Slots other) {
            return Optional.of(new Statement(Intent.REPORT_PROGRESS, ref, grade, other, clause.text()));
        }

        /** What is planned for the day that lies ahead. */
        Optional<Statement> planned() {
            return as(Grade.LEFT, slots.withDate(day.phrase().ahead()));
        }

        /** Whether there is something it can be said of. */
        boolean isOfMatter() {
            return clause.content() >= A_WORD || ref.isSaid() || clause.has(Token.Figure.class) || clause.hasAny(THINGS);
        }
    }

    Optional<Statement> read(Clause clause, Ref ref) {
        Token.Day day = clause.all(Token.Day.class).reduce((first, second) -> second).orElse(null);
        boolean ahead = day != null && day.phrase().ahead() != null && tense.isAhead(day.phrase(), clause.hasAny(INTENDS));
        boolean plansEnd = ahead && Plans.plansEnd(clause);
        Integer percent = shares.percent(clause);
        Slots slots = Slots.of(plansEnd ? day.phrase().ahead() : null, percent).checking(clause.all(Token.Day.class).toList());
        Told told = new Told(clause, ref, day, ahead, slots);
        boolean stated = percent != null || plansEnd;
        if (!stated && isUnderwayOnly(clause)) {
            return told.as(Grade.UNDERWAY);
        }
        if (negation.isClean(clause) || negation.deniesLack(clause)) {
            return Optional.empty();
        }
        return unfinished(told, stated)
                .or(() -> counted(told))
                .or(() -> lacking(told))
                .or(() -> excepted(told))
                .or(() -> finishedPieces(told))
                .or(() -> plannedResult(told))
                .or(() -> waiting(told))
                .or(() -> perhapsFinished(told))
                .or(() -> moved(told));
    }

    private static boolean isUnderwayOnly(Clause clause) {
        return clause.has(Word.UNDERWAY) && clause.content() < A_WORD && !clause.hasAny(NOT_ONLY_UNDERWAY);
    }

    /** A share, the day of the end, or a word that it is not whole; without such a word, of other things, a step. */
    private Optional<Statement> unfinished(Told told, boolean stated) {
        if (told.clause.hasAny(Hedges.UNFINISHED)) {
            boolean left = told.ahead && told.clause.has(Word.LEFT) && !told.clause.hasAny(NOT_BY_THEN)
                    && !lexicon.pairs("span.after").ends(told.day.text());
            return left ? told.planned() : told.as(told.clause.has(Word.UNDONE) ? Grade.DENIED : Grade.LEFT);
        }
        boolean merely = told.clause.has(Word.ONLY) && told.clause.has(Token.Share.class);
        return stated ? told.as(told.clause.content() >= A_WORD && !merely ? Grade.STEP : Grade.LEFT) : Optional.empty();
    }

    /** A share of something else, or two counts beside each other: so many of so many. */
    private Optional<Statement> counted(Told told) {
        Clause clause = told.clause;
        if (lexicon.isChat(clause)) {
            return Optional.empty();
        }
        if (Shares.isBelowWhole(clause) && !clause.has(Word.RATE) && !clause.has(Word.ASKS)
                && (clause.content() >= A_WORD || clause.has(Word.LE))) {
            return told.as(shares.isHighRate(clause) ? Grade.STEP : Grade.LEFT);
        }
        boolean several = clause.all(Token.Figure.class).filter(Token.Figure::counts).count() > 1;
        return several && !situation.lastReminded().isEmpty() && clause.content() > 0 ? told.as(Grade.STEP) : Optional.empty();
    }

    /** “But no, not yet”: the answer itself, and nothing beside it but small words. */
    private static boolean isBareNot(Clause clause) {
        int not = clause.index(token -> !token.isAny(BEFORE_NOT), 0);
        return not >= 0 && clause.tokens().get(not).is(Word.NOT) && clause.tokens().get(not).text().length() > 1 && clause.content() == 0;
    }

    private static Optional<Statement> lacking(Told told) {
        boolean excludes = told.clause.has(Word.OUTSIDE) && told.clause.content() == 0;
        boolean lacks = told.clause.has(Word.NOT) && !excludes 
                && (told.isOfMatter() || isBareNot(told.clause) || told.clause.isOnly(EnumSet.of(Word.NOT)));
        return lacks ? told.as(Grade.LEFT) : Optional.empty();
    }

    /** All but something; or a task and the day it is planned for, and nothing else. */
    private static Optional<Statement> excepted(Told told) {
        Clause clause = told.clause;
        boolean taskAlone = told.ahead && Plans.isTaskAlone(clause);
        if (clause.has(Word.EXCEPT) && (clause.content() > 0 || clause.has(Token.Figure.class) || taskAlone)) {
            return told.as(Grade.LEFT);
        }
        return taskAlone ? told.planned() : Optional.empty();
    }

    private Optional<Statement> finishedPieces(Told told) {
        Clause clause = told.clause;
        if (!clause.has(Word.FINISH) || !clause.has(Token.Figure.class)) {
            return Optional.empty();
        }
        boolean last = lexicon.pairs("last.piece").standsIn(clause.text());
        boolean together = clause.hasOf(lexicon.pairs("day.together"));
        return told.as((clause.hasAny(BEHIND) || last || together) && !clause.has(Word.NOT) ? Grade.STEP : Grade.LEFT);
    }

    private Optional<Statement> plannedResult(Told told) {
        boolean planned = told.ahead && (plans.isResult(told.clause) || plans.isByThen(told.clause, told.day)
                || plans.isOwnVerb(told.clause, told.ref));
        return planned ? told.planned() : Optional.empty();
    }

    /** It opens with what it waits for, or work is planned or put off to a day ahead. */
    private Optional<Statement> waiting(Told told) {
        Clause clause = told.clause;
        int first = clause.index(token -> !(token instanceof Token.Named), 0);
        boolean opensWithIf = first >= 0 && clause.tokens().get(first).is(Word.IF) && told.isOfMatter();
        boolean later = told.ahead && !situation.lastReminded().isEmpty() && (clause.has(Word.WORK)
                || clause.tokens().stream().anyMatch(token -> token.is(Word.PUT_OFF) && token.text().length() > A_WORD));
        if (clause.has(Word.SOON) && clause.last() != null && clause.last().is(Word.IF)) {
            return told.as(Grade.LEFT);
        }
        if (told.ahead && plans.isTiedToDay(clause)) {
            return told.planned();
        }
        if (!opensWithIf && !later) {
            return Optional.empty();
        }
        return told.ahead && clause.has(Word.ALL) ? told.planned() : told.as(Grade.LEFT);
    }

    private static Optional<Statement> perhapsFinished(Told told) {
        boolean counts = told.clause.has(Word.STATE) && told.clause.has(Word.GUESS) && !told.clause.has(Word.ASKS);
        boolean handedIn = told.clause.has(Word.LE) && told.clause.hasAny(PAPERWORK) && !told.clause.has(Word.ASKS);
        boolean perhaps = told.clause.has(Word.PERHAPS) && (told.clause.has(Word.FINISH) || counts || handedIn);
        return perhaps ? told.as(Grade.LEFT, Slots.EMPTY) : Optional.empty();
    }

    /** Some change is told of some work, or work is intended. */
    private Optional<Statement> moved(Told told) {
        Clause clause = told.clause;
        boolean moved = clause.has(Word.ALREADY) || clause.has(Word.LE) || clause.has(Word.FINISH) && told.day != null && !told.ahead;
        boolean reports = moved && told.isOfMatter() && isOfWork(told);
        boolean promised = clause.has(Word.PROMISE) && told.ref.isSaid() && clause.has(Word.FINISH);
        return reports || promised || clause.has(Word.WILL) && clause.has(Word.WORK) ? told.as(moved ? Grade.STEP : Grade.LEFT) : Optional.empty();
    }

    private boolean isOfWork(Told told) {
        Clause clause = told.clause;
        return clause.has(Word.WORK) || clause.has(Word.FINISH) || clause.has(Token.Titled.class) || clause.has(Token.Figure.class)
                || told.ref.isSaid() || clause.content() > LONG && !situation.lastReminded().isEmpty() && !lexicon.isChat(clause);
    }
}
