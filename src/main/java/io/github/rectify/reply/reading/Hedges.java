package io.github.rectify.reply.reading;

import java.util.EnumSet;
import java.util.Set;

/** Finds what makes less of a completion without denying it: a condition, a guess, a share, something that is still to follow. */
final class Hedges {

    /** Words that say of the work that it is not whole. */
    static final Set<Word> UNFINISHED = EnumSet.of(Word.PARTLY, Word.LEFT, Word.HALF, Word.UNDONE, Word.UNDERWAY);

    /** Words after which nothing is a completion for certain. */
    static final Set<Word> WEAKENS = EnumSet.of(Word.PARTLY, Word.LEFT, Word.HALF, Word.PERHAPS, Word.UNDONE, Word.UNDERWAY);

    private static final int A_WORD = 2;
    private static final Set<Word> FOLLOWS = EnumSet.of(Word.LATER, Word.PUT_OFF, Word.NOT);
    private static final Set<Word> STAGES = EnumSet.of(Word.FINISH, Word.AGREE);
    private static final Set<Word> BEGUN = EnumSet.of(Word.LE, Word.FINISH, Word.AGREE, Word.IF, Word.DONE);

    private final Lexicon lexicon;
    private final Tense tense;
    private final Extent extent;

    Hedges(Lexicon lexicon, Tense tense, Extent extent) {
        this.extent = extent;
        this.lexicon = lexicon;
        this.tense = tense;
    }

    /** Whether less is to be taken than the word of completion at a position says. */
    boolean isHedged(Clause clause, Ref ref, Reports.Context context, int done) {
        Clause before = clause.before(done);
        Clause after = clause.from(done + 1);
        Token completion = clause.tokens().get(done);
        boolean over = completion.is(Word.LE) || after.has(Word.LE);
        return context.isOpen() || isConditional(clause) || weakens(clause, context)
                || clause.has(Word.GUESS) && !completion.is(Word.STRIKE)
                || isUnreal(after) || lexicon.pairs("sent.back").standsIn(after.text())
                || Shares.isBelowWhole(clause) || extent.isPartial(after) || isOfThose(after)
                || isNext(before, over) || goesOn(before, after, over) || isAllButSome(clause, ref);
    }

    /** A word that weakens; “it should be 28” behind a correction is none, nor what tells of a day that is over. */
    private boolean weakens(Clause clause, Reports.Context context) {
        boolean past = clause.all(Token.Day.class).anyMatch(day -> tense.isGone(day.phrase()));
        return clause.tokens().stream().anyMatch(token -> token.isAny(WEAKENS) && !(past && token.is(Word.DONE))
                && !(context.corrected() && lexicon.pairs("perhaps.corrects").containsKey(token.text())));
    }

    /** “Were it done it would not”: right behind the completion what would be then. */
    private boolean isUnreal(Clause after) {
        Clause behind = after.at(0) != null && after.tokens().get(0).is(Word.LE) ? after.from(1) : after;
        return lexicon.pairs("unreal").longest(behind.text(), 0).isPresent();
    }

    /** “The villages that have finished”: some of several. */
    private boolean isOfThose(Clause after) {
        Token of = after.at(0);
        return of != null && lexicon.pairs("past.particle").containsKey(of.text())
                && lexicon.pairs("finished.those").longest(after.from(1).text(), 0).isPresent();
    }

    /** “Once it is accepted, then it is closed”: the completion comes behind another stage. */
    private boolean isNext(Clause before, boolean over) {
        Table then = lexicon.pairs("then");
        if (before.hasAny(STAGES) && before.hasOf(then) && !(over && before.has(Token.Day.class))) {
            return true;
        }
        Token last = before.last();
        boolean tied = before.foreign() <= A_WORD && !before.has(Token.Day.class) && !before.has(Token.Named.class);
        return last != null && then.containsKey(last.text()) && !before.has(Word.ALREADY) && before.has(Word.LE) && (!over || tied);
    }

    /** Something is said to follow it: it is to be done again, or later, or is only given an assurance of. */
    private boolean goesOn(Clause before, Clause after, boolean over) {
        return after.first(Word.WILL) == 0 || after.has(Word.WILL) && lexicon.pairs("tells.then").standsIn(after.text())
                || after.hasAny(FOLLOWS) || before.has(Word.LATER) && before.has(Word.DONE)
                || !over && after.hasOf(lexicon.pairs("assures"));
    }

    /** The named tasks, but for something that is no task: of each of them a part is open. */
    private static boolean isAllButSome(Clause clause, Ref ref) {
        return ref.scope() == Ref.Scope.THESE && clause.has(Word.EXCEPT)
                && !clause.from(clause.first(Word.EXCEPT)).has(Token.Named.class);
    }

    /** Tied to something; “not before the 15th” is a day, not a condition. */
    boolean isConditional(Clause clause) {
        for (int at = clause.first(Word.IF); at >= 0; at = clause.index(token -> token.is(Word.IF), at + 1)) {
            if (!isSettled(clause, at) && !isDay(clause, at)) {
                return true;
            }
        }
        return false;
    }

    /** “… and so it counts as finished”: what it is tied to has come about. */
    private boolean isSettled(Clause clause, int at) {
        return lexicon.pairs("counts.as").containsKey(clause.tokens().get(at).text()) && clause.from(at).has(Word.LE)
                && !clause.before(at).hasAny(BEGUN) && clause.before(at).content() > 0;
    }

    private boolean isDay(Clause clause, int at) {
        String word = clause.tokens().get(at).text();
        return lexicon.pairs("even.until").containsKey(word) && clause.at(at - 1) instanceof Token.Day
                || lexicon.pairs("extend.until").ends(word) && clause.at(at + 1) instanceof Token.Day;
    }
}
