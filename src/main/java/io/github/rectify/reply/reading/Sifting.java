package io.github.rectify.reply.reading;

import io.github.rectify.reply.reading.Statement.Grade;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Takes away at the end what the text as a whole, or the writer's being a leader, leaves no room for. */
final class Sifting {

    private static final Set<Intent> NOT_BESIDE_PUT_OFF = EnumSet.of(Intent.REPORT_PROGRESS, Intent.ACKNOWLEDGE, Intent.REQUEST_EXTENSION,
            Intent.REPORT_BLOCKED);

    private final Situation situation;
    private final boolean rants;
    private final boolean promises;
    private final boolean asks;

    Sifting(Lexicon lexicon, Situation situation, List<Clause> clauses) {
        this.situation = situation;
        this.rants = clauses.stream().anyMatch(clause -> lexicon.pairs("rant").standsIn(clause.text()));
        this.promises = clauses.stream().anyMatch(clause -> clause.has(Word.PROMISE));
        this.asks = clauses.stream().anyMatch(Questions::asks);
    }

    /**
     * Removes what does not stand.
     *
     * @param conditional whether a condition was made anywhere
     * @param putOff      whether a decision was put off
     */
    void sift(List<Statement> said, boolean conditional, boolean putOff) {
        said.removeIf(statement -> isRant(statement) || situation.isByLeader() && isNotALeaders(statement, conditional, putOff));
    }

    /** “Stop nagging” without a day asks for nothing, nor does it beside a promise. */
    private boolean isRant(Statement statement) {
        return statement.intent() == Intent.SNOOZE && statement.slots().date() == null
                && (rants || promises && statement.grade() == Grade.DENIED);
    }

    /** A leader has no work of their own: vague progress, or a request under a condition, is talk beside a decision. */
    private boolean isNotALeaders(Statement statement, boolean conditional, boolean putOff) {
        boolean progress = statement.intent() == Intent.REPORT_PROGRESS && !statement.ref().isSaid();
        boolean underway = statement.grade() == Grade.UNDERWAY && statement.slots().date() == null && statement.slots().percent() == null;
        return asks && statement.intent() == Intent.REPORT_DONE || progress && (statement.grade() == Grade.STEP || underway)
                || conditional && statement.intent() == Intent.REQUEST_EXTENSION
                || putOff && NOT_BESIDE_PUT_OFF.contains(statement.intent());
    }
}
