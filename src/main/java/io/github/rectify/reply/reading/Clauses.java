package io.github.rectify.reply.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Parts the tokens of a text into clauses: at marks, before a “but”, and where one clause speaks of a second task after it has said
 * something of the first.
 */
final class Clauses {

    /** A clause nobody ended is ended here, so that what a text costs grows with its length alone. */
    private static final int LONGEST = 80;

    /** A clause of more tokens than this, in which something has changed, may end without a mark. */
    private static final int LONG = 4;

    private static final Set<Token.Break> ENDS = EnumSet.of(Token.Break.COMMA, Token.Break.STOP, Token.Break.QUESTION,
            Token.Break.LINE, Token.Break.SPACE, Token.Break.COLON);

    private static final Set<Token.Break> SENTENCE_ENDS = EnumSet.of(Token.Break.STOP, Token.Break.QUESTION, Token.Break.LINE);

    /** Words that say something of a task. */
    static final Set<Word> PREDICATES = EnumSet.of(Word.DONE, Word.STRIKE, Word.UNDONE, Word.NOTHING_OPEN, Word.NOT, Word.PARTLY,
            Word.LEFT, Word.HALF, Word.UNDERWAY, Word.EXTEND, Word.STUCK, Word.AGREE, Word.GRANT, Word.REFUSE, Word.PUT_OFF,
            Word.HAND_TO, Word.NOT_MINE, Word.REMIND, Word.STATE, Word.TAKE_BACK, Word.PROMISE, Word.HELP_US);

    /** Words behind which a task belongs to them and begins nothing. */
    private static final Set<Word> TAKES_TASK = EnumSet.of(Word.EXCEPT, Word.TAKE_BACK, Word.AGREE, Word.REFUSE, Word.GRANT, Word.ONLY,
            Word.HAND_TO, Word.BEFORE_DAY);

    private static final Set<Word> COMPLETES = EnumSet.of(Word.DONE, Word.STRIKE);
    private static final Set<Word> ENDS_PREDICATE = EnumSet.of(Word.LE, Word.DONE, Word.STRIKE, Word.UNDONE, Word.AGREE, Word.GRANT, Word.REFUSE,
            Word.GUESS, Word.STUCK);
    private static final Set<Word> TAKES_TITLE = EnumSet.of(Word.HAND_TO, Word.BEFORE_DAY);
    private static final Set<Word> JOINS = EnumSet.of(Word.EXCEPT, Word.IF, Word.ASKS, Word.WHETHER, Word.NOT_MINE);
    private static final Set<Word> GOES_WITH_DONE = EnumSet.of(Word.DONE, Word.EARLIER, Word.ALREADY);
    private static final Set<Word> ALL_DONE = EnumSet.of(Word.ALL, Word.DONE);
    private static final Set<Word> PLANS = EnumSet.of(Word.WILL, Word.SOON, Word.FINISH);
    private static final Set<Word> DECISIONS = EnumSet.of(Word.AGREE, Word.GRANT, Word.REFUSE, Word.STRIKE);

    private Clauses() {
    }

    static List<Clause> of(List<Token> tokens, Lexicon lexicon) {
        List<Clause> clauses = new ArrayList<>();
        List<Token> open = new ArrayList<>();
        int sentence = 0;
        for (int at = 0; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            if (token instanceof Token.Mark mark && ENDS.contains(mark.kind())) {
                close(clauses, open, sentence, mark.kind());
                sentence += SENTENCE_ENDS.contains(mark.kind()) ? 1 : 0;
            } else if (token instanceof Token.Mark) {
                continue;
            } else {
                if (open.size() >= LONGEST || parts(open, token, tokens, at, lexicon)) {
                    close(clauses, open, sentence, Token.Break.COMMA);
                }
                open.add(token);
            }
        }
        close(clauses, open, sentence, Token.Break.STOP);
        return clauses;
    }

    /** Whether a new clause begins with a token, though no mark stands before it. */
    private static boolean parts(List<Token> open, Token token, List<Token> tokens, int at, Lexicon lexicon) {
        if (token.is(Word.BUT) && token.text().length() > 1) {
            // “what is done is but the drawings” contrasts nothing
            return !open.isEmpty() && !lexicon.pairs("past.particle").containsKey(open.get(open.size() - 1).text());
        }
        if (token.is(Word.WRONG) && token.is(Word.NO) && open.stream().anyMatch(before -> before.is(Word.DONE))
                && open.stream().noneMatch(before -> before.is(Word.EARLIER))) {
            return true;
        }
        if (!open.isEmpty() && lexicon.pairs("wrong.tap").containsKey(open.get(open.size() - 1).text())) {
            return false;
        }
        if (!open.isEmpty() && isBehindChange(open, token, at + 1 < tokens.size() ? tokens.get(at + 1) : null)) {
            return true;
        }
        if (token instanceof Token.Titled && !open.isEmpty() && open.get(open.size() - 1).is(Word.LE)
                && open.stream().anyMatch(before -> before.is(Word.DONE))) {
            return saysSomething(tokens, at + 1);
        }
        if (token instanceof Token.Titled titled && isOtherTitle(open, titled)) {
            return saysSomething(tokens, at + 1);
        }
        boolean named = open.stream().anyMatch(before -> before instanceof Token.Named || before.is(Word.ALL));
        if (isTask(token) && open.size() == 2 && open.get(0) instanceof Token.Named && open.get(1) instanceof Token.Other) {
            return saysSomething(tokens, at + 1);
        }
        if (isTask(token) && isPredicated(open) && (named || saysMoreThanNot(open))) {
            return saysSomething(tokens, at + 1) && (!open.get(open.size() - 1).isAny(TAKES_TASK) || isDecidedBefore(open, tokens, at));
        }
        return token.isAny(DECISIONS) && named && open.stream().anyMatch(before -> before.isAny(DECISIONS))
                && namesSomething(tokens, at + 1) && namedAfterDecision(open);
    }

    /** Something has changed already, and what comes tells of another change, or of the task or the work with others. */
    private static boolean isBehindChange(List<Token> open, Token token, @Nullable Token next) {
        if (open.stream().noneMatch(before -> before.is(Word.LE))) {
            return false;
        }
        int before = open.size() - (open.get(open.size() - 1).is(Word.FILLER) && !open.get(open.size() - 1).is(Word.LE) ? 2 : 1);
        Token last = open.get(Math.max(before, 0));
        boolean completes = last.is(Word.LE) && !last.isAny(GOES_WITH_DONE) && token.isAny(COMPLETES) && token.text().length() > 1
                && open.size() > 2;
        boolean allDone = (token.is(Word.ALL) || token.is(Word.WHOLLY)) && next != null && next.is(Word.DONE) && open.size() > LONG;
        boolean goesOn = (token.is(Word.WHOLE) && token.text().length() > 1 || token.is(Word.JOINT)) && open.size() > LONG;
        return completes || allDone || goesOn || token.is(Word.ALREADY) && next != null && next.isAny(ALL_DONE);
    }

    /** Something was said of one title, and here begins another: “the seats are settled the plan is not begun”. */
    private static boolean isOtherTitle(List<Token> open, Token.Titled titled) {
        boolean begins = open.size() > 1 && open.get(0) instanceof Token.Titled first && first.codes().size() == 1
                && titled.codes().size() == 1 && !first.codes().equals(titled.codes());
        Token last = begins ? open.get(open.size() - 1) : null;
        return last != null && last.isAny(ENDS_PREDICATE) && !last.isAny(TAKES_TITLE) && open.stream().noneMatch(before -> before.isAny(JOINS));
    }

    private static boolean isTask(Token token) {
        return token instanceof Token.Named name && !name.codes().isEmpty() || token.is(Word.REST);
    }

    /** “3 I approve 21 I do not”: the decision has its task before it, and another follows behind the next one. */
    private static boolean isDecidedBefore(List<Token> open, List<Token> tokens, int at) {
        Token last = open.get(open.size() - 1);
        return last.isAny(DECISIONS) && open.stream().filter(before -> before.isAny(DECISIONS)).count() == 1
                && open.stream().anyMatch(before -> before instanceof Token.Named) && decidesSomething(tokens, at + 1);
    }

    private static boolean decidesSomething(List<Token> tokens, int from) {
        for (int at = from; at < Math.min(tokens.size(), from + LONGEST) && !isEnd(tokens.get(at)); at++) {
            if (tokens.get(at).isAny(DECISIONS)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPredicated(List<Token> open) {
        return open.stream().anyMatch(before -> before.isAny(PREDICATES) || before instanceof Token.Share);
    }

    private static boolean saysMoreThanNot(List<Token> open) {
        return open.stream().anyMatch(token -> token.isAny(EnumSet.of(Word.DONE, Word.UNDONE, Word.STRIKE)));
    }

    private static boolean namedAfterDecision(List<Token> open) {
        boolean decided = false;
        for (Token token : open) {
            if (decided && token instanceof Token.Named) {
                return true;
            }
            decided |= token.isAny(DECISIONS);
        }
        return false;
    }

    private static boolean saysSomething(List<Token> tokens, int from) {
        for (int at = from; at < Math.min(tokens.size(), from + LONGEST) && !isEnd(tokens.get(at)); at++) {
            if (tokens.get(at).isAny(PREDICATES) || tokens.get(at).isAny(PLANS) || tokens.get(at).is(Word.IF) || tokens.get(at) instanceof Token.Share
                    || tokens.get(at) instanceof Token.Day) {
                return true;
            }
        }
        return false;
    }

    private static boolean namesSomething(List<Token> tokens, int from) {
        for (int at = from; at < Math.min(tokens.size(), from + LONGEST) && !isEnd(tokens.get(at)); at++) {
            if (tokens.get(at) instanceof Token.Named) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEnd(Token token) {
        return token instanceof Token.Mark mark && ENDS.contains(mark.kind());
    }

    private static void close(List<Clause> clauses, List<Token> open, int sentence, Token.Break end) {
        if (!open.isEmpty()) {
            clauses.add(new Clause(open, sentence, end == Token.Break.QUESTION, end == Token.Break.COLON));
            open.clear();
        } else if (end == Token.Break.QUESTION && !clauses.isEmpty()) {
            Clause last = clauses.remove(clauses.size() - 1);
            clauses.add(new Clause(last.tokens(), last.sentence(), true, false));
        }
    }
}
