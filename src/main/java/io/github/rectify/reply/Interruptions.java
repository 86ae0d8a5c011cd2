package io.github.rectify.reply;

import io.github.rectify.reply.reading.Intent;
import io.github.rectify.task.TaskId;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What becomes of a question when a message moves something instead of answering it. One that speaks of other tasks leaves it open,
 * and the answer reminds of it; one that speaks of the same task takes its place. What waits with a question is placed or asked
 * about again ({@link HeldPhotos}).
 */
@Component
class Interruptions {

    private final Questions questions;
    private final HeldPhotos photos;
    private final Acts acts;
    private final Answers answers;

    Interruptions(Questions questions, HeldPhotos photos, Acts acts, Answers answers) {
        this.questions = questions;
        this.photos = photos;
        this.acts = acts;
        this.answers = answers;
    }

    /** Whether its person did something after the question was put: from then on “take it back” means that, and a bare yes too little. */
    boolean hasDoneSince(Turn turn, Question question) {
        List<Act> last = acts.latestOf(turn.person());
        return !last.isEmpty() && last.get(0).at().isAfter(question.createdAt());
    }

    /** The plan of the message, with what is said of the question that waits. */
    Plan after(Question question, Plan plan, Standing standing) {
        Asked asked = question.asked();
        if (!asked.evidence().isEmpty()) {
            return photos.after(question, plan, standing);
        }
        if (speaksOfOthers(plan, asked)) {
            return plan.ask() == null ? plan.saying(Said.aside(answers.words("question.stillWaits", asked.title()), "STILL_ASKED")) : plan;
        }
        questions.close(question, Question.State.REPLACED, null);
        boolean lost = asked.pending() != null && plan.deeds().stream().noneMatch(deed -> deed.is(asked.pending().does().intent()));
        return lost ? plan.saying(Said.aside(answers.words("question.dropped", asked.title()), "DROPPED")) : plan;
    }

    private static boolean speaksOfOthers(Plan plan, Asked asked) {
        Stream<TaskId> asks = plan.ask() == null ? Stream.of() : plan.ask().tasks().stream();
        Set<TaskId> about = Stream.concat(plan.deeds().stream().flatMap(deed -> deed.taskIds().stream()), asks).collect(Collectors.toSet());
        boolean ofLast = plan.deeds().stream().anyMatch(deed -> deed.is(Intent.UNDO) && deed.tasks().isEmpty());
        return !ofLast && Collections.disjoint(about, asked.tasks());
    }
}
