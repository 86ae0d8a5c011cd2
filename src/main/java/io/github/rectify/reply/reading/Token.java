package io.github.rectify.reply.reading;

import java.time.LocalTime;
import java.util.List;
import java.util.Set;

/** A piece of the text whose kind is known, from {@code start} to before {@code end}. */
sealed interface Token {

    String text();

    int start();

    int end();

    /** A word of the lexicon. */
    record Known(Set<Word> words, String text, int start, int end) implements Token {
    }

    /** Tasks named together: codes of open ones, and what was named but is not open or fits nothing. */
    record Named(List<String> codes, List<String> strange, boolean byContent, boolean marked, String text, int start,
            int end) implements Token {
        public Named {
            codes = List.copyOf(codes);
            strange = List.copyOf(strange);
        }
    }

    /** Words that stand in the titles of open tasks. */
    record Titled(List<String> codes, int weight, String text, int start, int end) implements Token {
        public Titled {
            codes = List.copyOf(codes);
        }
    }

    /** A day, as it was written. */
    record Day(DayPhrase phrase, String text, int start, int end) implements Token {
    }

    /** A length of time. */
    record Span(TimeSpan span, String text, int start, int end) implements Token {
    }

    /** A share of the work in per cent. */
    record Share(int percent, String text, int start, int end) implements Token {
    }

    /** A hour of the day. */
    record Hour(LocalTime time, String text, int start, int end) implements Token {
    }

    /** An amount, a count, a telephone number: figures that are no task. */
    record Figure(boolean counts, String text, int start, int end) implements Token {
    }

    /** A mark that parts clauses. */
    record Mark(Break kind, String text, int start, int end) implements Token {
    }

    /** Anything else, letter by letter. */
    record Other(String text, int start, int end) implements Token {
    }

    /** How strongly a mark parts. */
    enum Break { SPACE, LIST, COMMA, COLON, STOP, QUESTION, LINE, MARK }

    default boolean is(Word word) {
        return this instanceof Known known && known.words().contains(word);
    }

    /** Whether it is of one of these kinds. */
    default boolean isAny(Set<Word> words) {
        return this instanceof Known known && known.words().stream().anyMatch(words::contains);
    }
}
