package io.github.rectify.reply;

import io.github.rectify.reply.reading.Action;
import io.github.rectify.reply.reading.Intent;
import io.github.rectify.reply.reading.Situation;
import io.github.rectify.task.Request;
import io.github.rectify.task.Task;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A day and nothing else, from who is asked for one extension: perhaps the day they would grant, so they are asked whether it is. */
@Component
class Granting {

    private static final int LONGEST_DAY = 12;

    private final Understanding understanding;
    private final AnswerWords words;
    private final TaskWords taskWords;
    private final Answers answers;

    Granting(Understanding understanding, AnswerWords words, TaskWords taskWords, Answers answers) {
        this.understanding = understanding;
        this.words = words;
        this.taskWords = taskWords;
        this.answers = answers;
    }

    Optional<Asked> bareDay(Turn turn, Standing standing, String text) {
        List<Request> asked = standing.requests().stream().filter(one -> one.kind() == Request.Kind.EXTENSION).toList();
        if (asked.size() != 1 || text.strip().length() > LONGEST_DAY || words.deniesOrAsks(text)) {
            return Optional.empty();
        }
        List<Task> about = standing.asked().stream().filter(task -> task.id().equals(asked.get(0).taskId())).toList();
        return words.carried("grant", text.strip()).flatMap(sentence -> {
            Understood read = understanding.readAmong(sentence, Situation.Role.LEADER, about, turn.today());
            List<Action> actions = read.reading().actions();
            boolean day = actions.size() == 1 && actions.get(0).intent() == Intent.APPROVE && actions.get(0).date() != null
                    && !read.reading().clarify();
            return day ? Optional.of(question(about.get(0), actions.get(0), text)) : Optional.empty();
        });
    }

    /** “16 till the 24th of March”, from who is asked to put 16 off: what an official would ask for is here what would be granted. */
    Optional<Asked> namedDay(Turn turn, Standing standing, String text) {
        List<Task> about = standing.asked().stream().filter(task -> standing.requests().stream()
                .anyMatch(one -> one.kind() == Request.Kind.EXTENSION && one.taskId().equals(task.id()))).toList();
        if (about.isEmpty() || words.deniesOrAsks(text)) {
            return Optional.empty();
        }
        Understood read = understanding.readAmong(text, Situation.Role.OFFICIAL, about, turn.today());
        List<Action> actions = read.reading().actions();
        boolean day = actions.size() == 1 && actions.get(0).intent() == Intent.REQUEST_EXTENSION && actions.get(0).date() != null
                && actions.get(0).tasks().size() == 1 && !read.reading().clarify();
        return !day ? Optional.empty() : about.stream().filter(task -> task.code().equals(actions.get(0).tasks().get(0)))
                .filter(task -> words.numbersIn(text).contains(task.code()) || standing.own().isEmpty()).findFirst()
                .map(task -> question(task, granted(actions.get(0)), text));
    }

    private static Action granted(Action request) {
        return new Action(Intent.APPROVE, request.tasks(), request.date(), null, null, null, null, null, null);
    }

    /** The words set a day and give no reason, so none is told. */
    private Asked question(Task task, Action grant, String text) {
        Deed deed = Deed.of(grant.withWords(null), List.of(task.id()));
        return Asked.choice(Asked.About.READING, answers.words("ask.grant"), text.strip(), false, List.of(new Asked.Option(
                answers.words("label.grant"), answers.words("label.grant.detail", task.code(), taskWords.day(grant.date())),
                List.of(deed))));
    }
}
