package io.github.rectify.reply.reading;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Knows what somebody asks of others: “who has finished sends the pictures”, “all villages are to …”. Such a clause reports nothing,
 * whatever words of completion stand in it, and where the writer says nothing besides, the text is a notice pasted from elsewhere.
 */
final class Requirements {

    private static final int NEAR = 10;
    private static final Set<Word> STATES = EnumSet.of(Word.DONE, Word.UNDONE, Word.FINISH);
    private static final Set<Word> HAPPENED = EnumSet.of(Word.LE, Word.ALREADY);

    private final Lexicon lexicon;

    Requirements(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The clauses without those that ask something of others; none at all if what is left tells of nothing. */
    List<Clause> without(List<Clause> clauses) {
        List<Clause> kept = IntStream.range(0, clauses.size())
                .filter(at -> !isOf(clauses.get(at), at + 1 < clauses.size() ? clauses.get(at + 1) : null))
                .mapToObj(clauses::get).toList();
        boolean own = kept.size() == clauses.size() || kept.stream().anyMatch(this::isOwn);
        return own ? kept : List.of();
    }

    /** A fact of the writer's. */
    private boolean isOwn(Clause clause) {
        boolean told = clause.hasAny(HAPPENED) && (clause.has(Word.DONE) || clause.has(Token.Titled.class));
        return told && !lexicon.pairs("require.sent").standsIn(clause.text()) || clause.has(Token.Named.class)
                || clause.hasOf(lexicon.pairs("own.words"));
    }

    private boolean isOf(Clause clause, @Nullable Clause next) {
        return !clause.has(Token.Named.class) && (isAddressed(clause.text()) || isOfThoseWhoFinished(clause, next));
    }

    /** “All villages are to”: those addressed, and what is asked of them. */
    private boolean isAddressed(String text) {
        int who = lexicon.pairs("require.opens").longest(text, 0).map(String::length).orElse(0);
        int end = who + lexicon.pairs("require.who").longest(text, who).map(String::length).orElse(0);
        return end > who && (who > 0 || lexicon.pairs("require.of").longest(text, end).isPresent());
    }

    /** “Those that are finished are to”, unless it is the leader who is asked to look at it. */
    private boolean isOfThoseWhoFinished(Clause clause, @Nullable Clause next) {
        int done = clause.index(token -> token.isAny(STATES), 0);
        int of = done < 0 ? -1 : clause.index(token -> lexicon.pairs("past.particle").longest(token.text(), 0).isPresent(), done + 1);
        if (of < 0 || of - done > NEAR || clause.part(done, of).has(Word.LE) || clause.hasOf(lexicon.pairs("own.words"))
                || Questions.asks(clause) || clause.has(Word.HOW_TO)) {
            return false;
        }
        String behind = clause.from(of).text().substring(1);
        String asked = behind.substring(lexicon.pairs("require.whom").longest(behind, 0).map(String::length).orElse(0));
        if (asked.isEmpty()) {
            return next != null && isAsked(next.text()) && lexicon.pairs("require.act").standsIn(next.text());
        }
        Optional<String> opens = lexicon.pairs("require.opens").longest(clause.text(), 0);
        boolean every = opens.filter(word -> !lexicon.pairs("require.opens").get(word).isEmpty()).isPresent();
        return every || isAsked(asked) || opens.isPresent() && !lexicon.pairs("require.not").standsIn(asked);
    }

    /** Some words only bind others; the rest may as well ask a leader for a decision. */
    private boolean isAsked(String text) {
        Optional<String> word = lexicon.pairs("require.of").longest(text, 0);
        return word.filter(found -> !lexicon.pairs("require.of").get(found).isEmpty()
                || !lexicon.pairs("require.not").standsIn(text)).isPresent();
    }
}
