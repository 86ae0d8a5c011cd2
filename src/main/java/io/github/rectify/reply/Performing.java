package io.github.rectify.reply;

import io.github.rectify.reply.reading.Intent;
import io.github.rectify.task.Namesakes;
import io.github.rectify.task.Task;
import io.github.rectify.task.TaskId;
import io.github.rectify.task.Tasks;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Does what a message or an answer came to, asks what is left to ask, and says all of it in one answer. */
@Component
class Performing {

    private static final int MOST_LINES = 12;
    private static final int MOST_DEEDS_SAID = 2;

    private final Acting acting;
    private final Questions questions;
    private final Answers answers;
    private final Tasks tasks;
    private final TaskWords taskWords;

    Performing(Acting acting, Questions questions, Answers answers, Tasks tasks, TaskWords taskWords) {
        this.tasks = tasks;
        this.taskWords = taskWords;
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
            ask = ask == null ? done.ask() : ask;
        }
        said.addAll(plan.said());
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

    private String words(List<Said> said, boolean takesBack) {
        if (said.size() == 1) {
            return said.get(0).full();
        }
        boolean recorded = !takesBack && said.stream().anyMatch(Said::recorded);
        List<String> lines = lines(said);
        String shown = lines.stream().limit(MOST_LINES).collect(Collectors.joining("\n"));
        String more = lines.size() > MOST_LINES ? "\n" + answers.words("line.more", lines.size() - MOST_LINES) : "";
        String head = recorded && said.size() >= MOST_DEEDS_SAID ? answers.words("several") + "\n" : "";
        return head + shown + more + (recorded ? "\n" + answers.words("several.undo") : "");
    }

    /** What is said alike is said once, but each task has its own line. */
    private List<String> lines(List<Said> said) {
        Map<TaskId, Task> shown = tasks.find(about(said));
        Namesakes namesakes = Namesakes.among(shown.values());
        return said.stream().map(one -> new Line(one.about(), brief(one, shown, namesakes))).distinct().map(Line::words).toList();
    }

    private String brief(Said said, Map<TaskId, Task> shown, Namesakes namesakes) {
        Task task = said.about() == null ? null : shown.get(said.about());
        return task == null ? said.brief() : taskWords.apart(said.brief(), task, namesakes);
    }

    private record Line(@Nullable TaskId about, String words) {
    }

    private static Set<TaskId> about(List<Said> said) {
        Set<TaskId> about = new LinkedHashSet<>();
        said.stream().filter(one -> one.about() != null).forEach(one -> about.add(one.about()));
        return about;
    }
}
