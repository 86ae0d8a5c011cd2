package io.github.rectify.reply;

import io.github.rectify.outbox.LastTold;
import io.github.rectify.outbox.Outbox;
import io.github.rectify.task.Evidence;
import io.github.rectify.task.Task;
import io.github.rectify.task.TaskId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Finds the task a photo or file proves something of: the one the person just wrote about; else the one of the latest reminder, if
 * that was about one only; else the only one there is; else the person is asked, once for several photos in a row.
 */
@Component
class Photos {

    private final Acts acts;
    private final Outbox outbox;
    private final Questions questions;
    private final Performing performing;
    private final TaskWords words;
    private final Answers answers;
    private final ReplyProperties properties;

    Photos(Acts acts, Outbox outbox, Questions questions, Performing performing, TaskWords words, Answers answers,
            ReplyProperties properties) {
        this.acts = acts;
        this.outbox = outbox;
        this.questions = questions;
        this.performing = performing;
        this.words = words;
        this.answers = answers;
        this.properties = properties;
    }

    /** @return what came of it, for the administrator */
    String received(Turn turn, Evidence evidence, Standing standing) {
        Optional<Question> open = questions.openOf(turn.person())
                .filter(question -> question.asked().about() == Asked.About.EVIDENCE);
        if (open.isPresent()) {
            return join(turn, open.get(), evidence);
        }
        Optional<Task> meant = meant(turn, standing);
        if (meant.isPresent()) {
            Deed deed = Deed.tie(List.of(evidence.id().value()), meant.get().id());
            return performing.perform(turn, standing, new Plan(List.of(deed), List.of(), null));
        }
        if (standing.own().isEmpty()) {
            answers.say(turn.row(), turn.person(), "evidence.noTask");
            return "EVIDENCE NO_TASK";
        }
        Asked asked = Asked.choice(Asked.About.EVIDENCE, answers.words("ask.evidence"), null, false,
                options(standing.own(), List.of(evidence.id().value())));
        return performing.perform(turn, standing, new Plan(List.of(), List.of(), asked));
    }

    private Optional<Task> meant(Turn turn, Standing standing) {
        Set<TaskId> written = acts.since(turn.person(), turn.row().receivedAt().minus(properties.captionWithin())).stream()
                .filter(act -> act.taskId() != null).map(act -> new TaskId(act.taskId())).collect(Collectors.toSet());
        if (!written.isEmpty()) {
            return only(standing.own().stream().filter(task -> written.contains(task.id())).toList())
                    .or(() -> only(standing.own()));
        }
        Set<String> told = outbox.lastTold(turn.person().userId().value(), Understanding.REMINDERS).map(LastTold::subjects)
                .orElse(Set.of());
        return only(standing.own().stream().filter(task -> told.contains(Understanding.subject(task.id()))).toList())
                .or(() -> only(standing.own()));
    }

    private static Optional<Task> only(List<Task> tasks) {
        return tasks.size() == 1 ? Optional.of(tasks.get(0)) : Optional.empty();
    }

    private List<Asked.Option> options(List<Task> tasks, List<Long> evidence) {
        return tasks.stream().limit(Asked.MOST_OPTIONS).map(task -> new Asked.Option(words.option(task), words.detail(task),
                List.of(Deed.tie(evidence, task.id())))).toList();
    }

    /** The question that waits asks about this one too. */
    private String join(Turn turn, Question question, Evidence evidence) {
        Asked asked = question.asked();
        List<Asked.Option> options = new ArrayList<>();
        int count = 0;
        for (Asked.Option option : asked.options()) {
            Deed deed = option.deeds().get(0);
            List<Long> both = new ArrayList<>(deed.evidence());
            if (!both.contains(evidence.id().value())) {
                both.add(evidence.id().value());
            }
            count = both.size();
            options.add(new Asked.Option(option.label(), option.detail(), List.of(Deed.tie(both, deed.taskIds().get(0)))));
        }
        questions.widen(question, Asked.choice(Asked.About.EVIDENCE, asked.title(), asked.quote(), false, options));
        answers.say(turn.row(), turn.person(), "evidence.joined", count);
        return "EVIDENCE JOINED " + count;
    }
}
