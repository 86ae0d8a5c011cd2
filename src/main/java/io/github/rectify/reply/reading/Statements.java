package io.github.rectify.reply.reading;

import io.github.rectify.reply.reading.Statement.Grade;
import io.github.rectify.reply.reading.Statement.Slots;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the clauses of a text and says what each states. What a clause says depends on those before it: what is being talked
 * about ({@link Topic}), what the sentence makes uncertain ({@link Premises}), what is taken back ({@link Retractions}), which days
 * were told ({@link DaysTold}).
 */
final class Statements {

    private static final int FEW = 4;
    private static final Set<Word> COURTESY = EnumSet.of(Word.GREETING, Word.SEEN, Word.FILLER);

    private static final Set<Word> TO_COME = EnumSet.of(Word.IF, Word.SOON, Word.WILL);

    private final Lexicon lexicon;
    private final Situation situation;
    private final List<Clause> clauses;
    private final Said said = new Said();
    private final Topic topic;
    private final Premises premises;
    private final Retractions retractions;
    private final DaysTold days;
    private final Delegations delegations;
    private final Hearing hearing;
    private int sentence = -1;
    private @Nullable Clause latest;

    Statements(Lexicon lexicon, Names names, Situation situation, List<Clause> clauses, Ref quoted) {
        this.lexicon = lexicon;
        this.situation = situation;
        this.clauses = clauses;
        this.topic = new Topic(lexicon, situation, said, quoted, isBrief(clauses));
        this.premises = new Premises(lexicon);
        this.retractions = new Retractions(lexicon, situation, said);
        this.days = new DaysTold(lexicon, situation, said);
        this.delegations = new Delegations(lexicon, names, situation);
        this.hearing = new Hearing(lexicon, situation, new Dealings(lexicon, new Handovers(lexicon, names), situation), said,
                clauses.stream().anyMatch(lexicon::isChat));
    }

    private static boolean isBrief(List<Clause> clauses) {
        return clauses.stream().filter(clause -> !clause.tokens().stream().allMatch(token -> token.isAny(COURTESY))).count() <= FEW;
    }

    /** What was said, in order; empty if nothing was. */
    List<Statement> read() {
        Optional<Delegations.Delegation> delegation = delegations.in(clauses);
        for (int at = 0; at < clauses.size(); at++) {
            if (delegation.isPresent() && at == delegation.get().first()) {
                said.add(delegation.get().statement());
            }
            if (delegation.isEmpty() || at < delegation.get().first() || at > delegation.get().last()) {
                clause(clauses.get(at), behind(at), clauses.subList(at + 1, clauses.size()));
            }
        }
        retractions.settle();
        new Sifting(lexicon, situation, clauses).sift(said.all(), premises.isConditionEver(), hearing.isPutOff());
        return said.all();
    }

    /** When it will be, where nothing else was said. */
    List<Statement> timeAlone() {
        return new TimeAlone(lexicon, situation).of(clauses, topic.ref());
    }

    /** What may be going on, where nothing was said. */
    List<Statement> inklings() {
        return new Inklings(lexicon, situation).of(clauses, topic.ref());
    }

    /** What is being talked about in the end. */
    Ref topic() {
        return topic.ref();
    }

    /** What a leader approved on a condition or in part. */
    List<Ref> tied() {
        return hearing.tied();
    }

    /** Whether a leader put a decision off. */
    boolean isPutOff() {
        return hearing.isPutOff();
    }

    /** The next clause that is more than a hum. */
    private @Nullable Clause behind(int at) {
        int next = at + 1;
        while (next < clauses.size() - 1 && lexicon.pairs("hum").containsKey(clauses.get(next).text())) {
            next++;
        }
        return next < clauses.size() ? clauses.get(next) : null;
    }

    private void clause(Clause clause, @Nullable Clause next, List<Clause> after) {
        begin(clause);
        Clause before = latest;
        latest = clause;
        Ref named = topic.namedIn(clause);
        if (retractions.takesBack(clause, named, before)) {
            if (said.isTakenBack() && named.scope() == Ref.Scope.THESE) {
                topic.turnTo(named, clause, true);
            }
            return;
        }
        if (retractions.isReason(clause, named)) {
            return;
        }
        if (clause.has(Token.Named.class) && said.isOfOthers(named)) {
            days.beginSentence();
        }
        boolean restOfNothing = topic.isRestOfNothing(clause);
        Ref own = topic.turnTo(named, clause, retractions.isCorrecting());
        boolean asks = Questions.asks(clause);
        if (situation.isByLeader() && !asks && days.setsDay(clause, own)) {
            return;
        }
        boolean corrects = own.isSaid() && retractions.isCorrecting();
        List<Statement> heard = heard(clause, own, new Hearing.Surroundings(before, next, after, asks, corrects, premises)).stream()
                .map(statement -> restOfNothing ? asPart(statement) : statement).toList();
        if (heard.size() == 1) {
            days.takeOfStep(clause, heard.get(0));
        }
        heard.forEach(statement -> said.add(days.dated(statement, clause, before, premises.isConditional())));
        if (heard.isEmpty()) {
            days.takeAlone(clause, before, topic.ref());
        }
        days.note(clause);
        premises.note(clause, next, heard);
    }

    private void begin(Clause clause) {
        if (clause.sentence() != sentence) {
            sentence = clause.sentence();
            said.beginSentence();
            days.beginSentence();
            premises.beginSentence();
        }
        premises.turn(clause);
    }

    /** What a clause says, after what it changes in what was said before is changed. */
    private List<Statement> heard(Clause clause, Ref own, Hearing.Surroundings around) {
        boolean alone = around.before() == null && around.next() == null;
        List<Statement> heard = alone || !topic.isTitleOnly(clause) ? hearing.heard(clause, topic.ref(), around) : List.of();
        retractions.correct(own, heard);
        said.reserve(clause.has(Token.Named.class) ? own : Ref.NONE, heard);
        if (!heard.isEmpty()) {
            return heard;
        }
        if (isUnheardPlan(clause, around.asks())) {
            return List.of(new Statement(Intent.REPORT_PROGRESS, topic.ref(), Grade.STEP, Slots.EMPTY, clause.text()));
        }
        Optional<Statement> instead = retractions.meantInstead(clause, own);
        if (instead.isEmpty() && own.isSaid() && !clause.colon() && !clause.hasOf(lexicon.pairs("own.words"))) {
            said.attach(own);
        }
        return instead.stream().toList();
    }

    /** Something is to come of a task named by number, of which nothing else was said, whatever it is. */
    private boolean isUnheardPlan(Clause clause, boolean asks) {
        return !asks && !situation.isByLeader() && topic.isNumbered() && clause.hasAny(TO_COME) && clause.content() > 1
                && said.all().stream().noneMatch(before -> before.ref().equals(topic.ref()));
    }

    /** “The rest is done”, when nothing was named before: a part of one task. */
    private static Statement asPart(Statement statement) {
        return statement.intent() != Intent.REPORT_DONE ? statement
                : new Statement(Intent.REPORT_PROGRESS, statement.ref(), Grade.LEFT, Slots.EMPTY, statement.words());
    }
}
