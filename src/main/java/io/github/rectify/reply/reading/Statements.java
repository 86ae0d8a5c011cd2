package io.github.rectify.reply.reading;

import io.github.rectify.reply.reading.Decisions.Outcome;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the clauses of a text and keeps what is being talked about: a clause that names no task speaks of the one named
 * before it; a guess or a condition holds to the end of its sentence; “no, it is 13” corrects what was just said, “what I sent
 * before was wrong” takes back an earlier message.
 */
final class Statements {

    private static final int FEW = 4;
    private static final Set<Word> GUESSES = EnumSet.of(Word.PERHAPS);

    private final Situation situation;
    private final Refs refs;
    private final Dealings dealings;
    private final Questions questions;
    private final Reports reports;
    private final Decisions decisions = new Decisions();

    private final List<Statement> found = new ArrayList<>();
    private final Set<String> namedSoFar = new LinkedHashSet<>();
    private Ref topic = Ref.NONE;
    private int sentence = -1;
    private boolean conditional;
    private boolean guessed;
    private boolean correcting;
    private boolean putOff;

    Statements(Names names, Situation situation) {
        this.situation = situation;
        this.refs = new Refs(situation);
        this.dealings = new Dealings(names, situation);
        this.questions = new Questions(situation);
        this.reports = new Reports(situation);
    }

    /** What was said, in order; empty if nothing was. */
    List<Statement> read(List<Clause> clauses, Ref quoted) {
        topic = quoted;
        Optional<Statement> delegation = dealings.delegation(clauses);
        if (delegation.isPresent()) {
            return List.of(delegation.get());
        }
        for (int at = 0; at < clauses.size(); at++) {
            clause(clauses.get(at), at + 1 < clauses.size() ? clauses.get(at + 1) : null);
        }
        return found;
    }

    /** Whether a leader put a decision off. */
    boolean isPutOff() {
        return putOff;
    }

    private void clause(Clause clause, @Nullable Clause next) {
        if (clause.sentence() != sentence) {
            sentence = clause.sentence();
            conditional = false;
            guessed = false;
        }
        Ref own = refs.of(clause);
        if (takesBack(clause, own)) {
            return;
        }
        if (own.isSaid()) {
            own = own.scope() == Ref.Scope.REST ? rest(own) : own;
            topic = own;
            namedSoFar.addAll(own.codes());
        }
        boolean asks = Questions.asks(clause);
        List<Statement> said = said(clause, topic, asks);
        if (correcting && !(said.isEmpty() && own.codes().isEmpty())) {
            correct(own, said);
            correcting = false;
            said = said.isEmpty() ? List.of() : said;
        }
        if (said.isEmpty() && own.isSaid()) {
            attach(own, clause);
        }
        found.addAll(said);
        conditional |= clause.has(Word.IF) && said.isEmpty();
        guessed |= clause.hasAny(GUESSES) && said.isEmpty();
    }

    /** The others are those of the set that were not named so far. */
    private Ref rest(Ref own) {
        return namedSoFar.isEmpty() ? own : new Ref(List.copyOf(namedSoFar), own.strange(), own.tied(), Ref.Scope.ALL_BUT);
    }

    private List<Statement> said(Clause clause, Ref ref, boolean asks) {
        Optional<Statement> help = clause.has(Word.HOW_TO) ? questions.read(clause, ref, asks) : Optional.empty();
        if (help.isPresent()) {
            return List.of(help.get());
        }
        Optional<Statement> dealing = dealings.read(clause, ref, asks);
        if (isLeader()) {
            Outcome outcome = decisions.outcome(clause, asks, conditional);
            putOff |= outcome == Outcome.PUT_OFF;
            boolean other = dealing.isPresent() && (dealing.get().intent() == Intent.TRANSFER || dealing.get().intent() == Intent.SNOOZE);
            if (outcome != Outcome.NONE && !other) {
                return decisions.statement(outcome, clause, ref).map(List::of).orElse(List.of());
            }
        }
        if (dealing.isPresent()) {
            return List.of(dealing.get());
        }
        Optional<Statement> question = questions.read(clause, ref, asks);
        if (question.isPresent()) {
            return List.of(question.get());
        }
        if (asks || clause.has(Word.HOW) || clause.has(Word.WHY)) {
            return List.of();
        }
        return reports.read(clause, ref, new Reports.Context(conditional, guessed)).map(List::of).orElse(List.of());
    }

    private boolean isLeader() {
        return situation.role() == Situation.Role.LEADER;
    }

    /** @return true if the clause takes something back and says no more than that */
    private boolean takesBack(Clause clause, Ref own) {
        boolean wrong = clause.has(Word.WRONG);
        boolean back = clause.has(Word.TAKE_BACK);
        boolean earlier = clause.has(Word.EARLIER);
        if (!wrong && !back || Questions.asks(clause) || clause.has(Word.HOW_TO)) {
            return isExclusion(clause, own);
        }
        if (wrong && !earlier && !back && !found.isEmpty() && lastIsReportOrDecision()) {
            correcting = true;
            return own.codes().isEmpty();
        }
        boolean few = clause.content() <= FEW;
        if (back && !(earlier || few) || wrong && !back && !earlier && !few) {
            return false;
        }
        found.removeIf(before -> before.intent() == Intent.UNDO);
        found.add(0, Statement.of(Intent.UNDO, Ref.NONE, clause.text()));
        boolean more = clause.hasAny(EnumSet.of(Word.REFUSE, Word.AGREE, Word.DONE)) && own.isSaid();
        if (!more && own.isSaid() && wrong) {
            namedSoFar.addAll(own.codes());
        }
        return !more;
    }

    /** “Not 5”: what was said is not about 5. */
    private boolean isExclusion(Clause clause, Ref own) {
        boolean not = clause.has(Word.NO) && clause.tokens().size() <= FEW && !clause.hasAny(EnumSet.of(Word.DONE, Word.NOT_MINE, Word.REFUSE));
        if (not && !own.codes().isEmpty() && clause.first(Word.NO) == 0) {
            found.replaceAll(before -> before.ref().scope() == Ref.Scope.THESE ? before.with(before.ref().without(own.codes())) : before);
            return true;
        }
        return false;
    }

    private boolean lastIsReportOrDecision() {
        Statement last = found.get(found.size() - 1);
        return last.isReport() || last.intent() == Intent.APPROVE || last.intent() == Intent.REJECT
                || last.intent() == Intent.REQUEST_EXTENSION || last.intent() == Intent.REPORT_BLOCKED;
    }

    /** The task alone is replaced in what was said last; a new statement stands instead of it. */
    private void correct(Ref own, List<Statement> said) {
        Statement last = found.remove(found.size() - 1);
        if (said.isEmpty()) {
            found.add(last.with(own));
        }
    }

    /** A task named alone behind a statement without one belongs to it. */
    private void attach(Ref own, Clause clause) {
        if (found.isEmpty() || clause.colon()) {
            return;
        }
        Statement last = found.get(found.size() - 1);
        if (!last.ref().isSaid() && last.intent() != Intent.UNDO) {
            found.set(found.size() - 1, last.with(own));
        }
    }
}
