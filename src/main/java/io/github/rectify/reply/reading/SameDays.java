package io.github.rectify.reply.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Knows by what stands around it that a number with the mark of a day is a day, where no task of that number is open: what happened on
 * it is told right behind, the same day is told in full beside it, or another day corrects it.
 */
final class SameDays {

    private static final Set<String> SKIPPED = Set.of("hum", "wrong.now", "wrong.said");
    private static final int FAR = 12;

    private final Lexicon lexicon;
    private final DayReader days;

    SameDays(Lexicon lexicon, DayReader days) {
        this.lexicon = lexicon;
        this.days = days;
    }

    /**
     * Whether it is a day.
     *
     * @param day    the number, read as a day
     * @param end    where the number ends
     * @param before what stands before it
     */
    boolean tell(String text, DayPhrase day, int end, List<Token> before) {
        return lexicon.pairs("day.verb").longest(text, end).isPresent() || before.stream().anyMatch(token -> isSame(token, day))
                || isMoved(text, end, before) || isBehind(text, day, end);
    }

    /** The day as it was told before; what lasts till then is not over before it. */
    Optional<DayPhrase> told(DayPhrase day, List<Token> before) {
        if (!day.bareDay()) {
            return Optional.empty();
        }
        for (int at = before.size() - 1; at >= 0; at--) {
            if (before.get(at) instanceof Token.Day told && isSame(told, day)) {
                boolean till = at > 0 && before.get(at - 1).is(Word.BEFORE_DAY) && told.phrase().ahead() != null;
                return Optional.of(till ? new DayPhrase(told.phrase().ahead(), null, false, false) : told.phrase());
            }
        }
        return Optional.empty();
    }

    private static boolean isSame(Token token, DayPhrase day) {
        return token instanceof Token.Day told && isSame(told.phrase(), day);
    }

    private static boolean isSame(DayPhrase told, DayPhrase day) {
        return Stream.of(Optional.ofNullable(day.ahead()), Optional.ofNullable(day.behind())).flatMap(Optional::stream)
                .anyMatch(date -> date.equals(told.ahead()) || date.equals(told.behind()));
    }

    /** “Till the 10th, um, the 15th”: alone behind a day that is asked for. */
    private boolean isMoved(String text, int end, List<Token> before) {
        int last = before.size() - 1;
        while (last >= 0 && (before.get(last) instanceof Token.Mark || lexicon.pairs("hum").containsKey(before.get(last).text()))) {
            last--;
        }
        boolean hummed = last >= 0 && last < before.size() - 1 && before.get(last) instanceof Token.Day;
        return hummed && (end == text.length() || !Character.isLetter(text.charAt(end)))
                && before.stream().anyMatch(token -> token.is(Word.EXTEND));
    }

    /** “The 11th, um, no, the 12th”, “the 8th, December 8th”: the day itself follows, or one that corrects it. */
    private boolean isBehind(String text, DayPhrase day, int end) {
        int at = end;
        boolean corrects = false;
        for (int next = skip(text, at); next > at && next - end < FAR; next = skip(text, at)) {
            corrects |= Character.isLetter(text.charAt(at)) && lexicon.pairs("wrong.now").longest(text, at).isPresent()
                    || lexicon.pairs("wrong.said").longest(text, at).isPresent();
            at = next;
        }
        boolean corrected = corrects;
        return at > end && days.at(text, at).filter(found -> corrected || isSame(found.phrase(), day)).isPresent();
    }

    /** Over a mark, a hum or a word of error. */
    private int skip(String text, int at) {
        if (at >= text.length()) {
            return at;
        }
        return SKIPPED.stream().map(list -> lexicon.pairs(list).longest(text, at)).flatMap(Optional::stream).map(String::length)
                .max(Integer::compare).map(length -> at + length).orElse(Character.isLetterOrDigit(text.charAt(at)) ? at : at + 1);
    }
}
