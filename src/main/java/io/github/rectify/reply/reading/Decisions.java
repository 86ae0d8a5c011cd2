package io.github.rectify.reply.reading;

import io.github.rectify.reply.reading.Statement.Slots;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a leader's decision. A refusal beats an approval in the same clause; a decision put off, tied to a condition or guessed at
 * is none.
 */
final class Decisions {

    private static final Set<Word> GRANTS = EnumSet.of(Word.AGREE, Word.GRANT, Word.STRIKE);
    private static final Set<Word> BESIDE = EnumSet.of(Word.FILLER, Word.GREETING, Word.LE, Word.GUESS, Word.SEEN, Word.GENERIC, Word.THAT_ONE,
            Word.WHOLE, Word.ALL, Word.REST, Word.EXCEPT, Word.OUTSIDE, Word.ONLY, Word.EXTEND, Word.BEFORE_DAY, Word.BUT, Word.YES, Word.WISH,
            Word.TASKS, Word.SAME, Word.PAPERS, Word.STATE);
    private static final Set<Word> AGAINST = EnumSet.of(Word.POST, Word.NOT, Word.LATER, Word.PERHAPS, Word.PUT_OFF, Word.IF, Word.ASKS, Word.WRONG,
            Word.SOON, Word.HANDS_IN, Word.UNDERWAY);
    private static final Set<Word> OPEN = EnumSet.of(Word.PUT_OFF, Word.IF, Word.PERHAPS, Word.PARTLY);
    private static final String QUESTION_MARK = "?";
    private static final int NEAR = 2;
    private static final int LONG_FIGURE = 4;

    private final Lexicon lexicon;
    private final Parts parts;

    Decisions(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.parts = new Parts(lexicon);
    }

    /**
     * Whether an approval is one of a part only, or something is still wanted for it: “provided that it is signed”, “but add the
     * receipt”. What follows is of this approval until another task is named or something else is decided. More time is granted all
     * the same where something is to be handed in meanwhile, but not where it depends on that.
     */
    boolean isTied(Clause approval, @Nullable Clause before, List<Clause> after) {
        if (!approval.hasAny(GRANTS)) {
            return false;
        }
        if (approval.has(Word.PARTLY) || parts.isOfSome(approval) || before != null && isPremise(before)) {
            return true;
        }
        boolean moreTime = approval.has(Word.EXTEND) || approval.has(Token.Day.class) || approval.has(Token.Span.class);
        for (Clause next : after) {
            if (next.has(Token.Named.class)) {
                return false;
            }
            if (dependsOn(next) || !moreTime && isWantedStill(next)) {
                return true;
            }
            if (next.hasAny(GRANTS) || next.has(Word.REFUSE)) {
                return false;
            }
        }
        return false;
    }

    /** Whether an approval that is none was made on a condition, in its own clause. */
    boolean ties(Clause clause) {
        return clause.hasAny(GRANTS) && (clause.has(Word.IF) || dependsOn(clause));
    }

    /** “Once it is signed”: still to come, and not what the leader did before deciding. */
    private boolean isPremise(Clause before) {
        boolean waits = lexicon.pairs("condition.opens").longest(before.text(), 0).isPresent()
                || lexicon.pairs("condition.closes").ends(before.text());
        return waits && !before.has(Word.LE) && !before.has(Token.Named.class) && !lexicon.pairs("condition.done").standsIn(before.text());
    }

    private boolean dependsOn(Clause next) {
        return lexicon.pairs("condition.word").standsIn(next.text())
                || next.tokens().get(0).is(Word.IF) && !lexicon.pairs("condition.not").standsIn(next.text());
    }

    private boolean isWantedStill(Clause next) {
        return lexicon.pairs("condition.then").standsIn(next.text()) && !next.has(Word.LE) && !next.has(Word.ALREADY)
                && !lexicon.pairs("condition.not").standsIn(next.text()) && !next.hasAny(GRANTS) && !next.has(Word.REFUSE);
    }

    /** What a clause decides. */
    enum Outcome { APPROVED, REFUSED, PUT_OFF, NONE }

    Outcome outcome(Clause clause, boolean asks, boolean conditional) {
        if (asks || clause.tokens().stream().anyMatch(token -> token.text().endsWith(QUESTION_MARK))) {
            return Outcome.NONE;
        }
        if (isHandedOn(clause)) {
            return Outcome.PUT_OFF;
        }
        int refuse = clause.first(Word.REFUSE);
        if (refuse > 0 && (clause.tokens().get(refuse - 1).is(Word.NOT)
                || refuse > 1 && clause.tokens().get(refuse - 1).is(Word.PERHAPS) && clause.tokens().get(refuse - 2).is(Word.NOT))) {
            return Outcome.PUT_OFF;
        }
        if (refuse > 0 && clause.tokens().get(refuse - 1).is(Word.NO) && clause.tokens().get(refuse - 1).text().length() > 1) {
            return Outcome.NONE;
        }
        if (clause.has(Word.REFUSE) && clause.last() != null && clause.last().is(Word.PUT_OFF)) {
            return Outcome.PUT_OFF;
        }
        if (clause.has(Word.REFUSE) && !isAside(clause, Word.REFUSE, "refuse.bare")) {
            return Outcome.REFUSED;
        }
        int grant = clause.index(token -> token.isAny(GRANTS), 0);
        if (grant < 0) {
            return clause.has(Word.PUT_OFF) && !clause.has(Word.UNIT_WIDE) ? Outcome.PUT_OFF : Outcome.NONE;
        }
        int not = clause.part(0, clause.last(token -> token.isAny(GRANTS))).last(token -> token.is(Word.NOT));
        if (not >= 0 && grant - not <= NEAR && !clause.hasAny(OPEN)) {
            return Outcome.REFUSED;
        }
        return isNothingElse(clause) && !conditional ? Outcome.APPROVED : Outcome.PUT_OFF;
    }

    /**
     * Whether the clause is the approval and nothing else: whatever might deny it, put it off, tie it to something or say it of somebody
     * else stands in no list of what may stand beside it.
     */
    private boolean isNothingElse(Clause clause) {
        boolean needsTask = clause.tokens().stream().filter(token -> token.isAny(GRANTS))
                .allMatch(token -> lexicon.pairs("agree.needs").containsKey(token.text()));
        boolean letter = clause.tokens().stream().filter(token -> token.isAny(GRANTS)).allMatch(token -> token.text().length() == 1);
        if (letter && (clause.all(Token.Figure.class).findAny().isPresent() || clause.tokens().stream().anyMatch(Token.Other.class::isInstance))) {
            return false;
        }
        boolean ofPaper = clause.tokens().get(0).is(Word.AGREE) && lexicon.pairs("agree.object").ends(clause.text())
                && clause.tokens().stream().noneMatch(token -> token instanceof Token.Known known && !Collections.disjoint(known.words(), AGAINST));
        if (ofPaper) {
            return true;
        }
        if (speaksOfMore(clause) || needsTask && !clause.has(Token.Named.class) && !clause.has(Token.Titled.class) && !clause.has(Word.WHOLE)) {
            return false;
        }
        int grant = clause.index(token -> token.isAny(GRANTS), 0);
        boolean other = speaksOfThird(clause.before(grant))
                || clause.before(grant).has(Token.Day.class) && !clause.before(grant).has(Word.EXTEND) || clause.has(Word.EXTEND)
                        && clause.all(Token.Figure.class).anyMatch(figure -> figure.text().length() > LONG_FIGURE);
        boolean struck = !clause.has(Word.LE) && clause.before(grant).index(token -> token.is(Word.DONE), 0) < 0;
        boolean counted = clause.has(Token.Figure.class) && lexicon.pairs("part.told").standsIn(clause.text());
        boolean then = counted || clause.hasOf(lexicon.pairs("then"));
        return !then && !other && clause.tokens().stream().allMatch(token -> token.isAny(GRANTS) || !(token instanceof Token.Known)
                || struck && token.is(Word.DONE) || token.isAny(BESIDE) && Collections.disjoint(((Token.Known) token).words(), AGAINST));
    }

    /** Somebody else is spoken of, and not as the one for whom it is done. */
    private boolean speaksOfThird(Clause before) {
        for (int at = before.index(this::isThird, 0); at >= 0; at = before.index(this::isThird, at + 1)) {
            Token giving = before.at(at - 1);
            if (giving == null || !lexicon.pairs("give").containsKey(giving.text())) {
                return true;
            }
        }
        return false;
    }

    private boolean isThird(Token token) {
        return lexicon.pairs("third").containsKey(token.text());
    }

    /** Somebody else is to decide. */
    private boolean isHandedOn(Clause clause) {
        Token last = clause.last();
        return last != null && clause.before(clause.tokens().size() - 1).has(Word.POST) && lexicon.pairs("decides.verb").containsKey(last.text());
    }

    private boolean isAside(Clause clause, Word word, String everyday) {
        return clause.tokens().stream().filter(token -> token.is(word)).allMatch(token -> lexicon.pairs(everyday).containsKey(token.text()))
                && speaksOfMore(clause);
    }

    private boolean speaksOfMore(Clause clause) {
        long particles = clause.all(Token.Other.class).filter(token -> lexicon.pairs("past.particle").containsKey(token.text())).count();
        return clause.foreign() - particles >= NEAR;
    }

    Optional<Statement> statement(Outcome outcome, Clause clause, Ref ref) {
        LocalDate day = clause.one(Token.Day.class).map(token -> token.phrase().ahead()).orElse(null);
        TimeSpan span = clause.one(Token.Span.class).map(Token.Span::span).filter(found -> !found.isWithinADay()).orElse(null);
        return switch (outcome) {
            case APPROVED -> Optional.of(Statement.of(Intent.APPROVE, ref, clause.text())
                    .with(Slots.EMPTY.withDate(day).withSpan(span).checking(clause.all(Token.Day.class).toList())));
            case REFUSED -> Optional.of(Statement.of(Intent.REJECT, ref, clause.text()));
            case PUT_OFF, NONE -> Optional.empty();
        };
    }
}
