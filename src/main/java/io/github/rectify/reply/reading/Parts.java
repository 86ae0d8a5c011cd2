package io.github.rectify.reply.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/**
 * “Task 78, its first point”: an ordinal with the measure word of a point, beside a task that is named otherwise, is a part of that
 * task and not another one. Where the measure word also counts tasks, only what stands right behind the other, or is no open task.
 */
final class Parts {

    private static final String ALWAYS = "!";

    private final Lexicon lexicon;

    Parts(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    List<Token> told(List<Token> tokens) {
        List<Token> told = new ArrayList<>();
        boolean named = false;
        for (Token token : tokens) {
            boolean ordinal = token instanceof Token.Named && lexicon.pairs("part.ordinal").longest(token.text(), 0).isPresent();
            Token before = told.isEmpty() ? null : told.get(told.size() - 1);
            boolean part = named && ordinal && isPart((Token.Named) token, before instanceof Token.Named);
            told.add(part ? new Token.Known(EnumSet.of(Word.PARTLY), token.text(), token.start(), token.end()) : token);
            named |= token instanceof Token.Named && !ordinal;
        }
        return told;
    }

    private boolean isPart(Token.Named token, boolean behindTask) {
        return lexicon.pairs("part.unit").entrySet().stream().filter(unit -> token.text().endsWith(unit.getKey()))
                .anyMatch(unit -> unit.getValue().equals(ALWAYS) || behindTask || token.codes().isEmpty());
    }

    /** Whether a clause names a task and speaks of some of its points. */
    boolean isOfSome(Clause clause) {
        return clause.has(Token.Named.class) && lexicon.pairs("part.told").standsIn(clause.text());
    }
}
