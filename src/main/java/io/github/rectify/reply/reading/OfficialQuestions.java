package io.github.rectify.reply.reading;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Reads what an official wants to know: their own tasks, or how one of them stands. */
final class OfficialQuestions {

    private static final Set<Word> COUNTS = EnumSet.of(Word.ASKS, Word.HOW_MANY);
    private static final Set<Word> OF_TASKS = EnumSet.of(Word.OVERDUE, Word.TASKS);
    private static final Set<Word> OF_ONE = EnumSet.of(Word.STATE, Word.WHY);
    private static final Set<Word> OPEN = EnumSet.of(Word.UNIT_WIDE, Word.TASKS, Word.HOW_MANY, Word.UNDONE, Word.LEFT);
    private static final Set<Word> MATTERS = EnumSet.of(Word.WHOLE, Word.PAPERS, Word.STRIKE, Word.WORK, Word.FINISH);
    private static final Set<Word> WANTS_OTHER = EnumSet.of(Word.WISH, Word.HOW_TO, Word.REMIND, Word.NOT_MINE, Word.PERHAPS);
    private static final Set<Word> TELLS = EnumSet.of(Word.PARTLY, Word.PERHAPS, Word.GUESS, Word.ALREADY, Word.DONE, Word.NOT, Word.LE,
            Word.UNDERWAY);

    private final Lexicon lexicon;
    private final Situation situation;

    OfficialQuestions(Lexicon lexicon, Situation situation) {
        this.lexicon = lexicon;
        this.situation = situation;
    }

    Optional<Statement> read(Clause clause, Ref ref, boolean asks) {
        boolean named = ref.scope() == Ref.Scope.THESE;
        if (!named && isOfMine(clause, ref, asks)) {
            return Optional.of(Statement.of(Intent.QUERY_MINE, Ref.NONE, clause.text()));
        }
        boolean task = asks && (isAfterState(clause, ref) || isAboutTask(clause, named))
                || clause.has(Word.SHOW) && !clause.hasOf(lexicon.pairs("show.work")) && !clause.has(Word.ALREADY)
                        && !(clause.has(Word.LEFT) && clause.has(Token.Figure.class)) && (named || clause.has(Word.STATE)) || named && isStateAlone(clause);
        return task ? Optional.of(Statement.of(Intent.QUERY_TASK, ref, clause.text())) : Optional.empty();
    }

    /** “What have I left”, “how many are late”: of no task in particular. */
    private boolean isOfMine(Clause clause, Ref ref, boolean asks) {
        boolean mine = clause.hasOf(lexicon.pairs("own.words"));
        boolean lists = clause.has(Word.SHOW) && (clause.has(Word.UNDONE) || clause.has(Word.OVERDUE)) && clause.content() < 2;
        return lists || clause.has(Word.MY_TASKS) && (asks || clause.has(Word.SHOW) || clause.has(Word.HOW_MANY) || Questions.isBare(clause))
                || asks && clause.hasAny(COUNTS) && !clause.has(Word.WHOLE) && clause.hasAny(OF_TASKS) && !clause.hasAny(OF_ONE)
                || asks && ref.scope() == Ref.Scope.ALL && isOneOfSeveral() && clause.has(Word.STATE)
                || asks && mine && clause.hasAny(COUNTS) && clause.hasAny(OPEN) && !clause.has(Word.EXTEND)
                || asks && mine && clause.has(Word.ASKS) && clause.has(Word.NOT) && clause.has(Word.DONE) && clause.content() == 0
                || asks && mine && clause.has(Word.LEFT) && situation.lastReminded().size() != 1 && !clause.has(Word.EXTEND)
                || mine && clause.has(Word.HOW_MANY) && clause.has(Word.LEFT) && !clause.has(Word.DONE);
    }

    /** The reminder was of one task at most, while several are open. */
    private boolean isOneOfSeveral() {
        return situation.lastReminded().size() < 2 && situation.open().size() > 1;
    }

    /** “How is that with the papers?” */
    private boolean isAfterState(Clause clause, Ref ref) {
        return (ref.isSaid() || clause.hasAny(MATTERS)) && clause.hasOf(lexicon.pairs("asks.state")) && !clause.hasAny(WANTS_OTHER)
                && !lexicon.isChat(clause);
    }

    private boolean isAboutTask(Clause clause, boolean named) {
        boolean decided = clause.has(Word.WHETHER) && lexicon.pairs("decided").standsIn(clause.from(clause.first(Word.EXTEND)).text());
        boolean wishes = clause.has(Word.WISH) && clause.has(Word.EXTEND) && !decided;
        return !wishes && !lexicon.isChat(clause) && (clause.hasAny(Questions.ABOUT_A_TASK) || named && clause.has(Token.Named.class)
                || clause.has(Token.Titled.class));
    }

    /** “State of 5”: a task and a word of its state, and nothing that tells it. */
    private static boolean isStateAlone(Clause clause) {
        return clause.has(Word.STATE) && clause.content() == 0 && !clause.hasAny(TELLS) && !clause.has(Token.Share.class)
                && !clause.has(Token.Figure.class) && !clause.colon();
    }
}
