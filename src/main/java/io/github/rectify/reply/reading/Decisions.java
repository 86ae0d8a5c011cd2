package io.github.rectify.reply.reading;

import io.github.rectify.reply.reading.Statement.Slots;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a leader's decision. A refusal beats an approval in the same clause; a decision put off, tied to a condition or guessed at
 * is none.
 */
final class Decisions {

    private static final Set<Word> GRANTS = EnumSet.of(Word.AGREE, Word.GRANT, Word.STRIKE);
    private static final Set<Word> OPEN = EnumSet.of(Word.PUT_OFF, Word.IF, Word.PERHAPS, Word.PARTLY);
    private static final int NEAR = 2;

    private final Lexicon lexicon;

    Decisions(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** What a clause decides. */
    enum Outcome { APPROVED, REFUSED, PUT_OFF, NONE }

    Outcome outcome(Clause clause, boolean asks, boolean conditional) {
        if (asks) {
            return Outcome.NONE;
        }
        int grant = clause.index(token -> token.isAny(GRANTS), 0);
        if (clause.has(Word.REFUSE) && !isAside(clause, Word.REFUSE, "refuse.bare")) {
            return Outcome.REFUSED;
        }
        if (grant >= 0 && isAsideOnly(clause)) {
            return clause.has(Word.PUT_OFF) ? Outcome.PUT_OFF : Outcome.NONE;
        }
        if (grant >= 0) {
            if (grant > 0 && clause.tokens().get(grant - 1).is(Word.POST)) {
                return Outcome.PUT_OFF;
            }
            int not = clause.part(0, grant).last(token -> token.is(Word.NOT));
            if (not >= 0 && grant - not <= NEAR) {
                return clause.hasAny(OPEN) ? Outcome.PUT_OFF : Outcome.REFUSED;
            }
            return clause.hasAny(OPEN) || conditional ? Outcome.PUT_OFF : Outcome.APPROVED;
        }
        return clause.has(Word.PUT_OFF) ? Outcome.PUT_OFF : Outcome.NONE;
    }

    /** Words of everyday use approve only where nothing else is spoken of. */
    private boolean isAsideOnly(Clause clause) {
        boolean everyday = clause.tokens().stream().filter(token -> token.isAny(GRANTS))
                .allMatch(token -> lexicon.pairs("agree.bare").containsKey(token.text()));
        return everyday && speaksOfMore(clause);
    }

    private boolean isAside(Clause clause, Word word, String everyday) {
        return clause.tokens().stream().filter(token -> token.is(word)).allMatch(token -> lexicon.pairs(everyday).containsKey(token.text()))
                && speaksOfMore(clause);
    }

    private static boolean speaksOfMore(Clause clause) {
        int words = clause.content() - clause.all(Token.Titled.class).mapToInt(token -> token.text().length()).sum();
        return words >= NEAR;
    }

    Optional<Statement> statement(Outcome outcome, Clause clause, Ref ref) {
        LocalDate day = clause.one(Token.Day.class).map(token -> token.phrase().ahead()).orElse(null);
        return switch (outcome) {
            case APPROVED -> Optional.of(Statement.of(Intent.APPROVE, ref, clause.text()).with(Slots.EMPTY.withDate(day)));
            case REFUSED -> Optional.of(Statement.of(Intent.REJECT, ref, clause.text()));
            case PUT_OFF, NONE -> Optional.empty();
        };
    }
}
