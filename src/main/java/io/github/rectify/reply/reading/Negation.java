package io.github.rectify.reply.reading;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides what is denied: a completion, a lack of one (two negations come to a completion), or only what was wrong before. */
final class Negation {

    private static final int A_WORD = 2;
    private static final Set<Word> ENDS = EnumSet.of(Word.DONE, Word.FINISH);
    private static final Set<Word> LACKS = EnumSet.of(Word.NOT, Word.UNDONE);
    private static final Set<Word> TO_COME = EnumSet.of(Word.STUCK, Word.IF, Word.LATER, Word.WILL);
    private static final Set<Word> WORK = EnumSet.of(Word.DONE, Word.FINISH, Word.WORK, Word.HANDS_IN, Word.STRIKE, Word.LEFT);

    private final Lexicon lexicon;

    Negation(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Whether the completion that stands behind this is denied. */
    boolean isDenied(Clause before) {
        int no = before.last(token -> token.is(Word.NO) && token.text().length() > 1 && !token.is(Word.WRONG));
        if (no >= 0 && !isOtherInstead(before, no)) {
            return true;
        }
        int not = before.last(token -> token.is(Word.NOT));
        return not >= 0 && !before.from(not).has(Word.BUT) && !namesTheWrong(before.from(not));
    }

    /** “It is not the machines, it is the households that are done”: one task is denied to be meant, and another named in its place. */
    private static boolean isOtherInstead(Clause before, int no) {
        int is = before.index(token -> token.is(Word.YES) && token.is(Word.BY), no + 1);
        return is > no && namesTask(before.part(no + 1, is)) && namesTask(before.from(is + 1)) && before.first(Word.NOT) < 0;
    }

    private static boolean namesTask(Clause clause) {
        return clause.has(Token.Named.class) || clause.has(Token.Titled.class);
    }

    /** “The matter of what was not returned”: the not belongs to what was wrong, which is over. */
    private boolean namesTheWrong(Clause notAndBehind) {
        return notAndBehind.has(Word.WHOLE) || lexicon.pairs("of.kind").standsIn(notAndBehind.text());
    }

    /** Two negations, in one word or in several, that come to a completion. */
    boolean comesToDone(Clause clause) {
        boolean nothing = clause.has(Word.NOTHING_OPEN) && !clause.from(clause.first(Word.NOTHING_OPEN)).has(Word.UNDONE);
        return nothing && !isOpenAfterAll(clause) || isNoneNot(clause) || isNotNot(clause) || isNotOne(clause);
    }

    /** “It is not that it is unfinished, it is that it was not begun”: what follows the double denial is a lack. */
    private static boolean isOpenAfterAll(Clause clause) {
        Clause behind = clause.from(clause.first(Word.NOTHING_OPEN) + 1);
        int is = behind.index(token -> token.is(Word.YES) && token.is(Word.BY), 0);
        return is >= 0 && behind.from(is).hasAny(LACKS);
    }

    /** “There is no school that has not”: two negations around a “which”. */
    private boolean isNoneNot(Clause clause) {
        int which = clause.first(Word.ASKS);
        Clause behind = clause.from(which);
        return which > 0 && clause.before(which).has(Word.NOT) && !isSome(clause.tokens().get(which)) && behind.has(Word.NOT)
                && (behind.hasAny(ENDS) || isOfWhatIsNot(behind));
    }

    /** “A few are still …”: no “which”. */
    private boolean isSome(Token which) {
        return lexicon.pairs("still.some").longest(which.text(), 0).isPresent();
    }

    /** “… whose books are not filled in”: behind the “not” some work, and a particle that closes it. */
    private boolean isOfWhatIsNot(Clause behind) {
        int particle = behind.last(token -> !token.is(Word.LE));
        int not = behind.last(token -> token.is(Word.NOT));
        return not >= 0 && particle == not + 2 && behind.tokens().get(not + 1).isAny(WORK)
                && lexicon.pairs("past.particle").containsKey(behind.tokens().get(particle).text());
    }

    /** “There is none that is not finished”: one not right behind the other. */
    private boolean isNotNot(Clause clause) {
        int isNot = clause.index(token -> lexicon.pairs("not.that").containsKey(token.text()), 0);
        Token undone = isNot < 0 ? null : clause.at(isNot + 1);
        if (undone != null && undone.isAny(LACKS) && clause.foreign() <= A_WORD) {
            return !isConceded(clause, isNot) && !isOpenBehind(clause.from(isNot + 2)) && clause.before(isNot).index(Negation::isNo, 0) < 0;
        }
        int not = clause.first(Word.NOT);
        Token next = not < 0 ? null : clause.at(not + 1);
        return next != null && lexicon.pairs("none").containsKey(clause.at(not).text()) && !isOpenBehind(clause.from(not + 2))
                && (next.is(Word.UNDONE)
                || next.is(Word.NOT) && (clause.hasAny(ENDS) || lexicon.pairs("past.particle").containsKey(clause.last().text())));
    }

    /** “It is not that it is not done, it cannot be done”: one lack denied, and another told. */
    boolean leavesOpen(Clause clause) {
        int isNot = clause.index(token -> lexicon.pairs("not.that").containsKey(token.text()), 0);
        Token lack = isNot < 0 ? null : clause.at(isNot + 1);
        return lack != null && lack.isAny(LACKS) && isOpenBehind(clause.from(isNot + 2));
    }

    private static boolean isNo(Token token) {
        return token.is(Word.NO) || token.is(Word.NOT);
    }

    /** “Nor is it that it is not done”: conceded by one who goes on with a “but”, and so no fact. */
    private boolean isConceded(Clause clause, int isNot) {
        Token before = clause.at(isNot - 1);
        return before != null && lexicon.pairs("concedes").containsKey(before.text());
    }

    /** Behind two negations something is left after all, and it is not that it was only not told. */
    private boolean isOpenBehind(Clause behind) {
        String text = behind.text();
        boolean ofTelling = lexicon.pairs("unreported").standsIn(text) && lexicon.pairs("reason.report").standsIn(text);
        return behind.hasAny(Hedges.UNFINISHED) || behind.hasAny(TO_COME)
                || behind.has(Word.NOT) && !ofTelling;
    }

    /** “Not one of them lacks”, “there is none that does not”: one thing between two negations, or before a not and a word of lacking. */
    private boolean isNotOne(Clause clause) {
        for (int at = 0; at + 1 < clause.tokens().size(); at++) {
            Token not = clause.tokens().get(at + 1);
            if (isOne(clause.tokens().get(at)) && not.is(Word.NOT) && not.text().length() == 1
                    && (lacks(clause.at(at + 2)) || isLongNot(clause.at(at - 1)))) {
                return true;
            }
        }
        return false;
    }

    private boolean isOne(Token token) {
        return token instanceof Token.Figure && token.text().length() == A_WORD
                && lexicon.pairs("once").longest(token.text(), 0).isPresent();
    }

    private boolean lacks(@Nullable Token token) {
        return token != null && lexicon.pairs("lack").longest(token.text(), 0).isPresent();
    }

    private static boolean isLongNot(@Nullable Token token) {
        return token != null && token.is(Word.NOT) && token.text().length() > 1;
    }

    /** “Not one case of …”, of something that is no work: nothing is left. */
    boolean isClean(Clause clause) {
        int not = clause.first(Word.NOT);
        return not >= 0 && lexicon.pairs("clean").containsKey(clause.tokens().get(not).text())
                && clause.at(not + 1) instanceof Token.Figure && !clause.hasAny(WORK);
    }

    /** “It is not that it is not”: the lack itself is denied. */
    boolean deniesLack(Clause clause) {
        int no = clause.index(token -> token.is(Word.NO) && token.text().length() > 1 || lexicon.pairs("not.that").containsKey(token.text()), 0);
        Token lack = no < 0 ? null : clause.at(no + 1);
        return lack != null && lack.isAny(LACKS);
    }
}
