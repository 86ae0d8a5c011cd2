package io.github.rectify.reply;

import io.github.rectify.outbox.SpeakingHours;
import io.github.rectify.reply.reading.Action;
import io.github.rectify.reply.reading.Intent;
import io.github.rectify.schedule.BusinessTime;
import io.github.rectify.task.EventKind;
import io.github.rectify.task.MoveResult;
import io.github.rectify.task.Report;
import io.github.rectify.task.Request;
import io.github.rectify.task.Requests;
import io.github.rectify.task.Task;
import io.github.rectify.task.TaskId;
import io.github.rectify.task.TaskStatus;
import io.github.rectify.task.Tasks;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the one who answers for a task says of it: done, under way, stuck, seen, later; and what a leader instructs. */
@Component
class Reporting {

    /** When somebody is reminded on a day without an hour: as the daily run speaks. */
    private static final LocalTime MORNING = LocalTime.of(8, 35);

    private final Tasks tasks;
    private final Requests requests;
    private final TaskWords words;
    private final Answers answers;
    private final Acts acts;
    private final Reasons reasons;
    private final SpeakingHours hours;
    private final Moments moments;
    private final Clock clock;

    Reporting(Tasks tasks, Requests requests, TaskWords words, Answers answers, Acts acts, Reasons reasons, SpeakingHours hours,
            Moments moments, Clock clock) {
        this.tasks = tasks;
        this.requests = requests;
        this.hours = hours;
        this.moments = moments;
        this.words = words;
        this.answers = answers;
        this.acts = acts;
        this.reasons = reasons;
        this.clock = clock;
    }

    Done report(Turn turn, Deed deed) {
        Action action = deed.does();
        LocalDate date = action.date();
        if (action.intent() == Intent.REPORT_DONE && date != null && date.isAfter(turn.today())) {
            return Done.of(Said.only(answers.words("refused.DONE_LATER", words.day(date)), "DONE_LATER"));
        }
        if (deed.taskIds().size() == 1 && action.intent() != Intent.REPORT_DONE) {
            Task task = tasks.get(deed.taskIds().get(0));
            if (task.status() == TaskStatus.SUBMITTED && turn.person().id().equals(task.assigneeId())) {
                return Done.ask(stillOpen(task, action));
            }
        }
        return Done.of(deed.taskIds().stream().map(task -> report(turn, action, task)).toList());
    }

    /** What is told of a task that waits for its closing sounds as if it were not done: is the submission to be taken back? */
    private Asked stillOpen(Task task, Action action) {
        Deed withdraw = Deed.of(Action.of(Intent.UNDO, List.of(task.code())), List.of(task.id()));
        return Asked.choice(Asked.About.READING, answers.words("ask.stillOpen", task.code()), action.words(), false, List.of(new Asked.Option(
                answers.words("label.stillOpen"), answers.words("label.stillOpen.detail", task.code()), List.of(withdraw))));
    }

    private Said report(Turn turn, Action action, TaskId id) {
        Report.Kind kind = kind(action.intent());
        LocalDate date = kind == Report.Kind.BLOCKED ? null : action.date();
        Report report = new Report(kind, action.words(), date, kind == Report.Kind.DONE ? null : action.percent());
        List<Request> asked = kind == Report.Kind.DONE ? requests.open(id) : List.of();
        MoveResult result = tasks.report(id, report, turn.actor(), null);
        Said said = said(turn, result, event(kind), extra(report, result.task()));
        return result instanceof MoveResult.Moved && !asked.isEmpty() ? said.and(answers.words("also.withdrawn", requested(asked))) : said;
    }

    /** What was asked, as a list of its kinds. */
    private String requested(List<Request> asked) {
        return asked.stream().map(request -> answers.words("kind." + Requesting.asked(request.kind())))
                .collect(Collectors.joining(answers.words("and")));
    }

    private static Report.Kind kind(Intent intent) {
        return switch (intent) {
            case REPORT_DONE -> Report.Kind.DONE;
            case REPORT_PROGRESS -> Report.Kind.PROGRESS;
            case REPORT_BLOCKED -> Report.Kind.BLOCKED;
            default -> throw new IllegalArgumentException("no report: " + intent);
        };
    }

    private static EventKind event(Report.Kind kind) {
        return switch (kind) {
            case DONE -> EventKind.SUBMITTED;
            case PROGRESS -> EventKind.PROGRESS;
            case BLOCKED -> EventKind.BLOCKED;
            case ACKNOWLEDGE -> EventKind.ACKNOWLEDGED;
            case WITHDRAW -> EventKind.WITHDRAWN;
        };
    }

    /** The share and the day a progress report names; and that a day past the deadline is no extension. */
    private String extra(Report report, Task task) {
        StringBuilder extra = new StringBuilder();
        if (report.kind() == Report.Kind.DONE) {
            return report.date() == null ? "" : answers.words("extra.doneOn", words.day(report.date()));
        }
        if (report.percent() != null) {
            extra.append(answers.words("extra.percent", report.percent()));
        }
        if (report.date() != null) {
            extra.append(answers.words("extra.expected", words.day(report.date())));
            if (task.dueOn() != null && report.date().isAfter(task.dueOn())) {
                extra.append(answers.words("extra.late", task.code()));
            }
        }
        return extra.toString();
    }

    /** Tells what came of a move and remembers it, unless it is one that nobody takes back. */
    Said said(Turn turn, MoveResult result, EventKind kind, String extra) {
        if (result instanceof MoveResult.Moved moved) {
            if (kind != EventKind.ACKNOWLEDGED && kind != EventKind.WITHDRAWN && kind != EventKind.INSTRUCTED) {
                acts.event(turn, moved.task().id(), moved.eventId());
            }
            return words.recorded(turn, kind, moved.task(), extra);
        }
        if (result instanceof MoveResult.Refused refused) {
            return words.refused(refused.task(), refused.why());
        }
        throw new AssertionError(result);
    }

    /** Seen: all tasks of the latest reminder; with none, a friendly word and what waits. */
    Done acknowledge(Turn turn, Deed deed, Standing standing) {
        List<Task> seen = new ArrayList<>();
        for (TaskId id : deed.taskIds()) {
            MoveResult result = tasks.report(id, new Report(Report.Kind.ACKNOWLEDGE, null), turn.actor(), null);
            if (result instanceof MoveResult.Moved) {
                seen.add(result.task());
            }
        }
        if (seen.size() == 1) {
            return Done.of(words.recorded(turn, EventKind.ACKNOWLEDGED, seen.get(0), ""));
        }
        if (!seen.isEmpty()) {
            return Done.of(Said.about(seen.get(0).id(), answers.words("done.ACKNOWLEDGED.all", seen.get(0).code()),
                    "ACKNOWLEDGED " + seen.size()));
        }
        List<Task> waiting = standing.waiting();
        return Done.of(Said.only(waiting.isEmpty() ? answers.words("seen")
                : answers.words("seen.waiting", Inquiries.codes(waiting)), "SEEN"));
    }

    Said withdraw(Turn turn, TaskId task) {
        MoveResult result = tasks.report(task, new Report(Report.Kind.WITHDRAW, null), turn.actor(), null);
        if (result instanceof MoveResult.Refused refused && refused.why() == MoveResult.Why.WRONG_STATE) {
            return Said.about(task, answers.words("refused.UNDO"), "NOTHING_TO_UNDO");
        }
        return said(turn, result, EventKind.WITHDRAWN, "");
    }

    /** Remind me later. A day without an hour or a part of it is the hour of the daily run; an hour without a day is today. */
    Done snooze(Turn turn, Deed deed) {
        Action action = deed.does();
        Optional<Instant> told = until(turn, action);
        if (told.isEmpty()) {
            return Done.ask(Asked.day(answers.words("ask.snooze"), action.words(), deed));
        }
        Instant until = told.get();
        if (!until.isAfter(clock.instant())) {
            return Done.ask(Asked.day(answers.words("ask.snooze.past", words.moment(until)), action.words(), deed));
        }
        Instant spoken = hours.areNow(until) ? until : hours.nextOpening(until).atZone(BusinessTime.ZONE).with(MORNING).toInstant();
        return Done.of(deed.taskIds().stream().map(task -> snooze(turn, task, until, spoken)).toList());
    }

    /** The moment that is told: an hour, a part of the day, or a while from now on. */
    private Optional<Instant> until(Turn turn, Action action) {
        if (action.date() == null && action.time() == null) {
            return moments.fromNow(action.words()).map(clock.instant()::plus);
        }
        LocalDate day = Objects.requireNonNullElse(action.date(), turn.today());
        LocalTime hour = action.time() != null ? action.time() : moments.partOfDay(action.words()).orElse(MORNING);
        return Optional.of(day.atTime(hour).atZone(BusinessTime.ZONE).toInstant());
    }

    /** What ends in the quiet hours or on a day off ends with the next run; that is said, so that nobody waits in vain. */
    private Said snooze(Turn turn, TaskId task, Instant until, Instant spoken) {
        Instant deadline = morningOfDeadline(task);
        boolean beyond = deadline != null && spoken.isAfter(deadline);
        Instant end = beyond ? deadline : spoken;
        MoveResult result = tasks.snooze(task, end, turn.actor());
        Said said = said(turn, result, EventKind.SNOOZED, words.moment(end));
        if (!(result instanceof MoveResult.Moved) || end.equals(until)) {
            return said;
        }
        return said.and(beyond ? answers.words("snooze.deadline") : answers.words("snooze.moved", words.moment(until)));
    }

    /** When the run of the day of the deadline speaks, if that is still to come: no snooze keeps a deadline from its person. */
    private @Nullable Instant morningOfDeadline(TaskId task) {
        LocalDate due = tasks.get(task).dueOn();
        if (due == null) {
            return null;
        }
        Instant morning = due.atTime(MORNING).atZone(BusinessTime.ZONE).toInstant();
        Instant spoken = hours.areNow(morning) ? morning : hours.nextOpening(morning).atZone(BusinessTime.ZONE).with(MORNING).toInstant();
        return spoken.isAfter(clock.instant()) ? spoken : null;
    }

    Done instruct(Turn turn, Deed deed) {
        String text = reasons.ofInstruction(deed.does());
        return Done.of(deed.taskIds().stream().map(task -> said(turn, tasks.instruct(task, text, turn.actor()),
                EventKind.INSTRUCTED, text)).toList());
    }

    /** Whether anything of the kind can be said of a task as it stands. */
    static boolean fits(Intent intent, Task task) {
        return switch (intent) {
            case REPORT_DONE, REQUEST_EXTENSION -> task.status() == TaskStatus.IN_PROGRESS;
            case REPORT_PROGRESS, REPORT_BLOCKED, TRANSFER, NOT_MINE, SNOOZE ->
                    task.status() == TaskStatus.IN_PROGRESS || task.status() == TaskStatus.LONG_TERM;
            default -> true;
        };
    }
}
