package io.github.rectify.reply.reading;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Finds by name who is spoken of as taking over a task. */
final class Keepers {

    /** Within so many letters of a word of handing over a name is looked for. */
    static final int NAME_WITHIN = 14;
    static final Set<Word> HANDS_OVER = EnumSet.of(Word.HAND_TO, Word.BY);

    private static final int NAME_BEHIND = 2;

    private final Lexicon lexicon;
    private final Names names;

    Keepers(Lexicon lexicon, Names names) {
        this.lexicon = lexicon;
        this.names = names;
    }

    /** The one who is named right before what they are to do. */
    Optional<String> before(Clause clause) {
        int keeps = clause.first(Word.STAND_IN);
        String plain = keeps <= 0 ? "" : clause.before(keeps).text();
        String before = lexicon.pairs("keeper.before").cutFrom(plain);
        return names.closing(before).or(() -> names.whole(before));
    }

    /** A word of handing over; some that look like one are none. */
    private boolean handsOver(Token token) {
        return token.isAny(HANDS_OVER) && !lexicon.pairs("by.not").containsKey(token.text());
    }

    /** The one who takes over, wherever they are named. */
    Optional<String> of(Clause clause) {
        int by = clause.index(this::handsOver, 0);
        while (by >= 0) {
            Optional<String> name = names.first(clause.from(by + 1).text(), NAME_WITHIN);
            if (name.isPresent()) {
                return name;
            }
            by = clause.index(this::handsOver, by + 1);
        }
        int keeps = clause.first(Word.STAND_IN);
        Optional<String> behind = keeps < 0 ? Optional.empty() : names.first(clause.from(keeps + 1).text(), NAME_BEHIND);
        return before(clause).or(() -> behind).or(() -> clause.has(Word.STAND_IN) ? names.opening(clause.text()) : Optional.empty());
    }

    /** Somebody with whom it was talked over. */
    Optional<String> with(Clause clause) {
        int at = clause.index(token -> lexicon.pairs("name.with").containsKey(token.text()), 0);
        return at < 0 ? Optional.empty() : names.opening(clause.from(at + 1).text());
    }
}
