package io.github.rectify.digest;

import io.github.rectify.task.TaskId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The week in figures as they stood at {@code asOf}. Kept as they are, so the same digest opened a week later says the same.
 * Days are business days and weeks begin on Monday; {@code weekTo} is the day it speaks of, the week's last working day.
 *
 * @param waitingExtensions tasks in progress for which more time was asked and not yet decided; days are those waited
 * @param quietDepartments departments with tasks in progress of which nothing was reported in the period, in the order of
 *        their tasks
 * @param counted the last of the events counted, so that the next digest can take in one that was written late, and none twice
 */
public record DigestFigures(DigestScope scope, LocalDate weekFrom, LocalDate weekTo, Instant asOf, Counts counts,
        List<Item> overdue, List<Item> dueSoon, List<Item> waitingForDecision, @Nullable List<Item> waitingExtensions,
        List<Item> blocked, List<String> quietDepartments, Change change, List<Long> counted) {

    public DigestFigures {
        overdue = List.copyOf(overdue);
        dueSoon = List.copyOf(dueSoon);
        waitingForDecision = List.copyOf(waitingForDecision);
        waitingExtensions = orNone(waitingExtensions);
        blocked = List.copyOf(blocked);
        quietDepartments = List.copyOf(quietDepartments);
        counted = List.copyOf(counted);
    }

    /** Digests kept before a list was known lack it. */
    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** Whether there is anything open, or anything moved since the last digest; if not, it is not worth a message. */
    boolean isWorthTelling() {
        return hasOpen() || change.moves() > 0;
    }

    boolean hasOpen() {
        return counts.doing() + counts.waiting() > 0;
    }

    /**
     * How many tasks there are: {@code done} struck off, {@code doing} in progress, {@code waiting} for a decision,
     * {@code longTerm} without an end; these four make up the total. {@code overdue} are those of {@code doing} and
     * {@code waiting} that are past their deadline.
     */
    public record Counts(int total, int done, int doing, int waiting, int longTerm, int overdue) {

        private static final int DIGITS = 4;
        private static final BigDecimal ALMOST = new BigDecimal("0.9999");

        public Counts {
            if (done + doing + waiting + longTerm != total) {
                throw new IllegalArgumentException("the parts do not make up the total of " + total);
            }
        }

        /**
         * The share of tasks struck off in all tasks, long-term ones included, from 0 to 1 with at most four digits after the
         * point; null if there are none. It is 1 only if every task is struck off.
         */
        public @Nullable BigDecimal rate() {
            if (total == 0) {
                return null;
            }
            BigDecimal rate = BigDecimal.valueOf(done).divide(BigDecimal.valueOf(total), DIGITS, RoundingMode.HALF_UP);
            return (done < total ? rate.min(ALMOST) : rate).stripTrailingZeros();
        }
    }

    /**
     * One task as a digest names it. {@code days} are calendar days: past the deadline, left until it (for blocked tasks too,
     * negative after it), or waited, as the list it stands in says. A sensitive task is its code alone; a person is named only where something is overdue.
     */
    public record Item(TaskId taskId, String code, @Nullable String title, @Nullable String department,
            @Nullable String assignee, @Nullable LocalDate dueOn, long days) {
    }

    /**
     * What changed since a moment: that of the last digest of this reader and scope, or of the import if there was none.
     *
     * @param before the counts at that moment, of the tasks there were
     * @param added what came in since; the counts grow by it
     * @param reports how often something was reported: done, in progress or blocked
     * @param moves how often anything was reported, submitted, withdrawn or decided
     */
    public record Change(Instant since, boolean sinceImport, Counts before, @Nullable List<Ref> added,
            List<Ref> closed, List<Ref> submitted, List<Ref> returned, List<Ref> newlyOverdue, int reports, int moves) {

        public Change {
            added = orNone(added);
            closed = List.copyOf(closed);
            submitted = List.copyOf(submitted);
            returned = List.copyOf(returned);
            newlyOverdue = List.copyOf(newlyOverdue);
        }
    }

    /** A task by its code. */
    public record Ref(TaskId taskId, String code) {
    }
}
