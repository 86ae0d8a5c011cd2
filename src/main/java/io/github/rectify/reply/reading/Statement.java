package io.github.rectify.reply.reading;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one clause says.
 *
 * @param grade how much of the work it speaks of, for reports
 */
record Statement(Intent intent, Ref ref, Grade grade, Slots slots, String words) {

    /** How much a report speaks of. */
    enum Grade {
        WHOLE,
        /** Only that it may be struck off is said. */
        STRIKE,
        STEP,
        /** Only that it is under way is said. */
        UNDERWAY,
        LEFT,
        /** The completion is denied in so many words. */
        DENIED,
        NONE
    }

    /**
     * What else was said.
     *
     * @param span       a length of time that is counted from a task's own deadline
     * @param impossible a day as it was written that no calendar has
     */
    record Slots(@Nullable LocalDate date, @Nullable LocalDate until, @Nullable LocalTime time, @Nullable Integer percent,
            @Nullable String person, Action.@Nullable Scope scope, @Nullable TimeSpan span, @Nullable String impossible) {

        static final Slots EMPTY = new Slots(null, null, null, null, null, null, null, null);

        static Slots of(@Nullable LocalDate date, @Nullable Integer percent) {
            return new Slots(date, null, null, percent, null, null, null, null);
        }

        Slots withDate(@Nullable LocalDate other) {
            return new Slots(other, until, time, percent, person, scope, span, impossible);
        }

        Slots withPerson(@Nullable String other) {
            return new Slots(date, until, time, percent, other, scope, span, impossible);
        }

        Slots withScope(Action.@Nullable Scope other) {
            return new Slots(date, until, time, percent, person, other, span, impossible);
        }

        Slots withSpan(@Nullable TimeSpan other) {
            return new Slots(date, until, time, percent, person, scope, other, impossible);
        }

        Slots withTime(@Nullable LocalTime other) {
            return new Slots(date, until, other, percent, person, scope, span, impossible);
        }

        Slots withUntil(@Nullable LocalDate other) {
            return new Slots(date, other, time, percent, person, scope, span, impossible);
        }

        /** Notes the first of these days that does not exist. */
        Slots checking(List<Token.Day> days) {
            String bad = days.stream().filter(day -> day.phrase().impossible()).map(Token.Day::text).findFirst().orElse(null);
            return new Slots(date, until, time, percent, person, scope, span, bad);
        }

        Slots or(Slots later) {
            return new Slots(later.date != null ? later.date : date, until != null ? until : later.until,
                    time != null ? time : later.time, later.percent != null ? later.percent : percent,
                    person != null ? person : later.person, scope != null ? scope : later.scope,
                    span != null ? span : later.span, impossible != null ? impossible : later.impossible);
        }
    }

    static Statement of(Intent intent, Ref ref, String words) {
        return new Statement(intent, ref, Grade.NONE, Slots.EMPTY, words);
    }

    Statement with(Ref other) {
        return new Statement(intent, other, grade, slots, words);
    }

    Statement with(Slots other) {
        return new Statement(intent, ref, grade, other, words);
    }

    boolean isReport() {
        return intent == Intent.REPORT_DONE || intent == Intent.REPORT_PROGRESS;
    }
}
