package io.github.rectify.reply;

import io.github.rectify.people.Role;
import io.github.rectify.reply.reading.Action;
import io.github.rectify.task.Task;
import io.github.rectify.task.TaskId;
import io.github.rectify.task.TaskStatus;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Answers what is asked of the bot; nothing is recorded. */
@Component
class Inquiries {

    private static final int MOST_CODES = 20;
    private static final int MOST_TASKS = 5;

    private final Particulars particulars;
    private final TaskWords words;
    private final Answers answers;
    private final Sayings sayings;

    Inquiries(Particulars particulars, TaskWords words, Answers answers, Sayings sayings) {
        this.sayings = sayings;
        this.particulars = particulars;
        this.words = words;
        this.answers = answers;
    }

    static String codes(List<Task> tasks) {
        return tasks.stream().map(Task::code).limit(MOST_CODES).collect(Collectors.joining(" "));
    }

    String mine(Turn turn, Standing standing, Action action) {
        return standing.leads() && sayings.asksWaiting(action.words()) ? waiting(standing) : mine(turn, standing);
    }

    /** What waits for somebody's decision: which of them is a closing and which something else, whose, and until when. */
    private String waiting(Standing standing) {
        List<Task> waiting = standing.waiting();
        return waiting.isEmpty() ? answers.words("waiting.none") : answers.words("waiting", waiting.size(), waiting.stream().limit(MOST_CODES)
                .map(task -> answers.words("waiting.line", words.name(task), words.waits(task, standing.requests()),
                        words.person(task.assigneeId(), "noAssignee"), words.due(task))).collect(Collectors.joining("\n")));
    }

    private String mine(Turn turn, Standing standing) {
        List<Task> own = standing.own();
        String mine = own.isEmpty() ? answers.words("mine.none") : answers.words("mine", own.size(), words.list(own));
        List<Task> led = standing.led();
        if (led.isEmpty()) {
            return mine;
        }
        long late = led.stream().filter(task -> task.isOverdue(turn.today())).count();
        String watched = answers.words("mine.led", led.size(), late, standing.waiting().size(), words.listOf(led));
        return own.isEmpty() ? watched : mine + "\n" + watched;
    }

    /** How particular tasks stand, with what is asked about them. */
    String tasks(List<TaskId> asked) {
        return asked.stream().limit(MOST_TASKS).map(particulars::of).collect(Collectors.joining("\n"));
    }

    /** What somebody looks after: how many, how many late, this week's, and what waits for them; no ranking of persons. */
    String overview(Turn turn, Standing standing, Action action) {
        if (sayings.asksWaiting(action.words())) {
            return waiting(standing);
        }
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
        String closed = wide ? rate(standing) : "";
        String scope = answers.words("overview." + Objects.requireNonNullElse(action.scope(), Action.Scope.ALL));
        return head + closed + "\n" + (shown.isEmpty() ? answers.words("overview.scope.none", scope) : scope + "\n" + words.listOf(shown));
    }

    /** Of all tasks of the unit, how many are closed. */
    private String rate(Standing standing) {
        int all = standing.unit().size() + standing.closed().size();
        BigDecimal rate = BigDecimal.valueOf(100L * standing.closed().size()).divide(BigDecimal.valueOf(all), 2, RoundingMode.HALF_UP);
        return answers.words("overview.rate", all, standing.closed().size(), rate.stripTrailingZeros().toPlainString());
    }

    String help(Standing standing) {
        List<Task> waiting = standing.waiting();
        String code = Stream.concat(standing.own().stream(), standing.led().stream()).findFirst().map(Task::code).orElse("5");
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
        long late = standing.led().stream().filter(task -> task.isOverdue(turn.today())).count();
        String led = standing.led().isEmpty() ? "" : answers.words("greeting.led", standing.led().size(), late);
        boolean leadsOnly = standing.own().isEmpty() && !(led + waiting).isEmpty();
        return answers.words("greeting", turn.person().name(), leadsOnly ? led + waiting : own + led + waiting);
    }
}
