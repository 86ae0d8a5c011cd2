package io.github.rectify.reply.reading;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing a reply asks to be done. What the text does not give is null or empty.
 *
 * @param tasks   codes of open tasks, in the order of the text
 * @param date    the day it was finished (REPORT_DONE), is planned to be (REPORT_PROGRESS), the deadline asked for
 *                (REQUEST_EXTENSION), the first day away (DELEGATE), the day to remind again (SNOOZE), the deadline a leader sets
 *                within a decision (APPROVE)
 * @param until   the last day away (DELEGATE), that day included
 * @param time    the hour to remind again (SNOOZE), business time
 * @param percent the stated share of the work done, 0 to 100
 * @param person  the bare name of who takes over
 * @param scope   what a leader asks about
 * @param words   the part of the text it was read from, as typed: the note, reason or instruction to keep
 */
public record Action(Intent intent, List<String> tasks, @Nullable LocalDate date, @Nullable LocalDate until,
        @Nullable LocalTime time, @Nullable Integer percent, @Nullable String person, @Nullable Scope scope,
        @Nullable String words) {

    public Action {
        tasks = List.copyOf(tasks);
    }

    public static Action of(Intent intent) {
        return new Action(intent, List.of(), null, null, null, null, null, null, null);
    }

    public static Action of(Intent intent, List<String> tasks) {
        return new Action(intent, tasks, null, null, null, null, null, null, null);
    }

    public Action withTasks(List<String> other) {
        return new Action(intent, other, date, until, time, percent, person, scope, words);
    }

    /** Another day, and another hour of it. */
    public Action withMoment(@Nullable LocalDate day, @Nullable LocalTime hour) {
        return new Action(intent, tasks, day, until, hour, percent, person, scope, words);
    }

    public Action withWords(@Nullable String other) {
        return new Action(intent, tasks, date, until, time, percent, person, scope, other);
    }

    /** What a leader asks about: what is late, this week, or everything. */
    public enum Scope { OVERDUE, WEEK, ALL }
}
