package io.github.rectify.reply.reading;

import org.jspecify.annotations.Nullable;

/** Tells apart what is said of the work and what is said of telling it: “I only forgot to report” gives a reason and no news. */
final class Reasons {

    private final Lexicon lexicon;
    private final Said said;
    private final Negation negation;
    private boolean doubleNot;

    Reasons(Lexicon lexicon, Said said) {
        this.lexicon = lexicon;
        this.said = said;
        this.negation = new Negation(lexicon);
    }

    /** “Not that it is undone, it is only that …”: open after all, unless the reason is that nothing was told. */
    boolean isOpenAfterAll(Clause clause, @Nullable Clause next) {
        return negation.deniesLack(clause) && next != null && givesReason(next) && !isAboutReporting(next);
    }

    private boolean givesReason(Clause clause) {
        Token first = clause.at(0);
        return first != null && lexicon.pairs("reason").containsKey(first.text());
    }

    /** “It is only that I have not told”. */
    private boolean isAboutReporting(Clause clause) {
        return clause.has(Word.DONE) || lexicon.pairs("reason.report").standsIn(clause.text());
    }

    /** Whether a clause says nothing of the work: of telling it, or the reason of what was said before. */
    boolean isNoNews(Clause clause, @Nullable Clause before) {
        return !clause.has(Token.Named.class) && (isUnreported(clause) || before != null && isReasonOfDone(clause));
    }

    /** “Forgot to answer you”, “it is your system that is not up to date”: of telling, not of the work. */
    private boolean isUnreported(Clause clause) {
        String text = clause.text();
        boolean told = lexicon.pairs("reason.report").standsIn(text);
        boolean forgot = lexicon.pairs("unreported").standsIn(text) && !clause.has(Word.DONE) && !clause.has(Word.LEFT);
        boolean yours = clause.tokens().get(0).is(Word.YES) && clause.hasOf(lexicon.pairs("you"));
        return told && (forgot || yours) && !said.isEmpty();
    }

    /** Behind a completion said by a double denial, what begins with a reason word is the reason it was not told. */
    private boolean isReasonOfDone(Clause clause) {
        Statement last = said.last();
        return last != null && last.intent() == Intent.REPORT_DONE && doubleNot && givesReason(clause);
    }

    /** Notes a double denial, “nothing is open”. */
    void note(Clause clause) {
        doubleNot |= clause.has(Word.NOTHING_OPEN) || negation.deniesLack(clause);
    }
}
