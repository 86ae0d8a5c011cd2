package io.github.rectify.reply;

import io.github.rectify.reply.reading.Intent;
import io.github.rectify.task.EventKind;
import io.github.rectify.task.Namesakes;
import io.github.rectify.task.Task;
import io.github.rectify.task.TaskId;
import io.github.rectify.task.Tasks;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Does what a message or an answer came to, asks what is left to ask, and says all of it in one answer. */
@Component
class Performing {

    private static final int MOST_LINES = 12;
    private static final int MOST_DEEDS_SAID = 2;

    /** How the outcome of a decision begins. */
    private static final List<String> DECIDED = List.of(EventKind.APPROVED.name(), EventKind.RETURNED.name(),
            EventKind.EXTENSION_GRANTED.name(), EventKind.EXTENSION_REFUSED.name());

    private final Acting acting;
    private final Questions questions;
    private final Tasks tasks;
    private final TaskWords words;
    private final Answers answers;
    private final ReplyProperties properties;

    Performing(Acting acting, Questions questions, Tasks tasks, TaskWords words, Answers answers, ReplyProperties properties) {
        this.tasks = tasks;
        this.words = words;
        this.properties = properties;
        this.acting = acting;
        this.questions = questions;
        this.answers = answers;
    }

    /** @return what came of it, for the administrator */
    String perform(Turn turn, Standing standing, Plan plan) {
        List<Said> said = new ArrayList<>();
        Asked ask = plan.ask();
        for (Deed deed : plan.deeds()) {
            Done done = acting.act(turn, deed, standing);
            said.addAll(done.said());
            if (ask != null && done.ask() != null) {
                said.add(Said.only(answers.words("later", quote(done.ask())), "ASKED_LATER"));
            }
            ask = ask == null ? done.ask() : ask;
        }
        said.addAll(plan.said());
        if (ask != null) {
            dropped(turn, ask).ifPresent(said::add);
        }
        if (!said.isEmpty()) {
            boolean takesBack = plan.deeds().stream().allMatch(deed -> deed.is(Intent.UNDO));
            answers.sayWords(turn.row(), turn.person(), words(said, takesBack), about(said));
        }
        if (ask != null) {
            questions.ask(turn, ask);
        }
        String outcome = said.stream().map(Said::outcome).collect(Collectors.joining("; "));
        return ask == null ? outcome : outcome.isEmpty() ? "ASKED " + ask.about() : outcome + "; ASKED " + ask.about();
    }

    /** One thing is asked at a time: what was asked before and not answered is not lost in silence. */
    private Optional<Said> dropped(Turn turn, Asked ask) {
        return questions.openOf(turn.person()).map(Question::asked)
                .filter(before -> before.evidence().isEmpty() && !before.title().equals(ask.title()))
                .map(before -> Said.aside(answers.words("question.dropped", before.title()), "DROPPED"));
    }

    private static String quote(Asked asked) {
        return Objects.requireNonNullElse(asked.quote(), asked.title());
    }

    private String words(List<Said> all, boolean takesBack) {
        List<Said> said = all.stream().filter(one -> !one.isAside()).toList();
        String asides = all.stream().filter(Said::isAside).map(Said::full).collect(Collectors.joining("\n"));
        String main = said.isEmpty() ? "" : main(said, takesBack);
        return main.isEmpty() || asides.isEmpty() ? main + asides : main + "\n" + asides;
    }

    private String main(List<Said> said, boolean takesBack) {
        if (said.size() == 1) {
            return said.get(0).full();
        }
        boolean recorded = !takesBack && said.stream().anyMatch(Said::recorded);
        List<Said> ordered = Stream.concat(said.stream().filter(Said::recorded), said.stream().filter(one -> !one.recorded())).toList();
        String shown = String.join("\n", lines(ordered.stream().limit(MOST_LINES).toList()));
        String head = recorded && said.size() >= MOST_DEEDS_SAID ? answers.words("several") + "\n" : "";
        return head + shown + more(ordered) + (recorded ? "\n" + howToUndo(said) : "");
    }

    /** What there was no room for: of what was recorded at least the tasks, for nothing is recorded without a word. */
    private String more(List<Said> ordered) {
        List<Said> rest = ordered.stream().skip(MOST_LINES).toList();
        String codes = rest.stream().filter(Said::recorded).filter(one -> one.about() != null).map(one -> tasks.get(one.about()).code())
                .distinct().collect(Collectors.joining(answers.words("and")));
        long silent = rest.stream().filter(one -> !one.recorded()).count();
        return (codes.isEmpty() ? "" : "\n" + answers.words("line.more.recorded", codes))
                + (silent == 0 ? "" : "\n" + answers.words("line.more", silent));
    }

    private String howToUndo(List<Said> said) {
        boolean decided = said.stream().anyMatch(one -> one.recorded() && DECIDED.stream().anyMatch(one.outcome()::startsWith));
        return decided ? answers.words("several.undo.decided", words.span(properties.undoDecisionWithin()))
                : answers.words("several.undo");
    }

    /** What is said alike is said once, but each task has its own line. */
    private List<String> lines(List<Said> said) {
        Map<TaskId, Task> shown = tasks.find(about(said));
        Namesakes namesakes = Namesakes.among(shown.values());
        return said.stream().map(one -> new Line(one.about(), brief(one, shown, namesakes))).distinct().map(Line::words).toList();
    }

    private String brief(Said said, Map<TaskId, Task> shown, Namesakes namesakes) {
        Task task = said.about() == null ? null : shown.get(said.about());
        return task == null ? said.brief() : words.apart(said.brief(), task, namesakes);
    }

    private record Line(@Nullable TaskId about, String words) {
    }

    private static Set<TaskId> about(List<Said> said) {
        Set<TaskId> about = new LinkedHashSet<>();
        said.stream().filter(one -> one.about() != null).forEach(one -> about.add(one.about()));
        return about;
    }
}
