package io.github.rectify.reminder;

import io.github.rectify.schedule.WorkingCalendar;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides what is told of a task on a day: a pure function of the task, the policy, the calendar and what was told before, so
 * that planning, forecast and explanation are the same code. What stands is always the latest point that is not after the
 * day; if it was not told it is told now, which catches up what was missed by the nearest point only.
 */
final class Decider {

    private final Policy policy;
    private final WorkingCalendar calendar;

    Decider(Policy policy, WorkingCalendar calendar) {
        this.policy = policy;
        this.calendar = calendar;
    }

    /** Decides for a moment of the business zone; only snoozes look at the hour. */
    Decision decide(Facts task, Predicate<Telling> wasTold, LocalDateTime at) {
        LocalDate today = at.toLocalDate();
        List<Telling> tellings = new ArrayList<>();
        List<Decision.Skip> skipped = new ArrayList<>();
        for (Telling standing : standing(task, at)) {
            Optional<Decision.Why> why = whyNot(task, standing, wasTold, tellings, at);
            if (why.isPresent()) {
                skipped.add(new Decision.Skip(standing, why.get()));
            } else {
                tellings.add(standing);
            }
        }
        return next(task, today).map(next -> new Decision(tellings, skipped, next.day(), reason(task, next)))
                .orElseGet(() -> new Decision(tellings, skipped, null, end(task)));
    }

    /** A day on which the assignee would be told is one on which nobody is, while there is none. */
    private static Decision.Next reason(Facts task, Point next) {
        return task.hasAssignee() || next.reason() == Decision.Next.REVIEW ? next.reason() : Decision.Next.NO_ASSIGNEE;
    }

    /** Everything that stands at a moment, told before or not, the most urgent first. */
    List<Telling> standing(Facts task, LocalDateTime at) {
        LocalDate today = at.toLocalDate();
        return switch (task.status()) {
            case IN_PROGRESS -> Stream.of(byDeadline(task, today), snoozeOver(task, at), nudge(task, today),
                    review(task, task.extensionAskedOn(), today))
                    .flatMap(Function.identity()).toList();
            case SUBMITTED -> review(task, Objects.requireNonNull(task.submittedOn(), "submittedOn"), today).toList();
            case CLOSED, LONG_TERM -> List.of();
        };
    }

    private static Optional<Decision.Why> whyNot(Facts task, Telling standing, Predicate<Telling> wasTold,
            List<Telling> already, LocalDateTime at) {
        if (wasTold.test(standing)) {
            return Optional.of(Decision.Why.ALREADY_TOLD);
        }
        if (standing.audience() == Audience.ASSIGNEE && task.isSnoozed(at)) {
            return Optional.of(Decision.Why.SNOOZED);
        }
        if (standing.kind() == Kind.NUDGE && !standing.endsSnooze() && !already.isEmpty()) {
            return Optional.of(Decision.Why.SAID_WITH_A_STAGE);
        }
        return switch (standing.audience()) {
            case ASSIGNEE -> unless(task.hasAssignee(), Decision.Why.NO_ASSIGNEE);
            case LEADER -> unless(task.leaderHears(), Decision.Why.NO_LEADER);
            case CHIEF -> unless(task.chiefHears(), Decision.Why.NO_CHIEF);
            case REVIEWER -> Optional.empty();
        };
    }

    private static Optional<Decision.Why> unless(boolean so, Decision.Why why) {
        return so ? Optional.empty() : Optional.of(why);
    }

    private Stream<Telling> byDeadline(Facts task, LocalDate today) {
        LocalDate due = task.dueOn();
        if (due == null) {
            return Stream.empty();
        }
        return today.isAfter(due) ? overdue(task, due, today) : stage(task, due, today);
    }

    private Stream<Telling> stage(Facts task, LocalDate due, LocalDate today) {
        return policy.stages().stream().filter(stage -> !stageDay(due, stage).isAfter(today))
                .min(Comparator.naturalOrder()).stream()
                .map(stage -> new Telling(task.taskId(), Kind.DUE, due, stage, Audience.ASSIGNEE));
    }

    private Stream<Telling> overdue(Facts task, LocalDate due, LocalDate today) {
        int day = calendar.workdaysAfter(due, today);
        List<Telling> standing = new ArrayList<>();
        policy.overdue().latestUpTo(day).ifPresent(step -> {
            standing.add(new Telling(task.taskId(), Kind.OVERDUE, due, step, Audience.ASSIGNEE));
            standing.add(new Telling(task.taskId(), Kind.LEADER, due, step, Audience.LEADER));
        });
        policy.chief().latestUpTo(day)
                .ifPresent(step -> standing.add(new Telling(task.taskId(), Kind.CHIEF, due, step, Audience.CHIEF)));
        return standing.stream();
    }

    /** What waits for a decision since a day, if anything does: that the task be closed, or more time. */
    private Stream<Telling> review(Facts task, @Nullable LocalDate since, LocalDate today) {
        return since == null ? Stream.empty() : policy.review().latestUpTo(calendar.workdaysAfter(since, today)).stream()
                .mapToObj(step -> new Telling(task.taskId(), Kind.REVIEW, since, step, Audience.REVIEWER));
    }

    private Stream<Telling> nudge(Facts task, LocalDate today) {
        if (!isFar(task.dueOn(), today)) {
            return Stream.empty();
        }
        return policy.nudge().latestUpTo(calendar.workdaysAfter(task.reportedOn(), today)).stream()
                .mapToObj(step -> new Telling(task.taskId(), Kind.NUDGE, task.reportedOn(), step, Audience.ASSIGNEE));
    }

    /** Once a snooze is over there is one reminder, whatever else stands. */
    private static Stream<Telling> snoozeOver(Facts task, LocalDateTime at) {
        LocalDateTime end = task.snoozedUntil();
        return end == null || at.isBefore(end) ? Stream.empty() : Stream.of(Telling.snoozeOver(task.taskId(), end));
    }

    private boolean isFar(@Nullable LocalDate due, LocalDate day) {
        return due == null || ChronoUnit.DAYS.between(day, due) > policy.nudgeBeyond();
    }

    /** A stage that falls on a day off moves to the working day before it. */
    private LocalDate stageDay(LocalDate due, int stage) {
        return calendar.lastWorkdayOnOrBefore(due.minusDays(stage));
    }

    private Optional<Point> next(Facts task, LocalDate today) {
        return switch (task.status()) {
            case IN_PROGRESS -> Stream.of(nextStage(task, today), nextOverdue(task, today), nextNudge(task, today),
                    nextSnoozeEnd(task, today), nextReview(task.extensionAskedOn(), today))
                    .flatMap(Optional::stream).min(Comparator.comparing(Point::day));
            case SUBMITTED -> nextReview(Objects.requireNonNull(task.submittedOn(), "submittedOn"), today);
            case CLOSED, LONG_TERM -> Optional.empty();
        };
    }

    private Optional<Point> nextReview(@Nullable LocalDate since, LocalDate today) {
        return since == null ? Optional.empty()
                : after(since, policy.review(), today).map(day -> new Point(day, Decision.Next.REVIEW));
    }

    private Optional<Point> nextStage(Facts task, LocalDate today) {
        LocalDate due = task.dueOn();
        return due == null ? Optional.empty() : policy.stages().stream().map(stage -> stageDay(due, stage))
                .filter(day -> day.isAfter(today)).min(Comparator.naturalOrder())
                .map(day -> new Point(day, Decision.Next.STAGE));
    }

    private Optional<Point> nextOverdue(Facts task, LocalDate today) {
        LocalDate due = task.dueOn();
        if (due == null) {
            return Optional.empty();
        }
        return Stream.of(after(due, policy.overdue(), today), after(due, policy.chief(), today))
                .flatMap(Optional::stream).min(Comparator.naturalOrder())
                .map(day -> new Point(day, Decision.Next.OVERDUE));
    }

    private Optional<Point> nextNudge(Facts task, LocalDate today) {
        return after(task.reportedOn(), policy.nudge(), today).filter(day -> isFar(task.dueOn(), day))
                .map(day -> new Point(day, Decision.Next.NUDGE));
    }

    /** The working day on which a snooze ends; on that day itself it is looked at by the hour. */
    private Optional<Point> nextSnoozeEnd(Facts task, LocalDate today) {
        return Optional.ofNullable(task.snoozedUntil()).map(LocalDateTime::toLocalDate)
                .map(calendar::firstWorkdayOnOrAfter).filter(day -> day.isAfter(today))
                .map(day -> new Point(day, Decision.Next.SNOOZE));
    }

    /** The first day of a series counted from a day that comes after today. */
    private Optional<LocalDate> after(LocalDate base, Series series, LocalDate today) {
        OptionalInt step = series.nextAfter(Math.max(0, calendar.workdaysAfter(base, today)));
        return step.isEmpty() ? Optional.empty() : Optional.of(calendar.plusWorkdays(base, step.getAsInt()));
    }

    private static Decision.Next end(Facts task) {
        return switch (task.status()) {
            case CLOSED -> Decision.Next.CLOSED;
            case LONG_TERM -> Decision.Next.LONG_TERM;
            case IN_PROGRESS, SUBMITTED -> Decision.Next.POLICY_ENDS;
        };
    }

    /** A day ahead and what stands on it. */
    private record Point(LocalDate day, Decision.Next reason) {
    }
}
