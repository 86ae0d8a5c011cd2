package io.github.rectify.reply.reading;

import io.github.rectify.reply.reading.Statement.Grade;
import io.github.rectify.reply.reading.Statement.Slots;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Reads what a leader wants to know: how the unit stands, what is late or due this week, how a task stands. */
final class LeaderQuestions {

    private static final int A_LITTLE = 4;
    private static final Set<Word> TELLS = EnumSet.of(Word.DONE, Word.NOT, Word.LE, Word.UNDERWAY, Word.ALREADY, Word.AGREE, Word.REFUSE,
            Word.YES);
    private static final Set<Word> OF_A_LINE = EnumSet.of(Word.STATE, Word.OVERDUE, Word.THIS_WEEK, Word.ASKS);
    private static final Set<Word> OF_OVERVIEW = EnumSet.of(Word.ALL, Word.FILLER, Word.TASKS);
    private static final Set<Word> ENDS = EnumSet.of(Word.DONE, Word.STRIKE, Word.AGREE);

    private static final Set<Word> COUNTED = EnumSet.of(Word.ASKS, Word.HOW_MANY);

    private final Lexicon lexicon;
    private final Situation situation;

    LeaderQuestions(Lexicon lexicon, Situation situation) {
        this.lexicon = lexicon;
        this.situation = situation;
    }

    Optional<Statement> read(Clause clause, Ref ref, boolean asks) {
        boolean shows = shows(clause, asks);
        if (isOfOwnDecisions(clause, asks || shows)) {
            return Optional.of(Statement.of(Intent.QUERY_MINE, Ref.NONE, clause.text()));
        }
        if (!shows && !isBareState(clause)) {
            return Optional.empty();
        }
        if (asks && isOfLine(clause)) {
            return Optional.of(overview(clause, scope(clause)));
        }
        if (asks && clause.has(Word.STATE) && isStrange(clause, ref)) {
            return Optional.of(overview(clause, Action.Scope.ALL));
        }
        boolean week = clause.has(Word.THIS_WEEK) && clause.has(Word.SHOW);
        boolean one = isNamed(ref) || clause.has(Word.WHOLE) && !clause.has(Word.UNIT_WIDE) && !week;
        if (one && !isOfSeveral(clause) || clause.has(Word.WHY) && !clause.has(Word.ASKS)) {
            return ofTask(clause, ref);
        }
        boolean lists = shows && !asks && (clause.has(Word.ALL) || clause.has(Word.UNDONE)) && clause.content() < 2;
        if (clause.has(Word.OVERDUE) || clause.has(Word.THIS_WEEK) || lists) {
            return Optional.of(overview(clause, scope(clause)));
        }
        return ofUnit(clause, ref, asks);
    }

    /** “What is there for me to decide?”, asked, or named and nothing said of it. */
    private boolean isOfOwnDecisions(Clause clause, boolean asks) {
        return !clause.has(Token.Named.class) && !clause.hasAny(TELLS) && lexicon.pairs("waiting.mine").standsIn(clause.text())
                && (asks || clause.hasAny(COUNTED) || lexicon.pairs("waiting.mine").ends(clause.text()) || clause.has(Word.TASKS));
    }

    private boolean shows(Clause clause, boolean asks) {
        boolean looks = clause.has(Word.SHOW) || clause.has(Word.PUT_OFF) && clause.has(Word.UNIT_WIDE);
        return asks || looks || clause.tokens().size() > 1 && isBareOverview(clause.from(1))
                && lexicon.pairs("show.short").containsKey(clause.tokens().get(0).text());
    }

    private static boolean isBareOverview(Clause clause) {
        return Questions.isBare(clause) || clause.tokens().stream().allMatch(token -> token.isAny(OF_OVERVIEW));
    }

    /** “State of the unit”: what is to be shown and nothing that tells of it. */
    private static boolean isBareState(Clause clause) {
        boolean unit = clause.has(Word.UNIT_WIDE) && clause.has(Word.STATE) && clause.content() <= A_LITTLE && !clause.hasAny(TELLS);
        return (Questions.isBare(clause) || unit) && !clause.colon();
    }

    /** A line of work is asked about, and no task by its number. */
    private boolean isOfLine(Clause clause) {
        return !clause.has(Token.Named.class) && lexicon.pairs("lines").standsIn(clause.text()) && clause.hasAny(OF_A_LINE);
    }

    /** A thing that is no task of this leader: the whole is asked about. */
    private static boolean isStrange(Clause clause, Ref ref) {
        return isNamed(ref) && ref.codes().isEmpty() && !ref.tied() && !clause.has(Token.Named.class);
    }

    /** “Which are due this week”: several, though words of a title stand in it. */
    private static boolean isOfSeveral(Clause clause) {
        return !clause.has(Token.Named.class) && (clause.has(Word.UNIT_WIDE) && clause.has(Word.SHOW)
                || clause.has(Word.ASKS) && (clause.has(Word.THIS_WEEK) || clause.has(Word.OVERDUE)));
    }

    private static Optional<Statement> ofTask(Clause clause, Ref ref) {
        return clause.hasAny(Questions.ABOUT_A_TASK) || isNamed(ref) && clause.has(Word.ASKS)
                ? Optional.of(Statement.of(Intent.QUERY_TASK, ref, clause.text())) : Optional.empty();
    }

    private Optional<Statement> ofUnit(Clause clause, Ref ref, boolean asks) {
        if (clause.has(Word.MY_TASKS) && !clause.has(Word.UNIT_WIDE)) {
            boolean mine = lexicon.pairs("own.words").standsIn(clause.text()) || !clause.hasAny(COUNTED);
            return Optional.of(mine ? Statement.of(Intent.QUERY_MINE, Ref.NONE, clause.text()) : overview(clause, Action.Scope.ALL));
        }
        boolean tasks = clause.has(Word.TASKS) && (clause.hasAny(Questions.ASKING) || Questions.isEitherOr(clause));
        boolean unit = clause.has(Word.UNIT_WIDE) || clause.has(Word.STATE)
                || asks && (tasks || clause.hasAny(Questions.ABOUT_A_TASK) && clause.has(Word.ASKS));
        if (unit) {
            return Optional.of(isOfWaiting(clause) ? Statement.of(Intent.QUERY_TASK, ref, clause.text()) : overview(clause, Action.Scope.ALL));
        }
        return asks ? ofTask(clause, ref) : Optional.empty();
    }

    /** “Is it done?”, where one task waits for the leader: that one. */
    private boolean isOfWaiting(Clause clause) {
        return situation.lastReminded().size() == 1 && clause.hasAny(ENDS) && !clause.has(Word.UNIT_WIDE) && clause.question();
    }

    private static boolean isNamed(Ref ref) {
        return ref.scope() == Ref.Scope.THESE;
    }

    private static Action.Scope scope(Clause clause) {
        return clause.has(Word.OVERDUE) ? Action.Scope.OVERDUE : clause.has(Word.THIS_WEEK) ? Action.Scope.WEEK : Action.Scope.ALL;
    }

    private static Statement overview(Clause clause, Action.Scope scope) {
        return new Statement(Intent.QUERY_OVERVIEW, Ref.NONE, Grade.NONE, Slots.EMPTY.withScope(scope), clause.text());
    }
}
