package io.github.rectify.reply;

import io.github.rectify.people.People;
import io.github.rectify.people.Person;
import io.github.rectify.people.PersonId;
import io.github.rectify.people.Presence;
import io.github.rectify.schedule.BusinessTime;
import io.github.rectify.task.EventKind;
import io.github.rectify.task.Level;
import io.github.rectify.task.MoveResult;
import io.github.rectify.task.Namesakes;
import io.github.rectify.task.Request;
import io.github.rectify.task.Requests;
import io.github.rectify.task.Reviewer;
import io.github.rectify.task.Task;
import io.github.rectify.task.TaskEvent;
import io.github.rectify.task.TaskStatus;
import io.github.rectify.task.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tasks, and what became of them, in sentences. */
@Component
class TaskWords {

    private static final int MOST_LINES = 10;
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
    private static final Set<EventKind> DECISIONS = EnumSet.of(EventKind.APPROVED, EventKind.RETURNED,
            EventKind.EXTENSION_GRANTED, EventKind.EXTENSION_REFUSED);
    private static final Set<EventKind> HANDOVERS = EnumSet.of(EventKind.TRANSFERRED, EventKind.TRANSFER_REFUSED,
            EventKind.NOT_MINE_REFUSED, EventKind.INSTRUCTED);

    private final Answers answers;
    private final Tasks tasks;
    private final Requests requests;
    private final People people;
    private final Clock clock;

    TaskWords(Answers answers, Tasks tasks, Requests requests, People people, Clock clock) {
        this.answers = answers;
        this.tasks = tasks;
        this.requests = requests;
        this.people = people;
        this.clock = clock;
    }

    /**
     * What was recorded.
     *
     * @param extra what this kind of record has besides: a reason, a date, a name
     */
    Said recorded(Turn turn, EventKind kind, Task task, String extra) {
        String assignee = person(task.assigneeId(), "noAssignee");
        Object[] facts = {name(task), reviewer(task), due(task), task.code(), assignee, extra, forWhom(turn, kind, task),
                status(task.status()), hearer(task, assignee)};
        return new Said(answers.words("done." + kind, facts), answers.words("brief." + kind, facts), task.id(), true,
                kind + " " + task.code());
    }

    /** Who will hear of it in place of who answers for the task; if nobody does, that is said and not promised. */
    private String hearer(Task task, String assignee) {
        return task.assigneeId() == null ? assignee : here(task.assigneeId(), assignee, "hearer.nobody");
    }

    /** A person with the one who stands in for them today. */
    private String here(PersonId id, String name, String nobody) {
        Presence presence = people.presence(id, BusinessTime.today(clock));
        if (presence instanceof Presence.StandIn away) {
            return answers.words("hearer.standIn", name, away.standIn().name());
        }
        return presence instanceof Presence.Nobody ? answers.words(nobody, name) : name;
    }

    /** Why nothing was. */
    Said refused(Task task, MoveResult.Why why) {
        return refused(task, name(task), why);
    }

    /** The same of a task that is none of theirs: nothing of it is told but that it is not. */
    Said refusedUnseen(Task task, MoveResult.Why why) {
        return refused(task, answers.words("task.sensitive", task.code()), why);
    }

    private Said refused(Task task, String name, MoveResult.Why why) {
        String key = why == MoveResult.Why.WRONG_STATE ? "WRONG_STATE." + task.status() : why.name();
        return Said.about(task.id(), answers.words("refused." + key, name, task.code(), status(task.status()),
                reviewer(task), due(task), person(task.assigneeId(), "noAssignee")), why + " " + task.code());
    }

    /** That a record or a decision stands for somebody else is said, so that nobody is taken by surprise. */
    private String forWhom(Turn turn, EventKind kind, Task task) {
        PersonId self = turn.person().id();
        if (HANDOVERS.contains(kind)) {
            return "";
        }
        if (!DECISIONS.contains(kind)) {
            return self.equals(task.assigneeId()) ? "" : answers.words("for.report", person(task.assigneeId(), "noAssignee"));
        }
        PersonId reviewer = tasks.reviewerOf(task).map(Reviewer::person).orElse(self);
        return self.equals(reviewer) ? "" : answers.words("for.decision", person(reviewer, "noReviewer"));
    }

    String name(Task task) {
        return task.level() == Level.SENSITIVE ? answers.words("task.sensitive", task.code())
                : answers.words("task", task.code(), task.title());
    }

    /** A line that begins with a number, with what tells its task beside it where another one shown has the same number. */
    String apart(String line, Task task, Namesakes namesakes) {
        Namesakes.Beside beside = namesakes.beside(task);
        String number = answers.words("number", task.code());
        if (beside == Namesakes.Beside.NOTHING || !line.startsWith(number)
                || beside == Namesakes.Beside.TITLE && line.contains(task.title())) {
            return line;
        }
        String told = beside == Namesakes.Beside.TITLE ? answers.words("number.title", task.title())
                : answers.words("number.round", tasks.nameOf(task.roundId()).orElse(""));
        return number + told + line.substring(number.length());
    }

    /** For a list to choose from. */
    String option(Task task) {
        return task.level() == Level.SENSITIVE ? answers.words("task.sensitive", task.code())
                : answers.words("task.option", task.code(), task.title());
    }

    /** For a list to decide from: what waits about it stands in front, for a phone shows but the beginning. */
    String optionOf(Task task, List<Request> requests) {
        return task.level() == Level.SENSITIVE ? answers.words("task.option", task.code(), kind(task, requests))
                : answers.words("task.option.waits", task.code(), kind(task, requests), task.title());
    }

    String detailOf(Task task, List<Request> requests) {
        return answers.words("task.detail.waits", task.code(), kind(task, requests), when(task), task.level() == Level.SENSITIVE ? "" : task.title());
    }

    private String kind(Task task, List<Request> requests) {
        return answers.words("waits.short." + requests.stream().filter(request -> request.taskId().equals(task.id())).findFirst()
                .map(request -> request.kind().name()).orElse("CLOSING"));
    }

    /** For a line beside it. */
    String detail(Task task) {
        return answers.words("task.detail", task.code(), when(task), task.level() == Level.SENSITIVE ? "" : task.title());
    }

    /** What waits about a task: its closing, or what was asked. */
    String waits(Task task, List<Request> requests) {
        return requests.stream().filter(request -> request.taskId().equals(task.id())).findFirst()
                .map(request -> answers.words("waits." + request.kind(), request.until() == null ? "" : day(request.until())))
                .orElse(answers.words("waits.CLOSING"));
    }

    String status(TaskStatus status) {
        return answers.words("status." + status);
    }

    String due(Task task) {
        return task.dueOn() == null ? answers.words("due.none") : answers.words("due", day(task.dueOn()));
    }

    String day(LocalDate day) {
        return answers.words("day", day, answers.words("weekday." + day.getDayOfWeek().getValue()));
    }

    /** A length of time in whole hours, or in minutes. */
    String span(Duration span) {
        return span.toMinutes() % 60 == 0 ? answers.words("hours", span.toHours()) : answers.words("minutes", span.toMinutes());
    }

    String moment(Instant at) {
        LocalDateTime local = LocalDateTime.ofInstant(at, BusinessTime.ZONE);
        return answers.words("moment", day(local.toLocalDate()), HOUR.format(local));
    }

    String reviewer(Task task) {
        return tasks.reviewerOf(task).map(Reviewer::person).map(id -> here(id, person(id, "noReviewer"), "reviewer.nobody"))
                .orElse(answers.words("noReviewer"));
    }

    /** Who wrote a line of the history; the office where it was no person. */
    String by(TaskEvent event) {
        return event.byPersonId() == null ? answers.words("noReviewer") : event.byName();
    }

    String person(@Nullable PersonId id, String otherwise) {
        return id == null ? answers.words(otherwise)
                : people.find(id).map(Person::name).orElse(answers.words(otherwise));
    }

    /** Tasks as a list of a phone screen's length. */
    String list(List<Task> listed) {
        return list(listed, this::line);
    }

    /** The same with who answers for each, for those who look after them. */
    String listOf(List<Task> listed) {
        return list(listed, task -> answers.words("line.owner", line(task), person(task.assigneeId(), "noAssignee")));
    }

    /** The same for who stands in for others: each line says whose task it is, unless it is their own. */
    String listFor(Person reader, List<Task> listed) {
        return list(listed, task -> reader.id().equals(task.assigneeId()) ? line(task)
                : answers.words("line.of", line(task), person(task.assigneeId(), "noAssignee")));
    }

    private String list(List<Task> listed, Function<Task, String> told) {
        String lines = listed.stream().limit(MOST_LINES).map(told).collect(Collectors.joining("\n"));
        return listed.size() <= MOST_LINES ? lines
                : lines + "\n" + answers.words("line.more", listed.size() - MOST_LINES);
    }

    private String line(Task task) {
        String title = task.level() == Level.SENSITIVE ? "" : task.title();
        boolean asksTime = task.status() == TaskStatus.IN_PROGRESS && requests.open(task.id(), Request.Kind.EXTENSION).isPresent();
        return answers.words("line", task.code(), when(task), asksTime ? answers.words("status.extension") : status(task.status()), title);
    }

    private String when(Task task) {
        if (task.dueOn() == null) {
            return answers.words("due.none");
        }
        LocalDate today = BusinessTime.today(clock);
        long left = ChronoUnit.DAYS.between(today, task.dueOn());
        if (left == 1) {
            return answers.words("due.tomorrow");
        }
        return left == 0 ? answers.words("due.today")
                : left > 0 ? answers.words("due.left", left) : answers.words("due.late", -left);
    }
}
