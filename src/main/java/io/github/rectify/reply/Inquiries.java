package io.github.rectify.reply;

import io.github.rectify.people.Person;
import io.github.rectify.people.PersonId;
import io.github.rectify.people.Role;
import io.github.rectify.reply.reading.Action;
import io.github.rectify.task.EventKind;
import io.github.rectify.task.Level;
import io.github.rectify.task.Request;
import io.github.rectify.task.Requests;
import io.github.rectify.task.Task;
import io.github.rectify.task.TaskEvent;
import io.github.rectify.task.TaskId;
import io.github.rectify.task.TaskStatus;
import io.github.rectify.task.Tasks;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Answers what is asked of the bot; nothing is recorded. */
@Component
class Inquiries {

    private static final int MOST_CODES = 20;
    private static final int MOST_TASKS = 5;

    private final Tasks tasks;
    private final Requests requests;
    private final TaskWords words;
    private final Answers answers;

    Inquiries(Tasks tasks, Requests requests, TaskWords words, Answers answers) {
        this.tasks = tasks;
        this.requests = requests;
        this.words = words;
        this.answers = answers;
    }

    static String codes(List<Task> tasks) {
        return tasks.stream().map(Task::code).limit(MOST_CODES).collect(Collectors.joining(" "));
    }

    String mine(Turn turn, Standing standing) {
        List<Task> own = standing.own();
        String mine = own.isEmpty() ? answers.words("mine.none") : mine(turn.person(), own);
        List<Task> led = standing.led();
        if (led.isEmpty()) {
            return mine;
        }
        long late = led.stream().filter(task -> task.isOverdue(turn.today())).count();
        String watched = answers.words("mine.led", led.size(), late, standing.waiting().size(), words.list(led));
        return own.isEmpty() ? watched : mine + "\n" + watched;
    }

    /** One's own and those one stands in for: how many of which, and whose. */
    private String mine(Person reader, List<Task> own) {
        List<PersonId> absent = own.stream().map(Task::assigneeId).filter(owner -> owner != null && !owner.equals(reader.id()))
                .distinct().toList();
        if (absent.isEmpty()) {
            return answers.words("mine", own.size(), words.list(own));
        }
        long theirs = own.stream().filter(task -> reader.id().equals(task.assigneeId())).count();
        String names = absent.stream().map(owner -> words.person(owner, "noAssignee")).collect(Collectors.joining(answers.words("and")));
        return answers.words("mine.standIn", theirs, names, own.size() - theirs, words.listFor(reader, own));
    }

    /** How particular tasks stand, with what is asked about them. */
    String tasks(List<TaskId> asked) {
        return asked.stream().limit(MOST_TASKS).map(tasks::get).map(this::task).collect(Collectors.joining("\n"));
    }

    private String task(Task task) {
        StringBuilder more = new StringBuilder();
        if (task.percent() != null && task.status() == TaskStatus.IN_PROGRESS) {
            more.append(answers.words("extra.percent", task.percent()));
        }
        if (task.expectedOn() != null && task.status() == TaskStatus.IN_PROGRESS) {
            more.append(answers.words("extra.expected", words.day(task.expectedOn())));
        }
        if (task.status() == TaskStatus.SUBMITTED) {
            more.append(reportedBy(task)).append(answers.words("extra.waits", words.reviewer(task)));
        }
        if (task.lastReportAt() != null) {
            more.append(answers.words("extra.lastReport", words.moment(task.lastReportAt())));
        }
        for (Request request : requests.open(task.id())) {
            more.append(answers.words("extra.open." + request.kind(), request.until() == null ? "" : words.day(request.until())));
        }
        if (task.status() == TaskStatus.IN_PROGRESS && task.level() != Level.SENSITIVE) {
            returned(task).ifPresent(reason -> more.append(answers.words("extra.returned", reason)));
        }
        return answers.words("task.stands", words.name(task), words.status(task.status()), words.due(task),
                words.person(task.assigneeId(), "noAssignee"), more);
    }

    /** Who reported it done, if that was somebody else than who answers for it. */
    private String reportedBy(Task task) {
        return last(task, EventKind.SUBMITTED).filter(event -> task.assigneeId() == null || event.byPersonId() == null
                || event.byPersonId() != task.assigneeId().value()).map(event -> answers.words("extra.reportedBy",
                event.byPersonId() == null ? answers.words("noReviewer") : event.byName())).orElse("");
    }

    /** The last line of a kind that was not taken back. */
    private Optional<TaskEvent> last(Task task, EventKind kind) {
        List<TaskEvent> history = tasks.history(task.id());
        Set<Long> undone = history.stream().map(TaskEvent::undoes).filter(Objects::nonNull).collect(Collectors.toSet());
        return history.stream().filter(event -> event.kind() == kind && !undone.contains(event.id()))
                .reduce((first, second) -> second);
    }

    /** Why a task that was submitted last came back; not of a return that was taken back. */
    private Optional<String> returned(Task task) {
        return last(task, EventKind.RETURNED).map(event -> event.note() == null || event.note().isBlank()
                        ? answers.words("extra.returned.noReason", event.byName()) : event.note());
    }

    /** What somebody looks after: how many, how many late, this week's, and what waits for them; no ranking of persons. */
    String overview(Turn turn, Standing standing, Action action) {
        boolean wide = turn.person().is(Role.CHIEF) || turn.person().is(Role.ADMIN);
        List<Task> watched = wide ? standing.unit() : standing.led();
        if (watched.isEmpty()) {
            return answers.words(wide ? "overview.none" : "mine.none");
        }
        LocalDate sunday = turn.today().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        Predicate<Task> late = task -> task.isOverdue(turn.today());
        Predicate<Task> week = task -> task.dueOn() != null && task.status().isOpen() && !task.dueOn().isBefore(turn.today())
                && !task.dueOn().isAfter(sunday);
        List<Task> shown = switch (Objects.requireNonNullElse(action.scope(), Action.Scope.ALL)) {
            case OVERDUE -> watched.stream().filter(late).toList();
            case WEEK -> watched.stream().filter(week).toList();
            case ALL -> watched;
        };
        String head = answers.words(wide ? "overview.unit" : "overview.led", watched.size(), watched.stream().filter(late).count(),
                watched.stream().filter(week).count(), watched.stream().filter(task -> task.status() == TaskStatus.SUBMITTED).count(),
                standing.waiting().size());
        String scope = answers.words("overview." + Objects.requireNonNullElse(action.scope(), Action.Scope.ALL));
        return head + "\n" + (shown.isEmpty() ? answers.words("overview.scope.none", scope) : scope + "\n" + words.list(shown));
    }

    String help(Standing standing) {
        List<Task> waiting = standing.waiting();
        String code = standing.own().isEmpty() ? "5" : standing.own().get(0).code();
        boolean reports = !standing.own().isEmpty() || !standing.leads();
        String report = reports ? answers.words("help", code) : "";
        String decide = standing.leads() ? answers.words("help.decide", waiting.isEmpty() ? code : waiting.get(0).code()) : "";
        return report.isEmpty() || decide.isEmpty() ? report + decide : report + "\n" + decide;
    }

    /** The first time of a day a short word, from then on how it works. */
    String unknown(Standing standing, boolean again) {
        String yours = standing.own().isEmpty() ? "" : "\n" + answers.words("unclear.yours", codes(standing.own()));
        return (again ? answers.words("unclear.again", help(standing)) : answers.words("unclear")) + yours;
    }

    String greeting(Turn turn, Standing standing) {
        String own = standing.own().isEmpty() ? answers.words("greeting.none")
                : answers.words("greeting.own", standing.own().size(), codes(standing.own()));
        String waiting = standing.waiting().isEmpty() ? ""
                : answers.words("greeting.waiting", standing.waiting().size(), codes(standing.waiting()));
        return answers.words("greeting", turn.person().name(), standing.own().isEmpty() && !waiting.isEmpty() ? waiting : own + waiting);
    }
}
