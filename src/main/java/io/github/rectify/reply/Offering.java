package io.github.rectify.reply;

import io.github.rectify.people.Role;
import io.github.rectify.reply.reading.Action;
import io.github.rectify.reply.reading.Intent;
import io.github.rectify.task.EventKind;
import io.github.rectify.task.Task;
import io.github.rectify.task.TaskEvent;
import io.github.rectify.task.TaskId;
import io.github.rectify.task.TaskStatus;
import io.github.rectify.task.Tasks;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What a leader writes of a task they look after and decides nothing by is not lost and not guessed at: they are asked whether it is
 * a decision after all, or is to be passed on to who answers for the task.
 */
@Component
class Offering {

    private final Tasks tasks;
    private final Acts acts;
    private final TaskWords words;
    private final Answers answers;
    private final ReplyProperties properties;
    private final Clock clock;

    Offering(Tasks tasks, Acts acts, TaskWords words, Answers answers, ReplyProperties properties, Clock clock) {
        this.tasks = tasks;
        this.acts = acts;
        this.words = words;
        this.answers = answers;
        this.properties = properties;
        this.clock = clock;
    }

    /** Whether a task is theirs to look after, and not to report on. */
    static boolean isWatched(Standing standing, Task task) {
        return standing.watched().contains(task) && !standing.own().contains(task) && !standing.person().is(Role.ADMIN);
    }

    /** An approval on a condition, or of a part: returned with these words, or approved all the same. */
    Asked halved(Standing standing, Task task, String text) {
        boolean waits = standing.waiting().contains(task);
        List<Asked.Option> options = new ArrayList<>();
        if (waits) {
            options.add(decision(Intent.REJECT, task, text));
            options.add(decision(Intent.APPROVE, task, text));
        }
        options.add(passedOn(List.of(task), text));
        return Asked.choice(Asked.About.READING, answers.words("ask.halved", task.code()), text, false, options);
    }

    /** What says nothing that can be recorded of tasks they look after. */
    Asked unclear(Standing standing, List<Task> about, String text) {
        List<Asked.Option> options = new ArrayList<>();
        if (about.size() == 1 && standing.waiting().contains(about.get(0))) {
            options.add(decision(Intent.APPROVE, about.get(0), text));
            options.add(decision(Intent.REJECT, about.get(0), text));
        }
        options.add(passedOn(about, text));
        return Asked.choice(Asked.About.READING, answers.words("ask.unclear", codes(about)), text, false, options);
    }

    /** The task whose return by this person, just now, gave no reason. */
    Optional<Task> lacksReason(Turn turn) {
        List<Act> last = acts.latestOf(turn.person());
        return last.size() == 1 && last.get(0).kind() == Act.Kind.EVENT ? lacksReason(turn, last.get(0)) : Optional.empty();
    }

    Optional<Task> lacksReason(Turn turn, TaskId task) {
        return acts.ofTask(turn.person(), task).stream().findFirst().flatMap(act -> lacksReason(turn, act));
    }

    private Optional<Task> lacksReason(Turn turn, Act act) {
        TaskId id = new TaskId(Objects.requireNonNull(act.taskId()));
        Optional<TaskEvent> decided = tasks.history(id).stream().filter(event -> String.valueOf(event.id()).equals(act.ref())).findFirst();
        boolean bare = decided.filter(event -> event.kind() == EventKind.RETURNED && (event.note() == null || event.note().isBlank())).isPresent();
        boolean fresh = !act.at().plus(properties.undoDecisionWithin()).isBefore(clock.instant());
        return bare && fresh && tasks.get(id).status() == TaskStatus.IN_PROGRESS ? Optional.of(tasks.get(id)) : Optional.empty();
    }

    /** The reason of a return that gave none, written afterwards. */
    Asked reason(Task task, String text) {
        Action instruct = Action.of(Intent.INSTRUCT, List.of(task.code())).withWords(answers.words("instruct.reason", text.strip()));
        String to = words.person(task.assigneeId(), "noAssignee");
        return Asked.choice(Asked.About.READING, answers.words("ask.reason", task.code()), text, false, List.of(new Asked.Option(
                answers.words("label.passOn"), answers.words("label.passOn.detail", task.code(), to), List.of(Deed.of(instruct, List.of(task.id()))))));
    }

    private Asked.Option decision(Intent intent, Task task, String text) {
        Action action = Action.of(intent, List.of(task.code())).withWords(text.strip());
        String label = answers.words("label." + intent, task.code());
        return new Asked.Option(label, answers.words("label.detail", label, words.detail(task)), List.of(Deed.of(action, List.of(task.id()))));
    }

    private Asked.Option passedOn(List<Task> about, String text) {
        Action action = Action.of(Intent.INSTRUCT, about.stream().map(Task::code).toList()).withWords(text.strip());
        String to = about.stream().map(task -> words.person(task.assigneeId(), "noAssignee")).distinct()
                .collect(Collectors.joining(answers.words("and")));
        return new Asked.Option(answers.words("label.passOn"), answers.words("label.passOn.detail", codes(about), to),
                List.of(Deed.of(action, about.stream().map(Task::id).toList())));
    }

    private String codes(List<Task> about) {
        return about.stream().map(Task::code).collect(Collectors.joining(answers.words("and")));
    }
}
