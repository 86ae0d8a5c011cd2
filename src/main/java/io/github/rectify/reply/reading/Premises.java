package io.github.rectify.reply.reading;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What keeps the clauses of a sentence from being facts: a condition or a guess holds to the end of it. */
final class Premises {

    private static final int FEW = 4;

    private static final Set<Word> FACTS = EnumSet.of(Word.ALREADY, Word.LE, Word.ALL);

    private final Lexicon lexicon;
    private boolean conditional;
    private boolean guessed;
    private boolean conditionEver;

    Premises(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    void beginSentence() {
        conditional = false;
        guessed = false;
    }

    /** “But”: what was guessed before does not reach beyond it; nor does it to another task of which a fact is told. */
    void turn(Clause clause) {
        if (clause.hasOf(lexicon.pairs("turns"))) {
            guessed = false;
        }
        if (clause.has(Token.Named.class) && clause.hasAny(FACTS) && !clause.has(Word.IF)) {
            conditional = false;
            guessed = false;
        }
    }

    /** Notes what a clause that has been heard makes of those behind it. */
    void note(Clause clause, @Nullable Clause next, List<Statement> heard) {
        boolean done = heard.stream().anyMatch(statement -> statement.intent() == Intent.REPORT_DONE);
        conditionEver |= clause.has(Word.IF);
        conditional |= clause.has(Word.IF) && !done || next != null && isOnce(clause) && next.hasOf(lexicon.pairs("then"));
        guessed |= clause.has(Word.PERHAPS) && heard.isEmpty() && !lexicon.pairs("unreported").standsIn(clause.text());
    }

    /** “As soon as it is filed”: a one with nothing but a verb behind it. */
    private boolean isOnce(Clause clause) {
        int one = clause.last(token -> lexicon.pairs("once").containsKey(token.text()));
        Clause verb = clause.from(one + 1);
        return one >= 0 && !verb.tokens().isEmpty() && verb.text().length() <= FEW && !verb.has(Word.LE);
    }

    boolean isConditional() {
        return conditional;
    }

    boolean isGuessed() {
        return guessed;
    }

    /** Whether a condition was made anywhere in the text. */
    boolean isConditionEver() {
        return conditionEver;
    }
}
