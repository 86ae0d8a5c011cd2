package io.github.rectify.reply;

import io.github.rectify.people.Absence;
import io.github.rectify.people.People;
import io.github.rectify.people.PersonId;
import io.github.rectify.task.EventKind;
import io.github.rectify.task.EvidenceBound;
import io.github.rectify.task.EvidenceId;
import io.github.rectify.task.Evidences;
import io.github.rectify.task.MoveResult;
import io.github.rectify.task.Request;
import io.github.rectify.task.RequestId;
import io.github.rectify.task.Requests;
import io.github.rectify.task.Task;
import io.github.rectify.task.TaskEvent;
import io.github.rectify.task.TaskId;
import io.github.rectify.task.TaskStatus;
import io.github.rectify.task.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Takes back. Without a task: the last thing the person did, in a message, on a card or on a page; of a message everything it moved
 * and that still stands, the latest first. With tasks: the last thing the person did of each. A submission can be taken back until it
 * is decided, other reports for a set time, a decision for a shorter one and only if nothing followed.
 */
@Component
class Undoing {

    private static final Set<EventKind> DECISIONS = EnumSet.of(EventKind.APPROVED, EventKind.RETURNED,
            EventKind.EXTENSION_GRANTED, EventKind.EXTENSION_REFUSED, EventKind.TRANSFERRED, EventKind.TRANSFER_REFUSED,
            EventKind.NOT_MINE_REFUSED, EventKind.INSTRUCTED);

    private final Acts acts;
    private final Tasks tasks;
    private final Evidences evidences;
    private final People people;
    private final Reporting reporting;
    private final Requests requests;
    private final Requesting requesting;
    private final Sayings sayings;
    private final StandIns standIns;
    private final Homecoming homecoming;
    private final TaskWords words;
    private final Answers answers;
    private final ReplyProperties properties;
    private final Clock clock;

    Undoing(Acts acts, Tasks tasks, Evidences evidences, People people, Reporting reporting, Requests requests,
            Requesting requesting, Sayings sayings, StandIns standIns, Homecoming homecoming, TaskWords words, Answers answers,
            ReplyProperties properties, Clock clock) {
        this.requests = requests;
        this.requesting = requesting;
        this.sayings = sayings;
        this.standIns = standIns;
        this.homecoming = homecoming;
        this.acts = acts;
        this.tasks = tasks;
        this.evidences = evidences;
        this.people = people;
        this.reporting = reporting;
        this.words = words;
        this.answers = answers;
        this.properties = properties;
        this.clock = clock;
    }

    Done undo(Turn turn, Deed deed, Standing standing) {
        String words = Objects.requireNonNullElse(deed.does().words(), "");
        if (standIns.isEnd(deed.does())) {
            return Done.of(standIns.end(turn, deed.does()));
        }
        if (sayings.endsDelegation(words)) {
            return homecoming(turn, words);
        }
        if (sayings.endsExtension(words).isPresent()) {
            return Done.of(deed.taskIds().stream().map(task -> requesting.giveUp(turn, task)).toList());
        }
        if (deed.tasks().isEmpty()) {
            return longAgo(turn, deed).map(Done::ask).orElseGet(() -> Done.of(last(turn, standing)));
        }
        List<Said> said = new ArrayList<>();
        for (TaskId task : deed.taskIds()) {
            List<Act> ofTask = acts.ofTask(turn.person(), task);
            said.add(ofTask.isEmpty() || isOverlaid(turn, ofTask.get(0)) ? submission(turn, task) : undo(turn, ofTask.get(0)));
        }
        return Done.of(said);
    }

    private Done homecoming(Turn turn, String words) {
        Plan plan = homecoming.end(turn, words);
        List<Said> said = new ArrayList<>(plan.said());
        plan.deeds().forEach(end -> said.add(standIns.end(turn, end.does())));
        return new Done(said, plan.ask());
    }

    /** What was recorded hours ago is perhaps not what the person has in mind: shown, and taken back only when chosen. */
    private Optional<Asked> longAgo(Turn turn, Deed deed) {
        List<Act> last = acts.latestOf(turn.person());
        boolean old = !last.isEmpty() && isOlder(last.get(0), properties.undoAskedAfter());
        if (!old || last.stream().anyMatch(act -> act.kind() != Act.Kind.EVENT || isTooLate(act))) {
            return Optional.empty();
        }
        List<Asked.Option> options = last.stream().map(act -> new TaskId(Objects.requireNonNull(act.taskId()))).distinct().map(tasks::get)
                .limit(Asked.MOST_OPTIONS).map(task -> new Asked.Option(words.option(task), words.detail(task),
                        List.of(Deed.of(deed.does().withTasks(List.of(task.code())), List.of(task.id()))))).toList();
        boolean several = options.size() > 1;
        List<Asked.Option> shown = several ? options : options.stream()
                .map(one -> new Asked.Option(answers.words("label.undo.old"), one.detail(), one.deeds())).toList();
        return Optional.of(Asked.choice(several ? Asked.About.TASK : Asked.About.READING,
                answers.words("ask.undo.old", words.moment(last.get(0).at())), deed.does().words(), several, shown));
    }

    private boolean isTooLate(Act act) {
        return isOlder(act, properties.undoWithin()) && tasks.get(new TaskId(Objects.requireNonNull(act.taskId()))).status() != TaskStatus.SUBMITTED;
    }

    private List<Said> last(Turn turn, Standing standing) {
        List<Act> last = acts.latestOf(turn.person());
        if (!last.isEmpty()) {
            return last.stream().map(act -> undo(turn, act)).toList();
        }
        List<Task> submitted = standing.own().stream().filter(task -> task.status() == TaskStatus.SUBMITTED).toList();
        return List.of(submitted.size() == 1 ? submission(turn, submitted.get(0).id()) : nothing());
    }

    /** Whether somebody else reported a task done after what the person last moved of it: then that is what they take back. */
    private boolean isOverlaid(Turn turn, Act act) {
        TaskId id = new TaskId(Objects.requireNonNull(act.taskId()));
        return act.kind() == Act.Kind.EVENT && tasks.get(id).status() == TaskStatus.SUBMITTED && tasks.history(id).stream()
                .filter(event -> event.kind() == EventKind.SUBMITTED && event.id() > Long.parseLong(act.ref()))
                .anyMatch(event -> !Objects.equals(event.byPersonId(), turn.person().id().value()));
    }

    /** What was submitted on a page, or by somebody else, can be withdrawn all the same by who answers for the task. */
    private Said submission(Turn turn, TaskId task) {
        return tasks.get(task).status() == TaskStatus.SUBMITTED ? reporting.withdraw(turn, task)
                : Said.about(task, answers.words("refused.UNDO"), "NOTHING_TO_UNDO");
    }

    private Said nothing() {
        return Said.only(answers.words("refused.UNDO"), "NOTHING_TO_UNDO");
    }

    private Said undo(Turn turn, Act act) {
        Said said = switch (act.kind()) {
            case EVENT -> event(turn, act);
            case ABSENCE -> absence(turn, act);
            case EVIDENCE -> evidence(turn, act);
        };
        if (said.recorded()) {
            acts.undone(act);
        }
        return said;
    }

    private Said event(Turn turn, Act act) {
        TaskId id = new TaskId(act.taskId());
        Task task = tasks.get(id);
        List<TaskEvent> history = tasks.history(id);
        Optional<TaskEvent> event = history.stream().filter(line -> line.id() == Long.parseLong(act.ref())).findFirst();
        if (event.isEmpty()) {
            return Said.about(id, answers.words("refused.UNDO"), "NOTHING_TO_UNDO");
        }
        EventKind kind = event.get().kind();
        Duration within = DECISIONS.contains(kind) ? properties.undoDecisionWithin() : properties.undoWithin();
        List<Request> before = requests.ofTask(id);
        boolean waits = kind == EventKind.SUBMITTED && task.status() == TaskStatus.SUBMITTED
                || before.stream().anyMatch(request -> request.isOpen() && request.askEventId() == event.get().id());
        if (!waits && isOlder(act, within)) {
            return late(DECISIONS.contains(kind) ? "undo.LATE.decision" : "undo.LATE", kind(kind), id, within);
        }
        MoveResult result = tasks.undo(id, event.get().id(), turn.actor());
        if (result instanceof MoveResult.Refused refused) {
            return refused(refused, kind, history, event.get());
        }
        Task now = result.task();
        if (kind == EventKind.INSTRUCTED) {
            return instruction(now);
        }
        Said said = new Said(answers.words("undone", words.name(now), kind(kind), words.status(now.status()), words.due(now)),
                answers.words("undone.brief", now.code(), kind(kind), words.status(now.status())), id, true,
                "UNDONE " + kind + " " + now.code());
        return kind == EventKind.SNOOZED ? said.and(answers.words("undone.snooze"))
                : withRequests(turn, said, before, requests.ofTask(id), event.get());
    }

    /** Words changed nothing, so nothing is as before; who was told them is told. */
    private Said instruction(Task task) {
        return new Said(answers.words("undone.instruction", words.name(task), words.person(task.assigneeId(), "noAssignee")),
                answers.words("undone.instruction.brief", task.code()), task.id(), true, "UNDONE INSTRUCTED " + task.code());
    }

    /** What became of the requests that hung on what was taken back: an earlier one stays withdrawn, others are open again. */
    private Said withRequests(Turn turn, Said said, List<Request> before, List<Request> after, TaskEvent event) {
        List<Request> replaced = after.stream().filter(request -> !request.isOpen() && request.closeEventId() != null
                && request.closeEventId() == event.id() && Requesting.asked(request.kind()) == event.kind()).toList();
        Set<RequestId> open = before.stream().filter(Request::isOpen).map(Request::id).collect(Collectors.toSet());
        String again = after.stream().filter(Request::isOpen).filter(request -> !open.contains(request.id()))
                .map(request -> kind(Requesting.asked(request.kind()))).collect(Collectors.joining(answers.words("and")));
        if (!replaced.isEmpty()) {
            forget(turn, replaced);
            return said.and(answers.words("undone.replaced"));
        }
        return again.isEmpty() ? said : said.and(answers.words("undone.again", again));
    }

    /** What stays withdrawn is not there to be taken back a second time. */
    private void forget(Turn turn, List<Request> replaced) {
        for (Request request : replaced) {
            acts.ofTask(turn.person(), request.taskId()).stream().filter(act -> act.kind() == Act.Kind.EVENT)
                    .filter(act -> act.ref().equals(String.valueOf(request.askEventId()))).forEach(acts::undone);
        }
    }

    private Said refused(MoveResult.Refused refused, EventKind kind, List<TaskEvent> history, TaskEvent event) {
        Task task = refused.task();
        String by = history.stream().filter(line -> line.id() > event.id() && DECISIONS.contains(line.kind()))
                .reduce((first, second) -> second).map(TaskEvent::byName).orElse(words.reviewer(task));
        String key = switch (refused.why()) {
            case DECIDED -> "undo.DECIDED";
            case CHANGED_SINCE, STALE -> "undo.CHANGED_SINCE";
            case NOT_YOURS -> "undo.NOT_YOURS";
            default -> "refused.UNDO";
        };
        return Said.about(task.id(), answers.words(key, words.name(task), kind(kind), by, words.status(task.status())),
                refused.why() + " " + task.code());
    }

    private Said late(String key, String what, TaskId task, Duration within) {
        return Said.about(task, answers.words(key, words.name(tasks.get(task)), what, words.span(within)), "TOO_LATE");
    }

    private String kind(EventKind kind) {
        return answers.words("kind." + kind);
    }

    private boolean isOlder(Act act, Duration within) {
        return act.at().plus(within).isBefore(clock.instant());
    }

    /** What has not ended can be taken back whenever it was entered. */
    private Said absence(Turn turn, Act act) {
        boolean ended = people.absencesOf(turn.person().id(), turn.today()).stream().noneMatch(absence -> absence.fromOn().toString().equals(act.ref()));
        if (ended && isOlder(act, properties.undoWithin())) {
            return Said.only(answers.words("undo.LATE.absence", words.span(properties.undoWithin())), "TOO_LATE");
        }
        LocalDate from = LocalDate.parse(act.ref());
        Optional<Absence> gone = people.cancelAbsence(turn.person().id(), from);
        if (gone.isEmpty()) {
            return nothing();
        }
        String before = act.beforeIt();
        if (before != null) {
            String[] parts = before.split(" ");
            people.away(new Absence(turn.person().id(), from, LocalDate.parse(parts[0]),
                    parts.length == 1 ? null : new PersonId(Long.parseLong(parts[1]))), turn.person().name());
        }
        return standIns.ended(turn, gone.get());
    }

    private Said evidence(Turn turn, Act act) {
        TaskId id = new TaskId(act.taskId());
        if (isOlder(act, properties.undoWithin())) {
            return late("undo.LATE", answers.words("kind.EVIDENCE"), id, properties.undoWithin());
        }
        EvidenceId file = new EvidenceId(Long.parseLong(act.ref()));
        EvidenceBound result = evidences.unbind(file, id, turn.actor());
        if (result instanceof EvidenceBound.Refused refused) {
            return words.refused(refused.task(), refused.why());
        }
        if (act.beforeIt() != null) {
            return backAt(turn, file, new TaskId(Long.parseLong(act.beforeIt())), result.task());
        }
        String words = answers.words("undone.evidence", this.words.name(result.task()));
        return new Said(words, words, id, true, "UNDONE EVIDENCE " + result.task().code());
    }

    /** What was moved goes back to the task it came from, unless that takes nothing any more. */
    private Said backAt(Turn turn, EvidenceId file, TaskId before, Task from) {
        EvidenceBound result = evidences.bind(file, before, turn.actor());
        if (result instanceof EvidenceBound.Refused) {
            String words = answers.words("undone.evidence", this.words.name(from));
            return new Said(words, words, from.id(), true, "UNDONE EVIDENCE " + from.code());
        }
        String words = answers.words("undone.evidence.moved", from.code(), this.words.name(result.task()));
        return new Said(words, words, before, true, "UNDONE EVIDENCE " + from.code() + " BACK " + result.task().code());
    }
}
