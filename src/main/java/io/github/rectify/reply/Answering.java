package io.github.rectify.reply;

import io.github.rectify.reply.reading.Action;
import io.github.rectify.reply.reading.Intent;
import io.github.rectify.reply.reading.Situation;
import io.github.rectify.task.Task;
import io.github.rectify.task.Tasks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * Answers to a question in words. In order:
 *
 * <ol>
 * <li>words that stand for an option (its letter, its place), for all or for none;
 * <li>numbers and nothing else: tasks among those asked about, never an option's place;
 * <li>a bare yes, where one thing is asked;
 * <li>a piece of a title, if the text by itself says nothing: read among the tasks asked about;
 * <li>a day, if that is what is lacking.
 * </ol>
 *
 * A text that moves something by itself is no answer; it takes the question's place.
 */
@Component
class Answering {

    private static final int LONGEST_PIECE = 20;

    private final Questions questions;
    private final Understanding understanding;
    private final Performing performing;
    private final Tasks tasks;
    private final Answers answers;
    private final AnswerWords words;

    Answering(Questions questions, Understanding understanding, Performing performing, Tasks tasks, Answers answers,
            AnswerWords words) {
        this.questions = questions;
        this.understanding = understanding;
        this.performing = performing;
        this.tasks = tasks;
        this.answers = answers;
        this.words = words;
    }

    /** The tasks a question is about, as they stand. */
    List<Task> askedAbout(Asked asked) {
        return asked.tasks().stream().map(tasks::get).toList();
    }

    /** Which options a text chooses outright, none of them if it says none; empty if it is no such answer. */
    Optional<List<Integer>> chosen(Asked asked, String text) {
        int options = asked.options().size();
        if (words.isNone(text)) {
            return Optional.of(List.of());
        }
        if (words.asks(text)) {
            return Optional.empty();
        }
        OptionalInt option = words.option(text, options);
        if (option.isPresent()) {
            return Optional.of(List.of(option.getAsInt()));
        }
        if (asked.several() && options > 1 && words.isAll(text)) {
            return Optional.of(IntStream.range(0, options).boxed().toList());
        }
        if (options == 1 && words.isYes(text)) {
            return Optional.of(List.of(0));
        }
        return words.numbers(text).flatMap(numbers -> byNumbers(asked, numbers));
    }

    /** The options of the tasks that a text taking back names, and that were offered: those were meant all along. */
    Optional<List<Integer>> corrected(Asked asked, String text) {
        Set<String> numbers = words.numbersIn(text);
        return numbers.isEmpty() || words.asks(text) || asked.about() != Asked.About.TASK ? Optional.empty()
                : byNumbers(asked, List.copyOf(numbers));
    }

    private Optional<List<Integer>> byNumbers(Asked asked, List<String> numbers) {
        List<Integer> found = new ArrayList<>();
        for (String number : numbers) {
            List<Integer> fitting = IntStream.range(0, asked.options().size())
                    .filter(i -> isAbout(asked.options().get(i), number)).boxed().toList();
            if (fitting.size() != 1) {
                return Optional.empty();
            }
            found.addAll(fitting);
        }
        List<Integer> once = found.stream().distinct().toList();
        return once.isEmpty() || once.size() > 1 && !asked.several() ? Optional.empty() : Optional.of(once);
    }

    private boolean isAbout(Asked.Option option, String code) {
        return option.deeds().stream().flatMap(deed -> deed.taskIds().stream()).map(tasks::get)
                .anyMatch(task -> task.code().equals(code));
    }

    /** Which options a text chooses by a piece of their titles; asked only of a text that says nothing by itself. */
    Optional<List<Integer>> byTitle(Asked asked, String text, Turn turn) {
        List<Task> among = askedAbout(asked);
        if (text.length() > LONGEST_PIECE || among.size() < 2 || words.deniesOrAsks(text) || !words.numbersIn(text).isEmpty()) {
            return Optional.empty();
        }
        return words.carried("task", text.strip()).flatMap(sentence -> {
            Understood read = understanding.readAmong(sentence, Situation.Role.OFFICIAL, among, turn.today());
            List<Action> actions = read.reading().actions();
            boolean clear = actions.size() == 1 && actions.get(0).intent() == Intent.REPORT_DONE && !read.reading().clarify();
            return clear && isOnlyTitle(text, actions.get(0).tasks(), among) ? byNumbers(asked, actions.get(0).tasks()) : Optional.empty();
        });
    }

    /** Whatever else is said beside a title is no choice: “I will have a look at the canteen” answers nothing. */
    private boolean isOnlyTitle(String text, List<String> codes, List<Task> among) {
        return among.stream().filter(task -> codes.contains(task.code())).allMatch(task -> words.isPieceOf(task.title(), text));
    }

    /** The deed that lacked its moment, where a text says that moment as something to come back to: the day after tomorrow, then. */
    Optional<Deed> byLaterDay(Asked asked, String text, Turn turn) {
        boolean later = asked.pending() != null && asked.pending().is(Intent.SNOOZE);
        return later ? words.withoutLater(text).flatMap(day -> byDay(asked, day, turn)) : Optional.empty();
    }

    /** Ends a question without an answer, because its person takes back what led to it. */
    String drop(Turn turn, Question question) {
        if (!questions.close(question, Question.State.ANSWERED, null)) {
            return gone(turn, question);
        }
        answers.sayWords(turn.row(), turn.person(), answers.words(question.asked().about() == Asked.About.EVIDENCE
                ? "question.none.evidence" : "question.none") + answers.words("question.none.undo"), Set.of());
        return "ANSWERED NONE";
    }

    /** The deed that lacked a day, with the day a text names. */
    Optional<Deed> byDay(Asked asked, String text, Turn turn) {
        Deed pending = asked.pending();
        if (pending == null || text.length() > LONGEST_PIECE || words.deniesOrAsks(text)) {
            return Optional.empty();
        }
        Action lacking = pending.does();
        String day = words.inMonthOf(asked.quote(), text.strip());
        return words.carried("day." + lacking.intent(), day).flatMap(sentence -> {
            Understood read = understanding.readAmong(sentence, Situation.Role.OFFICIAL, askedAbout(asked), turn.today());
            List<Action> actions = read.reading().actions();
            boolean clear = actions.size() == 1 && actions.get(0).intent() == lacking.intent()
                    && (actions.get(0).date() != null || actions.get(0).time() != null);
            return clear ? Optional.of(pending.withAction(new Action(lacking.intent(), lacking.tasks(), actions.get(0).date(),
                    lacking.until(), actions.get(0).time(), lacking.percent(), lacking.person(), lacking.scope(),
                    lacking.words()))) : Optional.empty();
        });
    }

    /**
     * Acts on an answer, once.
     *
     * @param chosen indexes of options; none: nothing is recorded
     * @return what came of it, for the administrator
     */
    String answer(Turn turn, Standing standing, Question question, List<Integer> chosen) {
        Asked asked = question.asked();
        String letters = chosen.isEmpty() ? null : chosen.stream().map(Asked::letter).collect(Collectors.joining());
        if (!questions.close(question, Question.State.ANSWERED, letters)) {
            return gone(turn, question);
        }
        if (chosen.isEmpty()) {
            answers.say(turn.row(), turn.person(), asked.evidence().isEmpty() ? "question.none" : "question.none.evidence");
            return "ANSWERED NONE";
        }
        List<Deed> deeds = new ArrayList<>(asked.before());
        chosen.forEach(index -> deeds.addAll(asked.options().get(index).deeds()));
        return "ANSWERED " + letters + " " + performing.perform(turn, standing, new Plan(merged(deeds), List.of(), null));
    }

    /** The same action on several tasks is one deed. */
    private static List<Deed> merged(List<Deed> deeds) {
        List<Deed> merged = new ArrayList<>();
        for (Deed deed : deeds) {
            int last = merged.size() - 1;
            if (last >= 0 && !deed.ties() && deed.does().equals(merged.get(last).action()) && deed.to() == null) {
                List<Long> both = new ArrayList<>(merged.get(last).tasks());
                both.addAll(deed.tasks());
                merged.set(last, new Deed(deed.action(), both.stream().distinct().toList(), null, List.of()));
            } else {
                merged.add(deed);
            }
        }
        return merged;
    }

    String answerDay(Turn turn, Standing standing, Question question, Deed deed) {
        if (!questions.close(question, Question.State.ANSWERED, "DAY")) {
            return gone(turn, question);
        }
        List<Deed> deeds = new ArrayList<>(question.asked().before());
        deeds.add(deed);
        return "ANSWERED DAY " + performing.perform(turn, standing, new Plan(deeds, List.of(), null));
    }

    /** An answer to what is not asked any more: why, and that nothing was recorded. */
    String gone(Turn turn, Question question) {
        Question now = questions.find(question.id()).orElse(question);
        String state = questions.isLate(now) ? Question.State.EXPIRED.name() : now.state().name();
        if (questions.isLate(now)) {
            questions.close(now, Question.State.EXPIRED, null);
        }
        answers.say(turn.row(), turn.person(), "question.gone." + state);
        return "QUESTION_" + state;
    }
}
