package io.github.rectify.reply.reading;

import io.github.rectify.reply.reading.Decisions.Outcome;
import io.github.rectify.reply.reading.Statement.Grade;
import io.github.rectify.reply.reading.Statement.Slots;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Hears what one clause says. The first that understands it says so: how to use the bot, a leader's decision, a request, a question;
 * only what is none of these is a report.
 */
final class Hearing {

    private final Situation situation;
    private final Said said;
    private final Dealings dealings;
    private final Questions questions;
    private final Decisions decisions;
    private final Reports reports;
    private final Shares shares;
    private final Reasons reasons;
    private final List<Ref> tied = new ArrayList<>();
    private boolean putOff;

    /** @param chats whether the text speaks of private things somewhere */
    Hearing(Lexicon lexicon, Situation situation, Dealings dealings, Said said, boolean chats) {
        this.situation = situation;
        this.said = said;
        this.dealings = dealings;
        this.questions = new Questions(lexicon, situation);
        this.decisions = new Decisions(lexicon);
        this.reports = new Reports(lexicon, situation, chats);
        this.shares = new Shares(lexicon);
        this.reasons = new Reasons(lexicon, said);
    }

    /** What a clause is heard with: the clauses beside it and all behind it, whether it asks, whether it corrects what was just said,
     * and what holds in its sentence. */
    record Surroundings(@Nullable Clause before, @Nullable Clause next, List<Clause> after, boolean asks, boolean corrects, Premises premises) {
    }

    /** What a leader approved on a condition or in part. */
    List<Ref> tied() {
        return tied;
    }

    /** Whether a leader put a decision off. */
    boolean isPutOff() {
        return putOff;
    }

    List<Statement> heard(Clause clause, Ref ref, Surroundings around) {
        Optional<Statement> help = questions.help(clause, around.asks());
        if (help.isPresent()) {
            return List.of(help.get());
        }
        Optional<Statement> dealing = dealings.read(clause, ref, around.asks(), around.next(), around.before());
        Outcome outcome = situation.isByLeader() ? outcome(clause, ref, around) : Outcome.NONE;
        if (outcome != Outcome.NONE && !(dealing.isPresent() && isBesideDecision(dealing.get(), outcome, clause))) {
            return decisions.statement(outcome, clause, ref).stream().toList();
        }
        if (dealing.isPresent()) {
            return withShare(dealing.get(), clause, ref);
        }
        if (isDoubted(clause)) {
            return reported(clause, ref, around);
        }
        Optional<Statement> question = questions.read(clause, ref, around.asks());
        boolean asks = question.isPresent() || around.asks() || clause.has(Word.HOW) || clause.has(Word.WHY);
        return asks ? question.stream().toList() : told(clause, ref, around);
    }

    private Outcome outcome(Clause clause, Ref ref, Surroundings around) {
        Outcome plain = decisions.outcome(clause, around.asks(), around.premises().isConditional());
        boolean halved = decisions.isTied(clause, around.before(), around.after());
        Outcome outcome = plain == Outcome.APPROVED && halved ? Outcome.PUT_OFF : plain;
        if (outcome == Outcome.PUT_OFF) {
            if (halved || decisions.ties(clause)) {
                tied.add(ref);
            }
            putOff = true;
            said.unsayApproval(ref).ifPresent(tied::add);
        }
        return outcome;
    }

    /** A task handed on, or a reminder asked for, is no decision; “later” alone is one put off. */
    private static boolean isBesideDecision(Statement dealing, Outcome outcome, Clause clause) {
        return dealing.intent() == Intent.TRANSFER
                || dealing.intent() == Intent.SNOOZE && (outcome != Outcome.PUT_OFF || clause.has(Word.REMIND));
    }

    /** A request, and beside it how much is done already. */
    private List<Statement> withShare(Statement dealing, Clause clause, Ref ref) {
        boolean share = dealing.intent() == Intent.REQUEST_EXTENSION && clause.has(Token.Share.class);
        Optional<Statement> also = share ? shares.beside(clause, ref) : Optional.empty();
        return also.map(statement -> List.of(dealing, statement)).orElse(List.of(dealing));
    }

    /** “It may be done?”: an official who is not sure asks nothing. */
    private boolean isDoubted(Clause clause) {
        return clause.question() && clause.has(Word.PERHAPS) && clause.has(Word.DONE) && !situation.isByLeader();
    }

    /** What is told of the work, once it is no question. */
    private List<Statement> told(Clause clause, Ref ref, Surroundings around) {
        List<Statement> each = Shares.ofEach(clause, ref);
        if (!each.isEmpty()) {
            return each;
        }
        if (reasons.isOpenAfterAll(clause, around.next())) {
            return List.of(new Statement(Intent.REPORT_PROGRESS, ref, Grade.LEFT, Slots.EMPTY, clause.text()));
        }
        if (reasons.isNoNews(clause, around.before())) {
            return List.of();
        }
        reasons.note(clause);
        Statement last = said.last();
        boolean same = clause.has(Word.SAME) && !clause.hasAny(Clauses.PREDICATES) && said.endsInReportOrDecision();
        return same && last != null ? List.of(last.with(ref)) : reported(clause, ref, around);
    }

    private List<Statement> reported(Clause clause, Ref ref, Surroundings around) {
        Premises premises = around.premises();
        Reports.Context context = new Reports.Context(premises.isConditional(), premises.isGuessed(),
                said.isTakenBack() || around.corrects());
        return reports.read(clause, ref, context).stream().toList();
    }
}
