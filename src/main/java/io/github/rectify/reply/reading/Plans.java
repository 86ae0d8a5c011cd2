package io.github.rectify.reply.reading;

import io.github.rectify.reply.reading.Statement.Grade;
import io.github.rectify.reply.reading.Statement.Slots;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads plans: a pledge alone is no more than seen, a plan for the whole work brings its day. */
final class Plans {

    private static final int A_WORD = 2;
    private static final Set<Word> STATES = EnumSet.of(Word.DONE, Word.UNDERWAY, Word.STRIKE, Word.FINISH);
    private static final Set<Word> VOWS = EnumSet.of(Word.PLEDGE, Word.PROMISE);
    private static final Set<Word> BEFORE_PROMISE = EnumSet.of(Word.FILLER, Word.SEEN, Word.GREETING);
    private static final Set<Word> NOT_PROMISED = EnumSet.of(Word.NOT, Word.LEFT, Word.PARTLY, Word.LE, Word.ALREADY, Word.STUCK, Word.UNDONE);
    private static final Set<Word> INTENDS = EnumSet.of(Word.PROMISE, Word.PLEDGE, Word.WILL);
    private static final Set<Word> MORE_THAN_PROMISE = EnumSet.of(Word.NOT, Word.IF, Word.LEFT, Word.PARTLY, Word.HALF, Word.ALREADY, Word.LE,
            Word.STUCK, Word.UNDONE, Word.PAPERS, Word.HANDS_IN, Word.LATER, Word.WORK);
    private static final Set<Word> NO_RESULT = EnumSet.of(Word.NOT, Word.IF, Word.PAPERS, Word.ASKS, Word.REMIND, Word.EXTEND, Word.LE);
    private static final Set<Word> NO_STATE_BY_THEN = EnumSet.of(Word.LEFT, Word.PUT_OFF, Word.UNDERWAY, Word.HANDS_IN, Word.ONCE_PLANNED,
            Word.AGREE, Word.REFUSE, Word.LATER, Word.AWAY);
    private static final Set<Word> VERBS = EnumSet.of(Word.WORK, Word.HANDS_IN);
    private static final Set<Word> BESIDE_VERB = EnumSet.of(Word.FILLER, Word.WILL, Word.ALL, Word.WHOLLY, Word.GUESS);
    private static final Set<Word> BESIDE_TASK = EnumSet.of(Word.FILLER, Word.BEFORE_DAY, Word.WILL, Word.LE);

    private final Lexicon lexicon;
    private final Situation situation;
    private final Tense tense;
    private final Hedges hedges;
    private final Shares shares;

    Plans(Lexicon lexicon, Situation situation, Tense tense, Hedges hedges, Shares shares) {
        this.tense = tense;
        this.lexicon = lexicon;
        this.situation = situation;
        this.hedges = hedges;
        this.shares = shares;
    }

    /** “Shall push it as required”: it begins with a pledge, and tells neither a day nor a task nor anything of its state. */
    static boolean isPromiseOnly(Clause clause) {
        int pledge = clause.first(Word.PLEDGE);
        int state = clause.index(token -> token.isAny(STATES), 0);
        return pledge >= 0 && (state < 0 || pledge < state) && clause.before(pledge).content() == 0 && !tellsMore(clause)
                || clause.isOnly(EnumSet.of(Word.PROMISE)) || isPromisedMove(clause);
    }

    /** “At once I will talk to the villages”: it begins with a promise to move, and tells nothing else. */
    private static boolean isPromisedMove(Clause clause) {
        int promise = clause.index(token -> token.isAny(VOWS), 0);
        return promise >= 0 && clause.before(promise).tokens().stream().allMatch(token -> token.isAny(BEFORE_PROMISE))
                && clause.from(promise).has(Word.UNDERWAY) && !clause.has(Token.Day.class) && !clause.has(Token.Named.class)
                && !clause.has(Token.Titled.class) && !clause.hasAny(NOT_PROMISED);
    }

    private static boolean tellsMore(Clause clause) {
        return clause.has(Token.Day.class) || clause.has(Token.Named.class) || clause.has(Token.Titled.class)
                || clause.has(Token.Figure.class) || clause.has(Token.Share.class) || clause.hasAny(MORE_THAN_PROMISE);
    }

    /** A plan to be finished; with a day if one is told, a mere pledge without one. */
    Statement planned(Clause clause, Ref ref, Token.@Nullable Day day) {
        boolean today = day == null && isLaterToday(clause);
        if (day == null && !today && isPledgeOnly(clause)) {
            return Statement.of(Intent.ACKNOWLEDGE, ref, clause.text());
        }
        boolean open = clause.has(Word.ONCE_PLANNED) || hedges.isConditional(clause) && !isTiedToDay(clause);
        LocalDate expected = open ? null : today ? situation.today() : day == null ? null : day.phrase().ahead();
        return new Statement(Intent.REPORT_PROGRESS, ref, Grade.LEFT,
                Slots.of(expected, shares.percent(clause)).checking(clause.all(Token.Day.class).toList()), clause.text());
    }

    private boolean isLaterToday(Clause clause) {
        int done = clause.last(token -> token.is(Word.DONE));
        return done > 0 && !clause.from(done).has(Word.LE) && tense.isLaterToday(clause.before(done));
    }

    /** “Tomorrow the seal, then it is done”, “that has to wait till the 10th”: what it waits for is the day. */
    boolean isTiedToDay(Clause clause) {
        int last = clause.tokens().size() - 1;
        if (clause.all(Token.Day.class).anyMatch(day -> lexicon.pairs("span.after").ends(day.text()))) {
            return false;
        }
        int counts = clause.index(token -> lexicon.pairs("counts.as").containsKey(token.text()), 0);
        boolean byThen = clause.before(counts).all(Token.Day.class).anyMatch(day -> lexicon.pairs("day.before").ends(day.text()));
        if (counts > 0 && byThen && clause.from(counts).has(Word.DONE)) {
            return true;
        }
        return clause.tokens().get(last).is(Word.IF)
                || last > 0 && clause.tokens().get(last) instanceof Token.Day && clause.tokens().get(last - 1).is(Word.IF);
    }

    private static boolean isPledgeOnly(Clause clause) {
        return clause.hasAny(VOWS) && !clause.hasAny(Hedges.WEAKENS) && clause.foreign() < A_WORD
                && !clause.has(Word.NOT) && !clause.has(Word.IF);
    }

    /** “Will be there by Friday”: an intention for a day ahead, and nothing it is said of but the task. */
    static boolean plansEnd(Clause clause) {
        return clause.hasAny(INTENDS) && clause.foreign() < (clause.has(Word.PLEDGE) ? A_WORD + 1 : A_WORD)
                && !clause.hasAny(EnumSet.of(Word.NOT, Word.IF, Word.ONCE_PLANNED, Word.EXTEND));
    }

    /** A task and a day ahead, and nothing else. */
    static boolean isTaskAlone(Clause clause) {
        return clause.has(Token.Named.class) && clause.content() <= 1 && clause.tokens().stream().allMatch(token ->
                token instanceof Token.Named || token instanceof Token.Day || token instanceof Token.Other || token.isAny(BESIDE_TASK));
    }

    /** “By the 15th get it cleared”: something is to be brought to an end by a day ahead, and not a paper or another part of it. */
    boolean isResult(Clause clause) {
        return clause.hasOf(lexicon.pairs("brings")) && !clause.hasAny(NO_RESULT) && !clause.hasOf(lexicon.pairs("plan.part"));
    }

    /** “12 in the middle of next month we pay it out”: behind the day nothing but a verb that stands in the task's own title. */
    boolean isOwnVerb(Clause clause, Ref ref) {
        int day = clause.last(Token.Day.class::isInstance);
        Clause behind = clause.from(day + 1);
        String verb = behind.tokens().stream().filter(token -> token instanceof Token.Other || token.isAny(VERBS)).map(Token::text)
                .reduce("", String::concat);
        if (ref.isSaid() && verb.isEmpty() && behind.tokens().size() == 1 && behind.text().length() == A_WORD && clause.foreign() == 0
                && lexicon.pairs("done.all").containsKey(behind.text())) {
            return true;
        }
        return !verb.isEmpty() && verb.length() <= A_WORD && !clause.hasAny(NO_RESULT)
                && behind.tokens().stream().allMatch(token -> token instanceof Token.Other || token.isAny(VERBS) || token.isAny(BESIDE_VERB))
                && situation.open().stream().filter(task -> ref.codes().contains(task.code())).anyMatch(task -> verb.chars()
                        .allMatch(letter -> task.title().indexOf(letter) >= 0));
    }

    /** “All shelved by the 18th”: whatever is to be so by then, unless it is a paper or something is said of it besides. */
    boolean isByThen(Clause clause, Token.Day day) {
        return (lexicon.pairs("day.before").ends(day.text()) || clause.has(Word.ALL) || clause.has(Word.WHOLLY) && clause.has(Word.WILL))
                && clause.content() > 0
                && !situation.lastReminded().isEmpty() && !lexicon.isChat(clause)
                && !clause.hasAny(NO_RESULT) && !clause.hasAny(NO_STATE_BY_THEN) && !clause.hasOf(lexicon.pairs("plan.part"));
    }
}
