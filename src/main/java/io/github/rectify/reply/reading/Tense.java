package io.github.rectify.reply.reading;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Decides whether what is spoken of is over or still ahead, by the words around it and by the day that is told. */
final class Tense {

    private static final int A_WEEK = 7;

    private final Lexicon lexicon;
    private final LocalDate today;

    Tense(Lexicon lexicon, LocalDate today) {
        this.lexicon = lexicon;
        this.today = today;
    }

    /**
     * Whether a completion is still to come.
     *
     * @param before  what stands before the word of completion
     * @param after   what stands behind it
     * @param already whether something says that it is over
     * @param strike  whether it is a word of striking off
     */
    boolean isFuture(Clause before, Clause after, Token.@Nullable Day day, boolean already, boolean strike) {
        if (!already && isLaterToday(before) && (day == null || isToday(day.phrase()))) {
            return true;
        }
        boolean will = isMeantToBe(before, after, already, strike);
        if (day == null) {
            return will && (!before.has(Word.ALREADY) || isMeantAfterAll(before));
        }
        DayPhrase phrase = day.phrase();
        if (phrase.isVague()) {
            return !already || will;
        }
        if (phrase.behind() == null && phrase.ahead() != null) {
            return true;
        }
        boolean exact = isExact(phrase);
        boolean byThen = isByThen(day.text());
        if (already && !exact && byThen && !before.has(Word.ALREADY) && isAhead(phrase, false)) {
            return true;
        }
        boolean onToday = exact && phrase.ahead().equals(today) && !will && !byThen;
        boolean past = onToday || already && !will && !(exact && phrase.ahead().isAfter(today));
        return !past && (isAhead(phrase, will || exact && !already) || !already && (isWeekday(phrase) || !exact && byThen));
    }

    /**
     * “This evening”, “in a moment”, right before a word of completion: the hour is not known, and what nobody says has changed is
     * still to come.
     */
    boolean isLaterToday(Clause before) {
        int from = before.last(token -> token instanceof Token.Named || token instanceof Token.Titled || token instanceof Token.Other
                || token.is(Word.WORK)) + 1;
        Clause behind = before.from(from);
        return !before.has(Word.ALREADY) && !behind.hasOf(lexicon.pairs("just.now")) && lexicon.pairs("today.later").standsIn(behind.text());
    }

    /** “This morning”, right before a completion that has come. */
    boolean isPartOfToday(Clause clause) {
        int part = clause.last(token -> token.text().length() > 1 && lexicon.pairs("hour.part").containsKey(token.text()));
        int done = clause.last(token -> token.is(Word.DONE));
        return part >= 0 && done > part && clause.part(part, done).content() == 0;
    }

    private boolean isToday(DayPhrase day) {
        return isExact(day) && day.ahead().equals(today);
    }

    /** “We are already preparing to finish it”: behind “already” a word of intending. */
    private boolean isMeantAfterAll(Clause before) {
        return before.from(before.first(Word.ALREADY)).hasOf(lexicon.pairs("will.meant"));
    }

    /** A word of the future; “soon” is one unless the thing is over, and a wish is none where striking off is asked for. */
    private boolean isMeantToBe(Clause before, Clause after, boolean already, boolean strike) {
        boolean soon = before.has(Word.SOON)
                && (!already || before.hasOf(lexicon.pairs("soon.sure")) && !before.has(Word.ALREADY));
        return soon || before.has(Word.LATER) && !already || before.has(Word.WILL) || before.has(Word.PLEDGE) || before.has(Word.PROMISE)
                || before.has(Word.WISH) && !after.has(Word.STRIKE) && !strike;
    }

    /** Whether a day without a sign of time is rather past than ahead. */
    boolean isPast(DayPhrase day) {
        return !day.isVague() && !isAhead(day, false);
    }

    /** Whether a day lies ahead: it does if its next occurrence is nearer than its last. */
    boolean isAhead(DayPhrase day, boolean will) {
        if (day.impossible() || day.behind() == null) {
            return true;
        }
        if (day.ahead() == null) {
            return false;
        }
        if (day.ahead().equals(day.behind())) {
            return day.ahead().isAfter(today) || day.ahead().equals(today) && will;
        }
        return will || ChronoUnit.DAYS.between(today, day.ahead()) <= ChronoUnit.DAYS.between(day.behind(), today);
    }

    /** A day that can only be one, and that one is over. */
    boolean isGone(DayPhrase day) {
        return isExact(day) && day.ahead().isBefore(today);
    }

    /** The same day whether planned or past. */
    private static boolean isExact(DayPhrase day) {
        return day.ahead() != null && day.ahead().equals(day.behind());
    }

    /** A day of the week alone: without a sign that it is over, the coming one is meant. */
    private static boolean isWeekday(DayPhrase day) {
        return day.ahead() != null && day.behind() != null && ChronoUnit.DAYS.between(day.behind(), day.ahead()) <= A_WEEK
                && !day.ahead().equals(day.behind());
    }

    /** “By the 20th”, “at the end of the month”: without a sign that it is over, a plan. */
    private boolean isByThen(String day) {
        return lexicon.pairs("day.before").ends(day) || lexicon.pairs("day.end").ends(day) || lexicon.pairs("day.end.year").ends(day);
    }
}
