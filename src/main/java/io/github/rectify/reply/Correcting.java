package io.github.rectify.reply;

import io.github.rectify.reply.reading.Action;
import io.github.rectify.reply.reading.Intent;
import io.github.rectify.reply.reading.Situation;
import io.github.rectify.task.Task;
import io.github.rectify.task.TaskId;
import io.github.rectify.task.Tasks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Puts right what somebody recorded last, where they tell no more than what is right: another task, or another moment. What was
 * recorded is taken back and recorded anew as it was but for that. A number that may be either is asked about; so is whether the other
 * task is done or decided, for closing the wrong task is worse than a question. A text that tells more is for the reader.
 */
@Component
class Correcting {

    private final Sayings sayings;
    private final AnswerWords answerWords;
    private final Understanding understanding;
    private final Recorded recorded;
    private final Tasks tasks;
    private final TaskWords words;
    private final Answers answers;

    Correcting(Sayings sayings, AnswerWords answerWords, Understanding understanding, Recorded recorded, Tasks tasks, TaskWords words,
            Answers answers) {
        this.sayings = sayings;
        this.answerWords = answerWords;
        this.understanding = understanding;
        this.recorded = recorded;
        this.tasks = tasks;
        this.words = words;
        this.answers = answers;
    }

    /**
     * The tasks a text without a number is about: those of which something was just recorded, if it calls that wrong, or if they were
     * reported done and it tells that something is left.
     */
    List<Task> topic(Turn turn, Standing standing, String text) {
        Set<String> numbers = answerWords.numbersButShares(text);
        if (standing.own().stream().anyMatch(task -> numbers.contains(task.code()))) {
            return List.of();
        }
        Optional<Recorded.Deeds> last = sayings.corrects(text) ? recorded.last(turn)
                : sayings.tellsLeft(text) ? recorded.justDone(turn) : Optional.empty();
        return last.map(Recorded.Deeds::tasks).orElse(List.of()).stream().map(tasks::get).toList();
    }

    Optional<Plan> plan(Turn turn, Standing standing, String text, List<Understood> readings) {
        boolean plain = readings.stream().flatMap(read -> read.reading().actions().stream()).allMatch(action ->
                action.intent() == Intent.UNKNOWN || action.intent() == Intent.UNDO && action.tasks().isEmpty());
        Optional<Sayings.Correction> found = plain ? sayings.correction(text) : Optional.empty();
        return found.flatMap(correction -> correction.of() == null ? ofLast(turn, standing, correction, text)
                : ofNamed(turn, standing, correction, text));
    }

    private Optional<Plan> ofLast(Turn turn, Standing standing, Sayings.Correction correction, String text) {
        return recorded.last(turn).flatMap(last -> {
            Optional<Plan> other = correction.code() == null ? Optional.empty() : otherTask(standing, last, correction.code(), text);
            Optional<Plan> moment = correction.moment() == null ? Optional.empty() : otherMoment(turn, last, correction.moment(), text);
            return other.isPresent() && moment.isPresent() ? Optional.of(either(other.get(), moment.get(), text)) : other.or(() -> moment);
        });
    }

    private Optional<Plan> otherTask(Standing standing, Recorded.Deeds last, String code, String text) {
        List<Task> among = last.isDecision() ? standing.waiting() : standing.own();
        List<Task> called = among.stream().filter(task -> task.code().equals(code)).toList();
        if (called.size() != 1 || last.tasks().contains(called.get(0).id())) {
            return Optional.empty();
        }
        Deed right = Deed.of(last.action().withTasks(List.of(code)).withWords(text.strip()), List.of(called.get(0).id()));
        boolean closes = last.isDecision() || last.action().intent() == Intent.REPORT_DONE;
        return Optional.of(closes ? new Plan(List.of(back(last)), List.of(), asks(text, List.of(right)))
                : new Plan(List.of(back(last), right), List.of(), null));
    }

    private Optional<Plan> otherMoment(Turn turn, Recorded.Deeds last, String moment, String text) {
        return last.isDecision() ? Optional.empty() : read(turn, last.action().intent(), moment, last.tasks())
                .map(read -> last.action().withMoment(read.date(), read.time()).withWords(text.strip()))
                .map(action -> new Plan(List.of(back(last), Deed.of(action, last.tasks())), List.of(), null));
    }

    /** “5 changed to the 20th of May”: of what was recorded of 5 with a moment, else it is asked what that day is to be. */
    private Optional<Plan> ofNamed(Turn turn, Standing standing, Sayings.Correction correction, String text) {
        List<Task> called = standing.own().stream().filter(task -> task.code().equals(correction.of())).toList();
        if (called.size() != 1 || correction.moment() == null) {
            return Optional.empty();
        }
        Optional<Plan> known = recorded.lastWithMoment(turn, called.get(0).id())
                .flatMap(last -> otherMoment(turn, last, correction.moment(), text));
        return known.or(() -> {
            List<Deed> meant = Stream.of(Intent.REQUEST_EXTENSION, Intent.REPORT_PROGRESS).filter(intent -> Reporting.fits(intent, called.get(0)))
                    .flatMap(intent -> read(turn, intent, correction.moment(), List.of(called.get(0).id())).stream())
                    .map(action -> Deed.of(action.withTasks(List.of(called.get(0).code())).withWords(text.strip()), List.of(called.get(0).id())))
                    .toList();
            return meant.isEmpty() ? Optional.empty() : Optional.of(new Plan(List.of(), List.of(), asks(text, meant)));
        });
    }

    /** A moment in the sense an intent has for it; empty if the words name none. */
    private Optional<Action> read(Turn turn, Intent intent, String moment, List<TaskId> about) {
        List<Task> among = about.stream().map(tasks::get).toList();
        return answerWords.carried("day." + intent, moment).flatMap(sentence -> {
            List<Action> actions = understanding.readAmong(sentence, Situation.Role.OFFICIAL, among, turn.today()).reading().actions();
            boolean clear = actions.size() == 1 && actions.get(0).intent() == intent
                    && (actions.get(0).date() != null || actions.get(0).time() != null);
            return clear ? Optional.of(actions.get(0)) : Optional.empty();
        });
    }

    private Deed back(Recorded.Deeds last) {
        List<String> codes = last.tasks().stream().map(tasks::get).map(Task::code).toList();
        return Deed.of(Action.of(Intent.UNDO, codes), last.tasks());
    }

    private Plan either(Plan first, Plan second, String text) {
        List<Asked.Option> options = new ArrayList<>();
        for (Plan plan : List.of(first, second)) {
            List<Deed> deeds = plan.ask() == null ? plan.deeds()
                    : Stream.concat(plan.deeds().stream(), plan.ask().options().get(0).deeds().stream()).toList();
            Deed right = deeds.get(deeds.size() - 1);
            options.add(new Asked.Option(label(right), detail(right), deeds));
        }
        return new Plan(List.of(), List.of(), Asked.choice(Asked.About.READING, answers.words("ask.reading"), text.strip(), false, options));
    }

    private Asked asks(String text, List<Deed> meant) {
        return Asked.choice(Asked.About.READING, answers.words("ask.reading"), text.strip(), false,
                meant.stream().map(deed -> new Asked.Option(label(deed), detail(deed), List.of(deed))).toList());
    }

    private String label(Deed deed) {
        return answers.words("label." + deed.does().intent(), Inquiries.codes(deed.taskIds().stream().map(tasks::get).toList()));
    }

    private String detail(Deed deed) {
        return deed.does().date() == null ? label(deed) : answers.words("label.detail", label(deed), words.day(deed.does().date()));
    }
}
