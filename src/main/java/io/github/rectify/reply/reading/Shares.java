package io.github.rectify.reply.reading;

import io.github.rectify.reply.reading.Statement.Grade;
import io.github.rectify.reply.reading.Statement.Slots;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads shares of the work: which of them is said of the work as a whole, and which of something else. */
final class Shares {

    private static final int WHOLE = 100;
    private static final int HIGH = 90;
    private static final int A_HALF = 50;
    private static final int A_WORD = 2;
    private static final int A_PHRASE = 8;
    private static final Set<Word> CLOSING = EnumSet.of(Word.FILLER, Word.GUESS, Word.LE, Word.GREETING);

    private final Lexicon lexicon;

    Shares(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** A share of the work as a whole; one of something else is none. */
    @Nullable Integer percent(Clause clause) {
        if (isRate(clause) || clause.has(Word.NOT) && clause.has(Token.Share.class)) {
            return null;
        }
        if (clause.has(Word.HALF) && clause.foreign() < A_PHRASE
                && !(clause.has(Word.LEFT) && clause.first(Word.LEFT) < clause.first(Word.HALF))) {
            return A_HALF;
        }
        List<Token.Share> shares = clause.all(Token.Share.class).toList();
        if (shares.size() != 1) {
            return null;
        }
        int percent = shares.get(0).percent();
        Token before = clause.at(clause.index(Token.Share.class::isInstance, 0) - 1);
        if (before != null && lexicon.pairs("share.other").containsKey(before.text())) {
            return null;
        }
        return percent == WHOLE || clause.foreign() > A_WORD && !closes(clause) ? null : percent;
    }

    /** “The rate of collection is 80 %”: a figure of the matter; “our rate of finishing” is one of the work. */
    private boolean isRate(Clause clause) {
        int share = clause.index(Token.Share.class::isInstance, 0);
        String before = share < 0 ? "" : clause.before(share).text();
        return clause.has(Word.RATE) || lexicon.pairs("rate.sign").ends(before) && !lexicon.pairs("rate.own").ends(before);
    }

    /** “98 % of the budget is paid out”: a rate of the matter so high that it tells of no lack. */
    boolean isHighRate(Clause clause) {
        return isRate(clause) && clause.all(Token.Share.class).allMatch(share -> share.percent() >= HIGH);
    }

    /** The share closes a short clause without other figures, so it is said of all that stands before it. */
    private static boolean closes(Clause clause) {
        int share = clause.last(Token.Share.class::isInstance);
        return clause.from(share + 1).tokens().stream().allMatch(token -> token.isAny(CLOSING))
                && !clause.has(Token.Figure.class) && clause.foreign() <= A_PHRASE;
    }

    static boolean isBelowWhole(Clause clause) {
        return clause.all(Token.Share.class).anyMatch(share -> share.percent() < WHOLE);
    }

    /** A share told beside something else. */
    Optional<Statement> beside(Clause clause, Ref ref) {
        Integer percent = percent(clause);
        return percent == null ? Optional.empty() : Optional.of(progress(ref, percent, clause));
    }

    /** As many shares as tasks: one of each, in their order. */
    static List<Statement> ofEach(Clause clause, Ref ref) {
        List<Token.Share> shares = clause.all(Token.Share.class).toList();
        boolean each = ref.scope() == Ref.Scope.THESE && ref.codes().size() > 1 && shares.size() == ref.codes().size();
        return !each ? List.of() : IntStream.range(0, shares.size())
                .mapToObj(at -> progress(Ref.these(List.of(ref.codes().get(at)), List.of(), false), shares.get(at).percent(), clause)).toList();
    }

    private static Statement progress(Ref ref, int percent, Clause clause) {
        return new Statement(Intent.REPORT_PROGRESS, ref, Grade.LEFT, Slots.of(null, percent), clause.text());
    }
}
