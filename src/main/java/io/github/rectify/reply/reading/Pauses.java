package io.github.rectify.reply.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Finds where somebody who dictates pauses though no mark was written, and puts a comma there, so that what follows is heard by itself:
 * behind an exclaimed “no” (“no no, not done yet” is no double negation), around a word that corrects what was just said, behind a hum,
 * before “in truth”, and before a plan with its day. A word of what is left that only joins two tasks becomes an “and”.
 */
final class Pauses {

    /** How many tokens are looked at behind an exclamation. */
    private static final int FAR = 40;
    private static final int NEAR = 4;

    /** Nobody pauses more often in one message: what a text costs grows with its length alone. */
    private static final int MOST = 60;
    private static final Set<Word> AND = EnumSet.of(Word.FILLER);
    private static final Set<Word> CLOSES = EnumSet.of(Word.LE, Word.GUESS);
    private static final Set<Word> BESIDE_TITLE = EnumSet.of(Word.FILLER, Word.THAT_ONE, Word.WHOLE);
    private static final Set<Word> ENDS = EnumSet.of(Word.DONE, Word.FINISH, Word.STRIKE);
    private static final Set<Word> STATES = EnumSet.of(Word.DONE, Word.FINISH, Word.STRIKE, Word.UNDONE);
    private static final Set<Word> LACKS = EnumSet.of(Word.NOT, Word.UNDONE);
    private static final Set<Word> WANTS_MORE = EnumSet.of(Word.HAND_TO, Word.BEFORE_DAY, Word.BY, Word.WILL, Word.NOT, Word.REMIND);
    private static final Set<Word> HUMS = EnumSet.of(Word.FILLER, Word.LE, Word.SEEN, Word.GUESS);

    private final Lexicon lexicon;

    Pauses(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The same tokens, with a comma wherever there is a pause. */
    List<Token> marked(List<Token> tokens) {
        List<Token> out = new ArrayList<>(tokens.size());
        boolean ended = false;
        boolean earlier = false;
        boolean told = false;
        int pauses = 0;
        for (int at = 0; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            boolean more = pauses < MOST;
            if (more && (ended && isTurn(tokens, at) || isExclaimedBehindEnd(tokens, at)
                    || ended && !earlier && isWrongInside(tokens, at))) {
                pauses++;
                out.add(new Token.Mark(Token.Break.COMMA, "", token.start(), token.start()));
            }
            out.add(isAnd(tokens, at) ? new Token.Known(AND, token.text(), token.start(), token.end()) : token);
            ended |= token.isAny(STATES);
            earlier |= token.is(Word.EARLIER);
            told = !(token instanceof Token.Mark) && (told || token.isAny(Clauses.PREDICATES) || token.is(Word.LE));
            if (more && (told && (isHummed(tokens, at) || isPlanBehind(tokens, at)) || isExclaimed(tokens, at)
                    || ended && isCorrection(tokens, at, earlier))) {
                pauses++;
                out.add(new Token.Mark(Token.Break.COMMA, "", token.end(), token.end()));
            }
        }
        return out;
    }

    /** “Done, so I thought, in truth not”: where what is so begins. */
    private boolean isTurn(List<Token> tokens, int at) {
        return at > 0 && lexicon.pairs("turns.spoken").containsKey(tokens.get(at).text()) && !(tokens.get(at - 1) instanceof Token.Mark);
    }

    /** “Seven are left, on the 20th they can be closed”: behind what is so comes a day, and what can be by then. */
    private static boolean isPlanBehind(List<Token> tokens, int at) {
        return tokens.get(at).isAny(CLOSES) && at + 2 < tokens.size() && tokens.get(at + 1) instanceof Token.Day
                && tokens.subList(at + 2, Math.min(tokens.size(), at + 2 + NEAR)).stream().anyMatch(token -> token.is(Word.WILL));
    }

    /** “The road fund and also the test data, both are done”: a word of what is left joins two titles of which all is said. */
    private boolean isAnd(List<Token> tokens, int at) {
        if (!tokens.get(at).is(Word.LEFT) || !lexicon.pairs("number.and").containsKey(tokens.get(at).text())) {
            return false;
        }
        int before = at - 1;
        while (before > Math.max(0, at - FAR) && tokens.get(before).isAny(BESIDE_TITLE)) {
            before--;
        }
        return before >= 0 && isTask(tokens.get(before)) && at + 1 < tokens.size() && isTask(tokens.get(at + 1)) && isOfAll(tokens, at);
    }

    private static boolean isTask(Token token) {
        return token instanceof Token.Titled || token instanceof Token.Named;
    }

    /** Before the next mark something is said of all. */
    private static boolean isOfAll(List<Token> tokens, int from) {
        for (int at = from; at < Math.min(tokens.size(), from + FAR) && !(tokens.get(at) instanceof Token.Mark); at++) {
            if (tokens.get(at).is(Word.ALL)) {
                return true;
            }
        }
        return false;
    }

    /** A hum within a breath, of which something was said already. */
    private boolean isHummed(List<Token> tokens, int at) {
        return at > 0 && at + 1 < tokens.size() && lexicon.pairs("hum").containsKey(tokens.get(at).text())
                && !goesOn(tokens.get(at - 1)) && !(tokens.get(at + 1) instanceof Token.Mark) && !(tokens.get(at + 1) instanceof Token.Hour);
    }

    /** What stands before a hum wants what stands behind it: “hand it to, um, Wen”, “on the 8th, um, at nine”. */
    private static boolean goesOn(Token before) {
        return before instanceof Token.Mark || before instanceof Token.Day || before instanceof Token.Named || before.isAny(WANTS_MORE);
    }

    /** The last of the hums behind an exclaimed “no”, with a lack behind it that stands by itself. */
    private boolean isExclaimed(List<Token> tokens, int at) {
        int lack = at + 1;
        if (lack >= tokens.size() || !isSpokenLack(tokens.get(lack)) || tokens.get(at) instanceof Token.Mark) {
            return false;
        }
        int no = lastThatIsNoHum(tokens, at);
        return isNo(tokens.get(no)) && !isOfWhatIsNot(tokens, lack)
                && (!isThat(tokens.get(no)) || no < at || no > 0 && isNo(tokens.get(no - 1))
                || endedBefore(tokens, no) && !isOfTelling(tokens, lack));
    }

    /** “Done, no, not done yet”: where the “no” begins that is exclaimed behind a completion. */
    private boolean isExclaimedBehindEnd(List<Token> tokens, int at) {
        return at > 0 && isNo(tokens.get(at)) && !isNo(tokens.get(at - 1)) && !(tokens.get(at - 1) instanceof Token.Mark)
                && endedBefore(tokens, at) && isExclaimed(tokens, lastHum(tokens, at));
    }

    private int lastThatIsNoHum(List<Token> tokens, int from) {
        int at = from;
        while (at > Math.max(0, from - FAR) && isHum(tokens.get(at))) {
            at--;
        }
        return at;
    }

    private int lastHum(List<Token> tokens, int at) {
        int last = at;
        while (last + 1 < Math.min(tokens.size(), at + FAR)
                && (isHum(tokens.get(last + 1)) || isNo(tokens.get(last + 1)) && !isSpokenLack(tokens.get(last + 1)))) {
            last++;
        }
        return last;
    }

    /** “Not yet done”, as one says it: a lack that can stand alone behind a “no”. */
    private boolean isSpokenLack(Token token) {
        return token.isAny(LACKS) && lexicon.pairs("lack.spoken").longest(token.text(), 0).isPresent();
    }

    private boolean isNo(Token token) {
        return lexicon.pairs("no.exclaimed").containsKey(token.text()) || isThat(token);
    }

    private boolean isThat(Token token) {
        return token.is(Word.NO) && lexicon.pairs("not.that").containsKey(token.text());
    }

    private boolean isHum(Token token) {
        return token.isAny(HUMS) && !token.is(Word.YES) && !token.is(Word.NO) && token.text().length() == 1;
    }

    /** “There is none that is not finished”: a particle behind the lack makes it a thing. */
    private boolean isOfWhatIsNot(List<Token> tokens, int lack) {
        for (int at = lack + 1; at < Math.min(tokens.size(), lack + FAR) && !(tokens.get(at) instanceof Token.Mark); at++) {
            if (lexicon.pairs("past.particle").containsKey(tokens.get(at).text())) {
                return true;
            }
        }
        return false;
    }

    private static boolean endedBefore(List<Token> tokens, int at) {
        return tokens.subList(Math.max(0, at - FAR), at).stream().anyMatch(token -> token.isAny(ENDS));
    }

    /** “It is not that it is not done, I only forgot to tell”. */
    private boolean isOfTelling(List<Token> tokens, int from) {
        StringBuilder text = new StringBuilder();
        tokens.subList(from, Math.min(tokens.size(), from + FAR)).forEach(token -> text.append(token.text()));
        return lexicon.pairs("unreported").standsIn(text.toString()) && lexicon.pairs("reason.report").standsIn(text.toString());
    }

    /** The last of some words that call wrong what was said, and of the hums behind them. */
    private boolean isCorrection(List<Token> tokens, int at, boolean earlier) {
        Token next = at + 1 < tokens.size() ? tokens.get(at + 1) : null;
        int wrong = lastThatIsNoHum(tokens, at);
        return next != null && !(next instanceof Token.Mark) && !isHum(next) && !isWrong(next) && isWrong(tokens.get(wrong))
                && (!earlier || tokens.get(wrong).is(Word.NO))
                && !lexicon.pairs("past.particle").containsKey(next.text());
    }

    /** Where words of error begin within a breath. */
    private boolean isWrongInside(List<Token> tokens, int at) {
        return at > 0 && isWrong(tokens.get(at)) && !isWrong(tokens.get(at - 1)) && !(tokens.get(at - 1) instanceof Token.Mark);
    }

    private boolean isWrong(Token token) {
        return token.is(Word.WRONG) && (token.is(Word.NO) || lexicon.pairs("wrong.said").containsKey(token.text()));
    }
}
