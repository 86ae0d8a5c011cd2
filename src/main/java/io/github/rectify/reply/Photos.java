package io.github.rectify.reply;

import io.github.rectify.outbox.LastTold;
import io.github.rectify.outbox.Outbox;
import io.github.rectify.task.Evidence;
import io.github.rectify.task.Task;
import io.github.rectify.task.TaskId;
import io.github.rectify.wecom.CallbackMessage;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Finds the task a photo or file proves something of: the one the person just announced it for; else what a waiting question is
 * about; else the one they just wrote about; else the one of the latest reminder, if that was about one only; else the only one there
 * is; else the person is asked, once for several photos in a row.
 */
@Component
class Photos {

    private final Acts acts;
    private final Outbox outbox;
    private final Questions questions;
    private final Performing performing;
    private final HeldPhotos photos;
    private final PhotoWords words;
    private final InboxMapper inbox;
    private final Answers answers;
    private final ReplyProperties properties;

    Photos(Acts acts, Outbox outbox, Questions questions, Performing performing, HeldPhotos photos, PhotoWords words, InboxMapper inbox,
            Answers answers, ReplyProperties properties) {
        this.words = words;
        this.inbox = inbox;
        this.acts = acts;
        this.outbox = outbox;
        this.questions = questions;
        this.performing = performing;
        this.photos = photos;
        this.answers = answers;
        this.properties = properties;
    }

    /** @return what came of it, for the administrator */
    String received(Turn turn, Evidence evidence, Standing standing) {
        Optional<Question> open = questions.openOf(turn.person());
        Optional<Task> announced = announced(turn, standing, open);
        if (announced.isPresent()) {
            return tie(turn, evidence, announced.get().id(), standing);
        }
        if (open.isPresent()) {
            Optional<String> held = withQuestion(turn, open.get(), evidence, standing);
            if (held.isPresent()) {
                return held.get();
            }
        }
        Optional<Task> meant = meant(turn, standing);
        if (meant.isPresent()) {
            return tie(turn, evidence, meant.get().id(), standing);
        }
        if (standing.own().isEmpty()) {
            answers.say(turn.row(), turn.person(), "evidence.noTask");
            return "EVIDENCE NO_TASK";
        }
        if (open.isPresent()) {
            answers.say(turn.row(), turn.person(), "evidence.afterQuestion", standing.own().get(0).code());
            return "EVIDENCE WAITS";
        }
        Asked asked = photos.question(List.of(evidence.id().value()), standing);
        return performing.perform(turn, standing, new Plan(List.of(), List.of(), asked));
    }

    /** The task that the text before it, if that came after the question, says it is of. */
    private Optional<Task> announced(Turn turn, Standing standing, Optional<Question> open) {
        return inbox.textBefore(turn.row().userId(), turn.row().id(), turn.row().receivedAt().minus(properties.captionWithin()))
                .filter(row -> open.isEmpty() || row.id() > open.get().inboxId())
                .flatMap(row -> words.announced(Objects.requireNonNullElse(CallbackMessage.parse(row.payload()).content(), "")))
                .flatMap(code -> only(standing.own().stream().filter(task -> task.code().equals(code)).toList()));
    }

    private String tie(Turn turn, Evidence evidence, TaskId task, Standing standing) {
        Deed deed = Deed.tie(List.of(evidence.id().value()), task);
        return performing.perform(turn, standing, new Plan(List.of(deed), List.of(), null));
    }

    /**
     * While a question waits, it stays. About one own task: the photo is that one's at once. About several: it waits with the
     * question and goes to the task that is chosen.
     */
    private Optional<String> withQuestion(Turn turn, Question question, Evidence evidence, Standing standing) {
        Asked asked = question.asked();
        Set<TaskId> own = standing.own().stream().map(Task::id).collect(Collectors.toSet());
        List<TaskId> about = asked.tasks();
        boolean joins = asked.about() == Asked.About.EVIDENCE;
        if (!joins && about.size() == 1 && own.containsAll(about)) {
            return Optional.of(tie(turn, evidence, about.get(0), standing));
        }
        List<Long> all = Stream.concat(asked.evidence().stream(), Stream.of(evidence.id().value())).distinct().toList();
        Asked holding = asked.holding(all, joins ? Set.copyOf(about) : own);
        if (holding.evidence().isEmpty()) {
            return Optional.empty();
        }
        questions.widen(question, holding);
        answers.say(turn.row(), turn.person(), joins ? "evidence.joined" : "evidence.held", all.size());
        return Optional.of((joins ? "EVIDENCE JOINED " : "EVIDENCE HELD ") + all.size());
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
}
