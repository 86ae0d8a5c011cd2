package io.github.rectify.reply.reading;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds a thing that is named as a task would be and is none of the open ones: asked about, not taken for the one reminded of. */
final class Strangers {

    private static final int STRONG = 4;
    private static final int WEAK = 2;
    private static final Set<Word> BESIDE_THING = EnumSet.of(Word.WORK, Word.FILLER, Word.GREETING);

    private final Lexicon lexicon;
    private final Situation situation;

    Strangers(Lexicon lexicon, Situation situation) {
        this.lexicon = lexicon;
        this.situation = situation;
    }

    static Ref named(String thing) {
        return Ref.these(List.of(), List.of(thing), false);
    }

    Optional<Ref> of(Clause clause) {
        Optional<Ref> matter = matter(clause);
        int that = clause.first(Word.THAT_ONE);
        return matter.isEmpty() && that > 0 && isUnknownThing(clause, that) ? Optional.of(named(clause.before(that).text())) : matter;
    }

    /** “The matter of the canteen is settled”, when no title has a word of it. */
    private Optional<Ref> matter(Clause clause) {
        int of = clause.index(token -> lexicon.pairs("matter.of").containsKey(token.text()), 0);
        int done = clause.first(Word.DONE);
        Clause subject = clause.part(clause.at(0) != null && clause.tokens().get(0).is(Word.WHOLE) ? 1 : 0, of);
        if (of < 1 || done < of || subject.tokens().stream().anyMatch(token -> !(token instanceof Token.Other) && !token.isAny(BESIDE_THING))) {
            return Optional.empty();
        }
        String letters = subject.tokens().stream().filter(token -> token instanceof Token.Other || token.is(Word.WORK))
                .map(Token::text).reduce("", String::concat);
        boolean shared = situation.open().stream()
                .anyMatch(task -> letters.chars().filter(letter -> task.title().indexOf(letter) >= 0).count() >= WEAK);
        return letters.length() < STRONG || shared ? Optional.empty() : Optional.of(named(letters));
    }

    /** “That thing with the canteen”: pointed at from afar, and of it something is said that is said of tasks. */
    private boolean isUnknownThing(Clause clause, int that) {
        Clause before = clause.before(that);
        return situation.open().size() > 1 && !clause.has(Word.EXCEPT)
                && lexicon.pairs("that.far").containsKey(clause.tokens().get(that).text()) && before.content() >= WEAK
                && (clause.has(Word.DONE) || clause.has(Word.STRIKE) || situation.isByLeader()) && !before.hasAny(Clauses.PREDICATES)
                && !before.has(Word.LE);
    }

    /** Beside a word of the title as much stands that is not in it: another thing of the kind. */
    boolean isMostlyForeign(Clause before, String code) {
        String title = situation.open().stream().filter(task -> task.code().equals(code)).map(OpenTask::title).findFirst().orElse("");
        int titled = before.last(Token.Titled.class::isInstance);
        int from = titled;
        while (from > 0 && isOfThing(before.at(from - 1))) {
            from--;
        }
        return titled >= 0 && before.part(from, titled).text().chars().filter(letter -> title.indexOf(letter) < 0).count() >= WEAK;
    }

    private boolean isOfThing(@Nullable Token token) {
        return token != null && !lexicon.pairs("past.particle").containsKey(token.text())
                && (token instanceof Token.Other || token.is(Word.WORK));
    }
}
