package io.github.rectify.reply.reading;

import io.github.rectify.reply.reading.Statement.Slots;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Reads what a clause wants to know: how to use the bot, my tasks, a task, the unit. */
final class Questions {

    private static final Set<Word> ABOUT_A_TASK = EnumSet.of(Word.STATE, Word.DONE, Word.STRIKE, Word.AGREE, Word.GRANT, Word.WHY,
            Word.EXTEND, Word.REFUSE, Word.UNDERWAY, Word.WHETHER, Word.ONCE_PLANNED, Word.UNDONE, Word.OVERDUE, Word.NOT, Word.STUCK);
    private static final Set<Word> OF_WORK = EnumSet.of(Word.WORK, Word.DONE, Word.FINISH, Word.STRIKE, Word.AGREE, Word.EXTEND, Word.STATE, Word.UNDONE,
            Word.WHOLE, Word.TASKS, Word.GENERIC, Word.PAPERS, Word.HANDS_IN, Word.UNIT_WIDE, Word.OVERDUE);
    private static final Set<Word> ASKING = EnumSet.of(Word.ASKS, Word.HOW, Word.WHY, Word.WHETHER);

    private final Lexicon lexicon;
    private final Situation situation;

    Questions(Lexicon lexicon, Situation situation) {
        this.lexicon = lexicon;
        this.situation = situation;
    }

    /** Whether a clause is a question, by its mark or by its words. */
    static boolean asks(Clause clause) {
        return clause.question() || endsInNot(clause) || isEitherOr(clause) || closesWithHowMany(clause) || clause.hasAny(ASKING) && !isUniversal(clause) && !isUnsure(clause) && !isSome(clause);
    }

    /** “Was the extension granted or not”: a bare “not” closes the clause behind what is asked. */
    private static boolean endsInNot(Clause clause) {
        int last = clause.tokens().size() - 1;
        boolean bare = last > 0 && clause.tokens().get(last).is(Word.NOT) && clause.tokens().get(last).is(Word.OR_NOT);
        return bare && (clause.part(0, last).has(Word.LE) || clause.tokens().get(last - 1).isAny(ABOUT_A_TASK) || clause.tokens().get(last - 1).isAny(EnumSet.of(Word.LE, Word.IF, Word.FINISH)));
    }

    /** “Is it, is it not”: a word, a “not” and the same word again. */
    private static boolean isEitherOr(Clause clause) {
        if (clause.has(Word.PUT_OFF) || clause.has(Word.IDIOM) || !clause.hasAny(OF_WORK) && !clause.has(Token.Titled.class) && !clause.has(Token.Named.class)) {
            return false;
        }
        for (int at = 1; at < clause.tokens().size(); at++) {
            Token undone = clause.tokens().get(at);
            if (undone.is(Word.UNDONE) && undone.text().length() == 2 && clause.part(0, at).text().endsWith(undone.text().substring(1))) {
                return true;
            }
        }
        for (int at = 1; at + 1 < clause.tokens().size(); at++) {
            Token not = clause.tokens().get(at);
            if (not.is(Word.NOT) && not.text().length() == 1) {
                String before = clause.part(0, at).text();
                String after = clause.part(at + 1, clause.tokens().size()).text();
                if (before.endsWith(after.substring(0, 1)) || after.length() > 1 && before.endsWith(after.substring(0, 2))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** “Finished how many”: the same words are “a few” where something else follows or only so many are told. */
    private static boolean closesWithHowMany(Clause clause) {
        int last = clause.last(token -> !token.is(Word.FILLER) && !(token.is(Word.TASKS) && !token.is(Word.HOW_MANY)) && !token.is(Word.GUESS) && !(token.is(Word.LE) && token.text().length() == 1));
        boolean closes = last >= 0 && clause.tokens().get(last).is(Word.HOW_MANY);
        return closes && !clause.has(Word.ONLY) && !clause.has(Word.LEFT)
                && clause.hasAny(EnumSet.of(Word.DONE, Word.STRIKE, Word.UNDONE, Word.OVERDUE, Word.FINISH, Word.MY_TASKS, Word.UNIT_WIDE, Word.LE));
    }

    /** “Whichever … not one”: no question. */
    private static boolean isUniversal(Clause clause) {
        int which = clause.first(Word.ASKS);
        return which >= 0 && !clause.hasAny(EnumSet.of(Word.WHETHER, Word.WHY, Word.HOW)) && (clause.has(Word.NOTHING_OPEN)
                || clause.part(0, which).has(Word.NOT) && clause.part(which, clause.tokens().size()).hasAny(EnumSet.of(Word.NOT, Word.UNDONE))
                || clause.part(which, clause.tokens().size()).has(Word.ALL) && clause.part(which, clause.tokens().size()).has(Word.NOT));
    }

    /** “A few villages have no place yet”: the words for “how many” before a noun, in a clause that asks nothing else. */
    private static boolean isSome(Clause clause) {
        int which = clause.first(Word.ASKS);
        Token next = which < 0 ? null : clause.at(which + 1);
        return next != null && clause.tokens().get(which).is(Word.MY_TASKS) && (next instanceof Token.Other || next.is(Word.WORK))
                && clause.part(which, clause.tokens().size()).has(Word.NOT) && !clause.has(Word.GUESS)
                && clause.last(token -> token.is(Word.ASKS)) == which;
    }

    private static boolean isUnsure(Clause clause) {
        return clause.has(Word.PERHAPS) && !clause.has(Word.WHY) && !clause.has(Word.HOW);
    }

    private static boolean wantsToKnowHow(Clause clause, boolean asks) {
        boolean rule = clause.hasAny(EnumSet.of(Word.DONE, Word.STRIKE, Word.EXTEND, Word.PAPERS));
        if (clause.question() && clause.hasAny(EnumSet.of(Word.STRIKE, Word.EXTEND)) && clause.has(Word.RULES) && !clause.has(Token.Named.class)
                && !clause.has(Word.WHY) && !clause.has(Word.WISH)) {
            return true;
        }
        if (clause.has(Word.RULES) && clause.hasAny(ASKING) && clause.hasAny(EnumSet.of(Word.DONE, Word.STRIKE, Word.EXTEND)) && clause.hasAny(EnumSet.of(Word.WILL,
                Word.AGREE, Word.IF)) && (!clause.has(Token.Named.class) || clause.has(Word.IF)) && !clause.has(Word.WHY)) {
            return true;
        }
        return asks && rule && !clause.has(Token.Titled.class) && !clause.has(Word.WHOLE) && !clause.has(Word.NOT) && !clause.has(Word.WHY) && !clause.has(Token.Named.class)
                && (clause.has(Word.HOW) || clause.has(Word.RULES) && clause.has(Word.ASKS));
    }

    Optional<Statement> help(Clause clause, boolean asks) {
        boolean thinks = clause.has(Word.UNDERWAY) || clause.has(Word.PERHAPS) && clause.has(Word.NOT);
        boolean choice = clause.tokens().stream().anyMatch(token -> lexicon.pairs("asks.choice").containsKey(token.text()));
        boolean about = (asks || choice) && !clause.has(Token.Named.class) && !clause.has(Token.Titled.class) && !clause.has(Word.WHOLE) && !clause.has(Word.NOT)
                && !clause.has(Word.LE) && lexicon.pairs("help.about").keySet().stream().anyMatch(clause.text()::contains)
                && lexicon.pairs("chat").keySet().stream().noneMatch(clause.text()::contains) && !clause.hasAny(EnumSet.of(Word.WHY, Word.STATE, Word.SHOW));
        if (about) {
            return Optional.of(Statement.of(Intent.HELP, Ref.NONE, clause.text()));
        }
        return lexicon.pairs("help.alone").containsKey(clause.text()) || clause.has(Word.HOW_TO) && !thinks || wantsToKnowHow(clause, asks) ? Optional.of(Statement.of(Intent.HELP, Ref.NONE, clause.text()))
                : Optional.empty();
    }

    Optional<Statement> read(Clause clause, Ref ref, boolean asks) {
        return isLeader() ? leader(clause, ref, asks) : official(clause, ref, asks);
    }

    private boolean isLeader() {
        return situation.role() == Situation.Role.LEADER;
    }

    private Optional<Statement> official(Clause clause, Ref ref, boolean asks) {
        boolean shows = asks || clause.has(Word.SHOW);
        if (clause.has(Word.MY_TASKS) && (shows || isBare(clause)) && !isAboutNamed(ref)) {
            return Optional.of(Statement.of(Intent.QUERY_MINE, Ref.NONE, clause.text()));
        }
        if ((asks || clause.has(Word.HOW_MANY)) && ref.scope() != Ref.Scope.THESE && clause.has(Word.MY_TASKS)) {
            return Optional.of(Statement.of(Intent.QUERY_MINE, Ref.NONE, clause.text()));
        }
        if (asks && !isAboutNamed(ref) && clause.hasAny(EnumSet.of(Word.ASKS, Word.HOW_MANY)) && !clause.has(Word.WHOLE) && (clause.has(Word.OVERDUE) || clause.has(Word.TASKS))
                && !clause.hasAny(EnumSet.of(Word.STATE, Word.WHY))) {
            return Optional.of(Statement.of(Intent.QUERY_MINE, Ref.NONE, clause.text()));
        }
        if (asks && ref.scope() == Ref.Scope.ALL && situation.lastReminded().size() < 2 && situation.open().size() > 1 && clause.has(Word.STATE)) {
            return Optional.of(Statement.of(Intent.QUERY_MINE, Ref.NONE, clause.text()));
        }
        boolean mine = clause.tokens().stream().anyMatch(token -> lexicon.pairs("own.words").containsKey(token.text()));
        if (asks && mine && ref.scope() != Ref.Scope.THESE && clause.hasAny(EnumSet.of(Word.ASKS, Word.HOW_MANY)) && clause.hasAny(EnumSet.of(Word.UNIT_WIDE,
                Word.TASKS, Word.HOW_MANY, Word.UNDONE, Word.LEFT)) && !clause.has(Word.EXTEND)) {
            return Optional.of(Statement.of(Intent.QUERY_MINE, Ref.NONE, clause.text()));
        }
        if (mine && clause.has(Word.HOW_MANY) && clause.has(Word.LEFT) && ref.scope() != Ref.Scope.THESE && !clause.has(Word.DONE)) {
            return Optional.of(Statement.of(Intent.QUERY_MINE, Ref.NONE, clause.text()));
        }
        boolean matter = ref.isSaid() || clause.hasAny(EnumSet.of(Word.WHOLE, Word.PAPERS, Word.STRIKE)) || clause.has(Word.WORK) || clause.has(Word.FINISH);
        if (asks && matter && clause.tokens().stream().anyMatch(token -> lexicon.pairs("asks.state").containsKey(token.text())) && !clause.has(Word.PERHAPS) && !clause.hasAny(EnumSet.of(Word.WISH, Word.HOW_TO, Word.REMIND, Word.NOT_MINE))
                && lexicon.pairs("chat").keySet().stream().noneMatch(clause.text()::contains)) {
            return Optional.of(Statement.of(Intent.QUERY_TASK, ref, clause.text()));
        }
        boolean wishes = clause.has(Word.WISH) && clause.has(Word.EXTEND);
        boolean chats = lexicon.pairs("chat").keySet().stream().anyMatch(clause.text()::contains);
        return asks && !wishes && !chats && (clause.hasAny(ABOUT_A_TASK) || isAboutNamed(ref) && clause.has(Token.Named.class)
                || clause.has(Token.Titled.class)) || clause.has(Word.SHOW) && !clause.has(Word.ALREADY) && (isAboutNamed(ref) || clause.has(Word.STATE))
                || isAboutNamed(ref) && clause.has(Word.STATE) && clause.content() == 0 && !clause.hasAny(EnumSet.of(Word.PARTLY, Word.PERHAPS, Word.GUESS)) && !clause.has(Word.ALREADY) && !clause.has(Token.Share.class) && !clause.has(Token.Figure.class) && !clause.colon()
                        && !clause.hasAny(EnumSet.of(Word.DONE, Word.NOT, Word.LE, Word.UNDERWAY))
                ? Optional.of(Statement.of(Intent.QUERY_TASK, ref, clause.text())) : Optional.empty();
    }

    private Optional<Statement> leader(Clause clause, Ref ref, boolean asks) {
        boolean shows = asks || clause.has(Word.SHOW) || clause.tokens().size() > 1 && isBareOverview(clause.part(1, clause.tokens().size()))
                && lexicon.pairs("show.short").containsKey(clause.tokens().get(0).text());
        boolean bare = (isBare(clause) || clause.has(Word.UNIT_WIDE) && clause.has(Word.STATE) && clause.content() <= 4
                && !clause.hasAny(EnumSet.of(Word.DONE, Word.NOT, Word.LE, Word.UNDERWAY, Word.ALREADY, Word.AGREE, Word.REFUSE, Word.YES))) && !clause.colon();
        if (!shows && !bare) {
            return Optional.empty();
        }
        boolean line = asks && !clause.has(Token.Named.class) && lexicon.pairs("lines").keySet().stream().anyMatch(clause.text()::contains)
                && clause.hasAny(EnumSet.of(Word.STATE, Word.OVERDUE, Word.THIS_WEEK, Word.ASKS));
        if (line) {
            return Optional.of(overview(clause, clause.has(Word.OVERDUE) ? Action.Scope.OVERDUE : clause.has(Word.THIS_WEEK) ? Action.Scope.WEEK : Action.Scope.ALL));
        }
        boolean strange = isAboutNamed(ref) && ref.codes().isEmpty() && !ref.tied() && !clause.has(Token.Named.class);
        if (strange && asks && clause.has(Word.STATE)) {
            return Optional.of(overview(clause, Action.Scope.ALL));
        }
        boolean several = clause.has(Word.THIS_WEEK) && clause.has(Word.ASKS) && !clause.has(Token.Named.class) || clause.has(Word.UNIT_WIDE) && clause.has(Word.SHOW) && !clause.has(Token.Named.class) || clause.has(Word.OVERDUE) && clause.has(Word.ASKS) && !clause.has(Token.Named.class);
        if (!several && isAboutNamed(ref) || clause.has(Word.WHOLE) && !several || clause.has(Word.WHY) && !clause.has(Word.ASKS)) {
            return clause.hasAny(ABOUT_A_TASK) || isAboutNamed(ref) && clause.has(Word.ASKS) ? Optional.of(Statement.of(Intent.QUERY_TASK, ref, clause.text())) : Optional.empty();
        }
        if (clause.has(Word.OVERDUE)) {
            return Optional.of(overview(clause, Action.Scope.OVERDUE));
        }
        boolean lists = !asks && (clause.has(Word.ALL) || clause.has(Word.UNDONE)) && clause.content() < 2 && shows;
        if (lists && !clause.has(Word.THIS_WEEK)) {
            return Optional.of(overview(clause, Action.Scope.ALL));
        }
        if (clause.has(Word.THIS_WEEK)) {
            return Optional.of(overview(clause, Action.Scope.WEEK));
        }
        if (clause.has(Word.MY_TASKS) && !clause.has(Word.UNIT_WIDE)) {
            return Optional.of(Statement.of(Intent.QUERY_MINE, Ref.NONE, clause.text()));
        }
        if (clause.has(Word.UNIT_WIDE) || clause.has(Word.STATE) || clause.has(Word.TASKS) && asks && (clause.hasAny(ASKING) || isEitherOr(clause))
                || asks && clause.hasAny(ABOUT_A_TASK) && clause.has(Word.ASKS)) {
            boolean one = situation.lastReminded().size() == 1 && clause.hasAny(EnumSet.of(Word.DONE, Word.STRIKE, Word.AGREE))
                    && !clause.has(Word.UNIT_WIDE) && clause.question();
            return Optional.of(one ? Statement.of(Intent.QUERY_TASK, ref, clause.text()) : overview(clause, Action.Scope.ALL));
        }
        return asks && (clause.hasAny(ABOUT_A_TASK) || isAboutNamed(ref) && clause.has(Word.ASKS)) ? Optional.of(Statement.of(Intent.QUERY_TASK, ref, clause.text())) : Optional.empty();
    }

    private static boolean isBareOverview(Clause clause) {
        return isBare(clause) || clause.tokens().stream().allMatch(token -> token.is(Word.ALL) || token.is(Word.FILLER) || token.is(Word.TASKS));
    }

    private static boolean isBare(Clause clause) {
        return clause.hasAny(EnumSet.of(Word.MY_TASKS, Word.UNIT_WIDE, Word.OVERDUE, Word.THIS_WEEK, Word.STATE))
                && clause.content() == 0 && !clause.hasAny(EnumSet.of(Word.DONE, Word.NOT, Word.LE, Word.UNDERWAY, Word.ALREADY,
                        Word.EXTEND, Word.STUCK, Word.AGREE, Word.REFUSE, Word.PROMISE, Word.SEEN, Word.YES));
    }

    private static boolean isAboutNamed(Ref ref) {
        return ref.scope() == Ref.Scope.THESE;
    }

    private static Statement overview(Clause clause, Action.Scope scope) {
        return new Statement(Intent.QUERY_OVERVIEW, Ref.NONE, Statement.Grade.NONE,
                Slots.EMPTY.withScope(scope), clause.text());
    }
}
