package io.github.rectify.reply.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Parts what a leader says in one breath, as it is dictated: “I have been to see it it is fine approved” is a remark and a decision. It
 * is parted only where the remark is the leader's own and nothing in it could deny the decision, tie it to something, put it off or
 * make it somebody else's; otherwise the clause stays whole, and decides nothing.
 */
final class Breaths {

    private static final Set<Word> DECIDES = EnumSet.of(Word.AGREE, Word.GRANT, Word.STRIKE);
    private static final Set<Word> BESIDE = EnumSet.of(Word.LE, Word.GUESS, Word.EXTEND, Word.FILLER);
    private static final Set<Word> ENDS_REMARK = EnumSet.of(Word.LE, Word.GUESS, Word.STUCK, Word.SEEN);
    private static final Set<Word> AGAINST = EnumSet.of(Word.POST, Word.NOT, Word.NO, Word.UNDONE, Word.LATER, Word.PUT_OFF, Word.IF, Word.ASKS,
            Word.WHETHER, Word.HOW, Word.WHY, Word.WRONG, Word.SOON, Word.UNDERWAY, Word.REFUSE, Word.LEFT, Word.PARTLY, Word.HALF,
            Word.EXCEPT, Word.REST, Word.ONCE_PLANNED, Word.BUT);

    private final Lexicon lexicon;
    private final LocalDate today;

    Breaths(Lexicon lexicon, LocalDate today) {
        this.lexicon = lexicon;
        this.today = today;
    }

    List<Clause> parted(List<Clause> clauses) {
        List<Clause> parted = new ArrayList<>();
        for (Clause clause : clauses) {
            int at = decision(clause);
            if (at > 0 && isOwnRemark(clause.before(at)) && closes(clause.before(at), clause.from(at))) {
                parted.add(new Clause(clause.before(at).tokens(), clause.sentence(), false, false));
                parted.add(clause.from(at));
            } else {
                parted.add(clause);
            }
        }
        return parted;
    }

    /** Where the decision begins that closes a clause, or a number below one. */
    private int decision(Clause clause) {
        int at = clause.tokens().size();
        boolean decides = false;
        while (!clause.question() && at > 0 && isOfDecision(clause.tokens().get(at - 1))) {
            at--;
            decides |= clause.tokens().get(at).isAny(DECIDES) && clause.tokens().get(at).text().length() > 1;
        }
        while (decides && at < clause.tokens().size() - 1 && (opensNothing(clause.tokens().get(at)) || isOfManner(clause, at))) {
            at++;
        }
        return decides ? at : -1;
    }

    /** “It is done all right”: how something is, and no decision as long as one follows. */
    private boolean isOfManner(Clause clause, int at) {
        Token before = clause.at(at - 1);
        return before != null && lexicon.pairs("manner").ends(before.text()) && clause.from(at + 1).hasAny(DECIDES);
    }

    /** The end of the remark, or a day without the word that puts off till then. */
    private static boolean opensNothing(Token token) {
        return token.isAny(ENDS_REMARK) && !token.isAny(DECIDES) || token instanceof Token.Day || token instanceof Token.Span;
    }

    private boolean isOfDecision(Token token) {
        return token instanceof Token.Day || token instanceof Token.Span || token.isAny(DECIDES) || token.isAny(BESIDE) || lexicon.pairs("give").containsKey(token.text())
                || lexicon.pairs("third").containsKey(token.text());
    }

    /** What the leader saw, heard or thinks, or what they say to the other. */
    private boolean isOwnRemark(Clause remark) {
        boolean own = remark.hasOf(lexicon.pairs("own.words")) || remark.hasOf(lexicon.pairs("you"));
        boolean ofAll = remark.has(Word.ALL) && !remark.has(Token.Named.class) && !remark.has(Token.Titled.class);
        return own && !ofAll && !remark.hasAny(AGAINST) && !remark.hasOf(lexicon.pairs("third")) && !remark.hasOf(lexicon.pairs("name.with"))
                && !remark.has(Token.Hour.class) && remark.all(Token.Day.class).allMatch(day -> isOver(day.phrase())) && !isHearsay(remark)
                && !handsIn(remark);
    }

    /** Something is handed in, or is to be; “the money is paid out” is over. */
    private static boolean handsIn(Clause remark) {
        int hands = remark.last(token -> token.is(Word.HANDS_IN));
        return hands >= 0 && (remark.at(hands + 1) == null || !remark.tokens().get(hands + 1).is(Word.LE));
    }

    private boolean isOver(DayPhrase day) {
        return day.ahead() != null && day.ahead().isBefore(today);
    }

    /** Somebody says so; “what you say” is no hearsay. */
    private boolean isHearsay(Clause remark) {
        for (int at = remark.first(Word.PERHAPS); at >= 0; at = remark.index(token -> token.is(Word.PERHAPS), at + 1)) {
            Token next = remark.at(at + 1);
            if (next == null || !lexicon.pairs("past.particle").containsKey(next.text())) {
                return true;
            }
        }
        return false;
    }

    /** The remark comes to an end before the decision, or the decision begins with an “I”, or with “nothing wrong” and goes on. */
    private boolean closes(Clause remark, Clause decision) {
        Token last = remark.last();
        boolean inOrder = remark.has(Word.LE) && lexicon.pairs("agree.needs").containsKey(decision.tokens().get(0).text())
                && decision.from(1).hasAny(DECIDES);
        return inOrder || last != null && (last.isAny(ENDS_REMARK) || lexicon.pairs("remark.good").ends(remark.text())) || lexicon.pairs("own.words").containsKey(decision.tokens().get(0).text());
    }
}
