package io.github.rectify.reply;

import io.github.rectify.reply.reading.Action;
import io.github.rectify.reply.reading.Intent;
import io.github.rectify.task.Request;
import io.github.rectify.task.Requests;
import io.github.rectify.task.Task;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * What short sayings come to where only one thing can be meant by them: a yes or no to a task that is offered, or an
 * extension that is not wanted any more. Everything else is left to the reader.
 */
@Component
class Shorthand {

    private final Sayings sayings;
    private final Requests requests;
    private final TaskWords words;
    private final Answers answers;

    Shorthand(Sayings sayings, Requests requests, TaskWords words, Answers answers) {
        this.sayings = sayings;
        this.requests = requests;
        this.words = words;
        this.answers = answers;
    }

    Optional<Plan> plan(Standing standing, String text) {
        return offer(standing, text).or(() -> extension(standing, text));
    }

    private Optional<Plan> offer(Standing standing, String text) {
        List<Task> offered = standing.offered();
        if (offered.isEmpty()) {
            return Optional.empty();
        }
        return sayings.offer(text, standing.judged().isEmpty()).flatMap(offer -> {
            List<Task> meant = named(offered, offer.codes());
            if (meant.isEmpty()) {
                return Optional.empty();
            }
            Action action = Action.of(offer.accepts() ? Intent.APPROVE : Intent.REJECT, meant.stream().map(Task::code).toList())
                    .withWords(offer.reason());
            return Optional.of(meant.size() > 1 && offer.codes().isEmpty()
                    ? asks("ask.offer." + offer.accepts(), text, meant, task -> Deed.of(action.withTasks(List.of(task.code())),
                            List.of(task.id())))
                    : does(action, meant));
        });
    }

    /** Somebody who is asked for an extension themselves may mean that one: that is for the reader. */
    private Optional<Plan> extension(Standing standing, String text) {
        boolean decides = standing.requests().stream().anyMatch(request -> request.kind() == Request.Kind.EXTENSION);
        if (decides) {
            return Optional.empty();
        }
        return sayings.endsExtension(text).flatMap(codes -> {
            List<Task> meant = named(standing.own(), codes).stream()
                    .filter(task -> !codes.isEmpty() || requests.open(task.id(), Request.Kind.EXTENSION).isPresent()).toList();
            if (meant.isEmpty() && !codes.isEmpty()) {
                return Optional.empty();
            }
            if (meant.isEmpty()) {
                return Optional.of(new Plan(List.of(), List.of(Said.only(answers.words("extension.none.any"), "NOTHING_ASKED")), null));
            }
            return Optional.of(meant.size() > 1 && codes.isEmpty()
                    ? asks("ask.extension.back", text, meant, task -> Deed.of(takeBack(text), List.of(task.id())))
                    : does(takeBack(text), meant));
        });
    }

    private static List<Task> named(List<Task> among, Set<String> codes) {
        return codes.isEmpty() ? among : among.stream().filter(task -> codes.contains(task.code())).toList();
    }

    private static Action takeBack(String text) {
        return Action.of(Intent.UNDO).withWords(text.strip());
    }

    private static Plan does(Action action, List<Task> tasks) {
        return new Plan(List.of(Deed.of(action, tasks.stream().map(Task::id).toList())), List.of(), null);
    }

    private Plan asks(String title, String text, List<Task> among, Function<Task, Deed> deed) {
        List<Asked.Option> options = among.stream().limit(Asked.MOST_OPTIONS)
                .map(task -> new Asked.Option(words.option(task), words.detail(task), List.of(deed.apply(task)))).toList();
        return new Plan(List.of(), List.of(), Asked.choice(Asked.About.TASK, answers.words(title), text.strip(), true, options));
    }
}
