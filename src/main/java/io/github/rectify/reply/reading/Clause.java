package io.github.rectify.reply.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A part of a sentence between two marks, with its tokens.
 *
 * @param sentence which sentence of the text it belongs to
 * @param question whether it ends in a question mark
 * @param colon    whether it ends in a colon and so announces what follows
 */
record Clause(List<Token> tokens, int sentence, boolean question, boolean colon) {

    private static final Set<Word> SAYS_NOTHING = EnumSet.of(Word.FILLER, Word.GREETING, Word.LE, Word.GENERIC, Word.ALREADY);

    Clause {
        tokens = List.copyOf(tokens);
    }

    boolean has(Word word) {
        return tokens.stream().anyMatch(token -> token.is(word));
    }

    boolean hasAny(Set<Word> words) {
        return tokens.stream().anyMatch(token -> token.isAny(words));
    }

    /** Whether one of its tokens is, to the letter, a word of a list. */
    boolean hasOf(Table list) {
        return tokens.stream().anyMatch(token -> list.containsKey(token.text()));
    }

    boolean has(Class<? extends Token> kind) {
        return tokens.stream().anyMatch(kind::isInstance);
    }

    int first(Word word) {
        return index(token -> token.is(word), 0);
    }

    int last(Predicate<Token> wanted) {
        for (int at = tokens.size() - 1; at >= 0; at--) {
            if (wanted.test(tokens.get(at))) {
                return at;
            }
        }
        return -1;
    }

    int index(Predicate<Token> wanted, int from) {
        for (int at = Math.max(0, from); at < tokens.size(); at++) {
            if (wanted.test(tokens.get(at))) {
                return at;
            }
        }
        return -1;
    }

    <T extends Token> Stream<T> all(Class<T> kind) {
        return tokens.stream().filter(kind::isInstance).map(kind::cast);
    }

    <T extends Token> Optional<T> one(Class<T> kind) {
        return all(kind).findFirst();
    }

    /** The clause between two positions. */
    Clause part(int from, int to) {
        return new Clause(tokens.subList(Math.max(0, from), Math.max(Math.max(0, from), to)), sentence, question, colon);
    }

    Clause before(int at) {
        return part(0, at);
    }

    Clause from(int at) {
        return part(at, tokens.size());
    }

    /** How many letters stand in it that no rule accounts for, and words of the work itself. */
    int content() {
        return tokens.stream().mapToInt(Clause::content).sum();
    }

    private static int content(Token token) {
        if (token instanceof Token.Other || token instanceof Token.Titled) {
            return token.text().length();
        }
        return token.is(Word.WORK) && !token.isAny(SAYS_NOTHING) ? token.text().length() : 0;
    }

    /** How many letters of its content belong to no title. */
    int foreign() {
        return content() - all(Token.Titled.class).mapToInt(token -> token.text().length()).sum();
    }

    /** Whether nothing but these words stands in it, beside fillers and greetings. */
    boolean isOnly(Set<Word> words) {
        return hasAny(words) && tokens.stream().allMatch(token -> token.isAny(words) || token.isAny(SAYS_NOTHING));
    }

    String text() {
        StringBuilder text = new StringBuilder();
        tokens.forEach(token -> text.append(token.text()));
        return question ? text.append('?').toString() : text.toString();
    }

    Clause with(List<Token> other) {
        return new Clause(other, sentence, question, colon);
    }

    @Nullable Token at(int index) {
        return index >= 0 && index < tokens.size() ? tokens.get(index) : null;
    }

    @Nullable Token last() {
        return at(tokens.size() - 1);
    }

    Clause withoutMarks() {
        List<Token> kept = new ArrayList<>();
        tokens.stream().filter(token -> !(token instanceof Token.Mark)).forEach(kept::add);
        return with(kept);
    }
}
