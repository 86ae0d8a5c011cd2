package io.github.rectify.reply.reading;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Tells a question from what is none, and lets it be read as one about the bot, or for the role of the writer. */
final class Questions {

    static final Set<Word> ABOUT_A_TASK = EnumSet.of(Word.STATE, Word.DONE, Word.STRIKE, Word.AGREE, Word.GRANT, Word.WHY,
            Word.EXTEND, Word.REFUSE, Word.UNDERWAY, Word.WHETHER, Word.ONCE_PLANNED, Word.UNDONE, Word.OVERDUE, Word.NOT, Word.STUCK);
    private static final Set<Word> ENDED = EnumSet.of(Word.DONE, Word.FINISH, Word.STRIKE, Word.AGREE);
    private static final Set<Word> NOT_ENDED = EnumSet.of(Word.NOT, Word.UNDONE, Word.PARTLY, Word.REFUSE);
    static final Set<Word> ASKING = EnumSet.of(Word.ASKS, Word.HOW, Word.WHY, Word.WHETHER);

    private static final Set<Word> OF_WORK = EnumSet.of(Word.WORK, Word.DONE, Word.FINISH, Word.STRIKE, Word.AGREE, Word.EXTEND, Word.STATE,
            Word.UNDONE, Word.WHOLE, Word.TASKS, Word.GENERIC, Word.PAPERS, Word.HANDS_IN, Word.UNIT_WIDE, Word.OVERDUE);
    private static final Set<Word> BEFORE_NOT = EnumSet.of(Word.LE, Word.IF, Word.FINISH);
    private static final Set<Word> COUNTED = EnumSet.of(Word.DONE, Word.STRIKE, Word.UNDONE, Word.OVERDUE, Word.FINISH, Word.MY_TASKS,
            Word.UNIT_WIDE, Word.LE);
    private static final Set<Word> REAL_QUESTION = EnumSet.of(Word.WHETHER, Word.WHY, Word.HOW);
    private static final Set<Word> TO_COME = EnumSet.of(Word.SOON, Word.LATER, Word.UNDERWAY);
    private static final Set<Word> DENIES = EnumSet.of(Word.NOT, Word.UNDONE);
    private static final Set<Word> SHOWN = EnumSet.of(Word.MY_TASKS, Word.UNIT_WIDE, Word.OVERDUE, Word.THIS_WEEK, Word.STATE);
    private static final Set<Word> TELLS = EnumSet.of(Word.DONE, Word.NOT, Word.LE, Word.UNDERWAY, Word.ALREADY, Word.EXTEND, Word.STUCK,
            Word.AGREE, Word.REFUSE, Word.PROMISE, Word.SEEN, Word.YES);

    private final Situation situation;
    private final HelpQuestions help;
    private final OfficialQuestions official;
    private final LeaderQuestions leader;

    Questions(Lexicon lexicon, Situation situation) {
        this.situation = situation;
        this.help = new HelpQuestions(lexicon);
        this.official = new OfficialQuestions(lexicon, situation);
        this.leader = new LeaderQuestions(lexicon, situation);
    }

    Optional<Statement> help(Clause clause, boolean asks) {
        return help.read(clause, asks);
    }

    Optional<Statement> read(Clause clause, Ref ref, boolean asks) {
        return situation.isByLeader() ? leader.read(clause, ref, asks) : official.read(clause, ref, asks);
    }

    /** Whether a clause is a question, by its mark or by its words. */
    static boolean asks(Clause clause) {
        return clause.question() || endsInNot(clause) || isEitherOr(clause) || isWhich(clause) || closesWithHowMany(clause)
                || clause.hasAny(ASKING) && !isUniversal(clause) && !isUnsure(clause) && !isSome(clause);
    }

    /** “Was the extension granted or not”: a bare “not” closes the clause behind what is asked. */
    private static boolean endsInNot(Clause clause) {
        Token not = clause.last();
        if (clause.tokens().size() < 2 || !not.is(Word.NOT) || !not.is(Word.OR_NOT)) {
            return false;
        }
        Clause asked = clause.before(clause.tokens().size() - 1);
        boolean bare = not.is(Word.NO) && not.text().length() == 1;
        return bare || asked.has(Word.LE) || asked.has(Word.THIS_WEEK) || asked.last().isAny(ABOUT_A_TASK) || asked.last().isAny(BEFORE_NOT);
    }

    /** “Is it settled or is it not”: two outcomes and an “or” between them. */
    private static boolean isWhich(Clause clause) {
        int or = clause.first(Word.OR);
        return or > 0 && clause.before(or).has(Word.YES) && clause.before(or).hasAny(ENDED) && clause.from(or + 1).hasAny(NOT_ENDED);
    }

    /** “Is it, is it not”: a word, a “not” and the same word again. */
    static boolean isEitherOr(Clause clause) {
        boolean ofWork = clause.hasAny(OF_WORK) || clause.has(Token.Titled.class) || clause.has(Token.Named.class);
        return ofWork && !clause.has(Word.PUT_OFF) && !clause.has(Word.IDIOM) && (repeatsBehindUndone(clause) || repeatsBehindNot(clause));
    }

    private static boolean repeatsBehindUndone(Clause clause) {
        for (int at = 1; at < clause.tokens().size(); at++) {
            Token undone = clause.tokens().get(at);
            if (undone.is(Word.UNDONE) && undone.text().length() == 2 && clause.before(at).text().endsWith(undone.text().substring(1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean repeatsBehindNot(Clause clause) {
        for (int at = 1; at + 1 < clause.tokens().size(); at++) {
            Token not = clause.tokens().get(at);
            if (not.is(Word.NOT) && not.text().length() == 1) {
                String before = clause.before(at).text();
                String after = clause.from(at + 1).text();
                if (before.endsWith(after.substring(0, 1)) || after.length() > 1 && before.endsWith(after.substring(0, 2))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** “Finished how many”: the same words are “a few” where something else follows or only so many are told. */
    private static boolean closesWithHowMany(Clause clause) {
        int last = clause.last(token -> !isTail(token));
        return last >= 0 && clause.tokens().get(last).is(Word.HOW_MANY) && !clause.has(Word.ONLY) && !clause.has(Word.LEFT)
                && clause.hasAny(COUNTED);
    }

    /** What may stand behind the question word at the end of a question. */
    private static boolean isTail(Token token) {
        return token.is(Word.FILLER) || token.is(Word.TASKS) && !token.is(Word.HOW_MANY) || token.is(Word.GUESS)
                || token.is(Word.LE) && token.text().length() == 1;
    }

    /** “Whichever … not one”: no question. */
    private static boolean isUniversal(Clause clause) {
        int which = clause.first(Word.ASKS);
        if (which < 0 || clause.hasAny(REAL_QUESTION)) {
            return false;
        }
        Clause behind = clause.from(which);
        return clause.has(Word.NOTHING_OPEN) || clause.before(which).has(Word.NOT) && behind.hasAny(DENIES)
                || behind.has(Word.ALL) && behind.has(Word.NOT);
    }

    /** “A few villages have no place yet”: the words for “how many” before a noun, in a clause that asks nothing else. */
    private static boolean isSome(Clause clause) {
        int which = clause.first(Word.ASKS);
        Token next = which < 0 ? null : clause.at(which + 1);
        if (next != null && clause.tokens().get(which).is(Word.LEFT) && isOfPieces(clause.from(which))) {
            return true;
        }
        return next != null && clause.tokens().get(which).is(Word.MY_TASKS) && (next instanceof Token.Other || next.is(Word.WORK))
                && (clause.from(which).has(Word.NOT) || clause.from(which).hasAny(TO_COME)) && !clause.has(Word.GUESS) && clause.last(token -> token.is(Word.ASKS)) == which;
    }

    /** “Still a few shops not checked”: pieces of the work, and not tasks that are not done. */
    private static boolean isOfPieces(Clause few) {
        return !few.tokens().get(1).is(Word.GENERIC) && !few.tokens().get(1).is(Word.TASKS) && few.has(Word.NOT) && !few.hasAny(COUNTED)
                && !few.hasAny(REAL_QUESTION);
    }

    private static boolean isUnsure(Clause clause) {
        return clause.has(Word.PERHAPS) && !clause.has(Word.WHY) && !clause.has(Word.HOW);
    }

    /** Nothing but what is to be shown: “overdue”, “this week”. */
    static boolean isBare(Clause clause) {
        return clause.hasAny(SHOWN) && clause.content() == 0 && !clause.hasAny(TELLS);
    }
}
