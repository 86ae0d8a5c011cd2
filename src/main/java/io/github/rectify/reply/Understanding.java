package io.github.rectify.reply;

import io.github.rectify.outbox.LastTold;
import io.github.rectify.outbox.Outbox;
import io.github.rectify.people.Role;
import io.github.rectify.reply.reading.Intent;
import io.github.rectify.reply.reading.OpenTask;
import io.github.rectify.reply.reading.Reading;
import io.github.rectify.reply.reading.ReplyReader;
import io.github.rectify.reply.reading.Situation;
import io.github.rectify.schedule.Calendars;
import io.github.rectify.task.Task;
import io.github.rectify.task.TaskId;
import io.github.rectify.task.TaskStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Reads a text against what its writer can mean. Somebody who both reports and decides is read in both capacities:
 *
 * <ol>
 * <li>as an official, first against the own tasks one can report on, then against all of theirs, then, for an administrator,
 * against those of the unit: the first that leaves nothing to ask, else the first;
 * <li>as a leader, against what they look after, what waits for their decision counting as just told; a task offered to them only
 * if its number is written, for a bare yes accepts nothing;
 * <li>the one that moves something; an instruction goes before everything; if both do, the one that can be done of the tasks it names. If that
 * does not tell, both are given back, and the person is asked: nothing is ever approved that may have been a report.
 * </ol>
 */
@Component
class Understanding {

    /** Messages that ask for something or tell of a task, so that a reply without a number can mean it. */
    static final Set<String> REMINDERS = Set.of("DUE", "OVERDUE", "NUDGE", "LEADER", "CHIEF", "REVIEW", "DECISION");

    private final BiFunction<String, Situation, Reading> reader;
    private final Outbox outbox;
    private final Calendars calendars;
    private final AnswerWords words;

    @Autowired
    Understanding(ReplyReader reader, Outbox outbox, Calendars calendars, AnswerWords words) {
        this(reader::read, outbox, calendars, words);
    }

    Understanding(BiFunction<String, Situation, Reading> reader, Outbox outbox,
            Calendars calendars, AnswerWords words) {
        this.reader = reader;
        this.outbox = outbox;
        this.calendars = calendars;
        this.words = words;
    }

    /**
     * How a text is understood.
     *
     * @param asked the tasks of the question that waits for an answer; empty if there is none
     * @return one, or two that both would move something
     */
    List<Understood> read(String text, Standing standing, LocalDate today, List<Task> asked) {
        Set<String> told = told(standing);
        List<Understood> both = new ArrayList<>();
        if (standing.reports()) {
            both.add(asOfficial(text, standing, today, told, asked));
        }
        List<Task> offered = offered(text, standing);
        if (standing.leads() || !offered.isEmpty()) {
            both.add(asLeader(text, standing, offered, today, told, asked));
        }
        return both.size() < 2 ? both : chosen(standing, both.get(0), both.get(1));
    }

    /** What a text says if it can only mean these tasks and nothing was told. */
    Understood readAmong(String text, Situation.Role role, List<Task> open, LocalDate today) {
        return understand(text, role, open, List.of(), today);
    }

    private Understood asOfficial(String text, Standing standing, LocalDate today, Set<String> told, List<Task> asked) {
        List<List<Task>> scopes = new ArrayList<>(List.of(standing.reportable(), standing.own()));
        if (standing.person().is(Role.ADMIN)) {
            scopes.add(standing.ownAndUnit());
        }
        Understood first = null;
        List<Task> before = null;
        for (List<Task> scope : scopes) {
            if (scope.equals(before)) {
                continue;
            }
            before = scope;
            Understood now = understand(text, Situation.Role.OFFICIAL, scope, recent(scope, told, asked), today);
            if (!now.reading().clarify() && !now.isUnknown()) {
                return now;
            }
            first = first == null || first.isUnknown() && !now.isUnknown()
                    || !now.isUnknown() && now.reading().doubts().size() < first.reading().doubts().size() ? now : first;
        }
        return takesBack(text, Situation.Role.OFFICIAL, standing.ownAndMoved(), today, first);
    }

    /** What is taken back may be closed by now: tried last, and only for that. */
    private Understood takesBack(String text, Situation.Role role, List<Task> open, LocalDate today, Understood otherwise) {
        if (!otherwise.isUnknown() || open.equals(otherwise.open())) {
            return otherwise;
        }
        Understood back = understand(text, role, open, List.of(), today);
        return back.has(Intent.UNDO) ? back : otherwise;
    }

    private List<Task> offered(String text, Standing standing) {
        Set<String> written = words.numbersIn(text);
        return standing.offered().stream().filter(task -> written.contains(task.code())).toList();
    }

    private Understood asLeader(String text, Standing standing, List<Task> offered, LocalDate today, Set<String> told,
            List<Task> asked) {
        List<Task> watched = standing.watched();
        List<Task> open = Stream.concat(watched.stream(), offered.stream()).distinct().toList();
        List<Task> waiting = standing.judged();
        List<String> recent = !asked.isEmpty() || waiting.isEmpty() ? recent(watched, told, asked)
                : waiting.stream().map(Task::code).distinct().toList();
        Understood first = understand(text, Situation.Role.LEADER, open, recent, today);
        return takesBack(text, Situation.Role.LEADER, standing.watchedAndMoved(), today,
                first.decides() ? withOwn(text, standing, open, recent, today, first) : first);
    }

    /** A decision and a report on an own task in one message: read again with both, and taken if that leaves nothing to ask. */
    private Understood withOwn(String text, Standing standing, List<Task> open, List<String> recent, LocalDate today, Understood first) {
        List<Task> wider = Stream.concat(open.stream(), standing.own().stream()).distinct().toList();
        Understood second = wider.size() == open.size() ? first : understand(text, Situation.Role.LEADER, wider, recent, today);
        return second.decides() && second.reports() && !second.reading().clarify() ? second : first;
    }

    /** What they decide waits for them, what they report on is their own. */
    private static boolean isTheirs(Standing standing, Intent intent, Task task) {
        return switch (intent) {
            case APPROVE, REJECT -> standing.waiting().contains(task);
            default -> standing.own().contains(task) && Reporting.fits(intent, task);
        };
    }

    private Understood understand(String text, Situation.Role role, List<Task> open, List<String> recent, LocalDate today) {
        List<OpenTask> offered = open.stream().map(task -> new OpenTask(task.code(), task.title(), task.dueOn())).toList();
        Situation situation = new Situation(role, today, offered, recent, calendars.current());
        return new Understood(situation, reader.apply(text, situation), open);
    }

    private Set<String> told(Standing standing) {
        return outbox.lastTold(standing.person().userId().value(), REMINDERS).map(LastTold::subjects).orElse(Set.of());
    }

    private static List<String> recent(List<Task> scope, Set<String> told, List<Task> asked) {
        Set<TaskId> inQuestion = new HashSet<>();
        asked.forEach(task -> inQuestion.add(task.id()));
        return scope.stream().filter(task -> inQuestion.isEmpty() ? told.contains(subject(task.id()))
                : inQuestion.contains(task.id())).map(Task::code).distinct().toList();
    }

    private static List<Understood> chosen(Standing standing, Understood official, Understood leader) {
        if (leader.has(Intent.INSTRUCT)) {
            return List.of(leader);
        }
        if (!leader.reading().tied().isEmpty() && standing.waiting().containsAll(leader.called(leader.reading().tied()))) {
            return List.of(leader);
        }
        boolean decides = leader.decides() && (!standing.judged().isEmpty() || !leader.about().isEmpty());
        if (decides && leader.reports() && leader.isAbout((intent, task) -> isTheirs(standing, intent, task))) {
            return List.of(leader);
        }
        if (decides && official.reports()) {
            return both(standing, official, leader);
        }
        if (decides) {
            return List.of(leader);
        }
        if (official.moves()) {
            return List.of(official);
        }
        boolean knowsBetter = official.reading().doubts().isEmpty() && !official.isUnknown() && leader.reading().clarify();
        return List.of(leader.isUnknown() || leader.decides() && !official.isUnknown() || knowsBetter ? official : leader);
    }

    /** Both move something: what can be done of the tasks that are named tells, else the person does. */
    private static List<Understood> both(Standing standing, Understood official, Understood leader) {
        boolean own = official.isAbout(Reporting::fits);
        boolean decided = leader.isAbout((intent, task) -> task.status() == TaskStatus.SUBMITTED
                || standing.waiting().contains(task));
        return own == decided ? List.of(official, leader) : List.of(own ? official : leader);
    }

    static String subject(TaskId task) {
        return "task:" + task.value();
    }
}
