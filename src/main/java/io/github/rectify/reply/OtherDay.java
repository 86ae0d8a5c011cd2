package io.github.rectify.reply;

import io.github.rectify.reply.reading.Action;
import io.github.rectify.reply.reading.Intent;
import io.github.rectify.reply.reading.Situation;
import io.github.rectify.task.Request;
import io.github.rectify.task.Task;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * “Not to the 15th of April, at most to the end of March”: refused, and another day offered in the same breath. Neither the refusal
 * nor the day alone is what was said, so the person is asked which is to be recorded.
 */
@Component
class OtherDay {

    /** What such a text may be read as. */
    private static final Set<Intent> PERHAPS = EnumSet.of(Intent.REJECT, Intent.UNKNOWN, Intent.REQUEST_EXTENSION, Intent.REPORT_PROGRESS);
    private static final Pattern BETWEEN = Pattern.compile("[\\p{P}\\s&&[^./-]]+");

    private final Understanding understanding;
    private final AnswerWords words;
    private final Sayings sayings;
    private final TaskWords taskWords;
    private final Answers answers;
    private final Pattern offer;
    private final Pattern address;

    OtherDay(Understanding understanding, AnswerWords words, Sayings sayings, TaskWords taskWords, Answers answers) {
        this.understanding = understanding;
        this.words = words;
        this.sayings = sayings;
        this.taskWords = taskWords;
        this.answers = answers;
        this.offer = sayings.pattern("offer.day");
        this.address = sayings.pattern("address");
    }

    Optional<Asked> in(Turn turn, Standing standing, String text, List<Understood> readings) {
        boolean perhaps = readings.stream().flatMap(read -> read.reading().actions().stream()).allMatch(action -> PERHAPS.contains(action.intent()));
        List<Request> asked = standing.requests().stream().filter(one -> one.kind() == Request.Kind.EXTENSION).toList();
        if (!perhaps || asked.isEmpty() || words.asks(text) || !words.deniesOrAsks(text)) {
            return Optional.empty();
        }
        List<Task> about = standing.asked().stream().filter(task -> asked.stream().anyMatch(one -> one.taskId().equals(task.id()))).toList();
        List<Task> named = about.stream().filter(task -> sayings.names(text, task.code())).toList();
        boolean others = named.isEmpty() && readings.stream().anyMatch(read -> read.called(read.reading().actions().get(0).tasks()).stream()
                .anyMatch(task -> !about.contains(task)));
        List<Task> meant = named.isEmpty() ? about : named;
        return meant.size() != 1 || others ? Optional.empty() : day(turn, meant.get(0), text)
                .filter(grant -> asked.stream().noneMatch(one -> one.taskId().equals(meant.get(0).id()) && grant.date().equals(one.until())))
                .map(grant -> question(meant.get(0), grant, text));
    }

    /** The last day that is offered; one that is refused or put off is none. */
    private Optional<Action> day(Turn turn, Task task, String text) {
        return Stream.of(BETWEEN.split(address.matcher(OrderWords.folded(text)).replaceFirst(""))).map(offer::matcher)
                .filter(Matcher::matches).map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .flatMap(day -> words.carried("grant", day).stream())
                .map(sentence -> understanding.readAmong(sentence, Situation.Role.LEADER, List.of(task), turn.today()).reading())
                .filter(read -> read.actions().size() == 1 && read.actions().get(0).intent() == Intent.APPROVE && read.actions().get(0).date() != null)
                .map(read -> read.actions().get(0)).reduce((first, second) -> second);
    }

    private Asked question(Task task, Action grant, String text) {
        Action no = Action.of(Intent.REJECT, List.of(task.code())).withWords(text.strip());
        String refuse = answers.words("label.refuse");
        return Asked.choice(Asked.About.READING, answers.words("ask.otherDay", task.code()), text.strip(), false, List.of(
                new Asked.Option(answers.words("label.grant"), answers.words("label.grant.detail", task.code(), taskWords.day(grant.date())),
                        List.of(Deed.of(grant.withTasks(List.of(task.code())).withWords(null), List.of(task.id())))),
                new Asked.Option(refuse, answers.words("label.detail", refuse, taskWords.detail(task)), List.of(Deed.of(no, List.of(task.id()))))));
    }
}
