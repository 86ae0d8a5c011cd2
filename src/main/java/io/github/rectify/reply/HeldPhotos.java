package io.github.rectify.reply;

import io.github.rectify.reply.reading.Intent;
import io.github.rectify.task.Task;
import io.github.rectify.task.TaskId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Photos and files that wait for the answer to a question: none is lost when something else is asked or said meanwhile. */
@Component
class HeldPhotos {

    private final Questions questions;
    private final TaskWords words;
    private final Answers answers;

    HeldPhotos(Questions questions, TaskWords words, Answers answers) {
        this.questions = questions;
        this.words = words;
        this.answers = answers;
    }

    /** Asks which of somebody's tasks they belong to. */
    Asked question(List<Long> evidence, Standing standing) {
        List<Asked.Option> options = standing.own().stream().limit(Asked.MOST_OPTIONS).map(task -> new Asked.Option(
                words.option(task), words.detail(task), List.of(Deed.tie(evidence, task.id())))).toList();
        return Asked.choice(Asked.About.EVIDENCE, answers.words("ask.evidence"), null, true, options);
    }

    /**
     * What is to be done when a message takes the place of a question. What waited with it goes with the one task the message is
     * about; else with what the message has to ask; else it is asked about, still or again.
     */
    Plan after(Question question, Plan plan, Standing standing) {
        Asked asked = question.asked();
        List<Long> held = asked.evidence();
        if (held.isEmpty()) {
            questions.close(question, Question.State.REPLACED, null);
            return plan;
        }
        Set<TaskId> about = about(plan);
        Set<TaskId> own = standing.own().stream().map(Task::id).collect(Collectors.toSet());
        boolean undoes = plan.deeds().stream().anyMatch(deed -> deed.is(Intent.UNDO));
        if (about.size() == 1 && own.containsAll(about) && !undoes) {
            questions.close(question, Question.State.ANSWERED, "TEXT");
            List<Deed> deeds = new ArrayList<>(plan.deeds());
            deeds.add(Deed.tie(held, about.iterator().next()));
            return new Plan(deeds, plan.said(), plan.ask());
        }
        if (plan.ask() != null) {
            Asked next = plan.ask().holding(held, own);
            return next.evidence().isEmpty() ? saying(plan, "evidence.unplaced") : new Plan(plan.deeds(), plan.said(), next);
        }
        if (asked.about() == Asked.About.EVIDENCE || own.isEmpty()) {
            return saying(plan, "evidence.stillAsked");
        }
        return new Plan(plan.deeds(), plan.said(), question(held, standing));
    }

    private static Set<TaskId> about(Plan plan) {
        Stream<TaskId> asked = plan.ask() == null ? Stream.of() : Objects.requireNonNull(plan.ask()).tasks().stream();
        return Stream.concat(plan.deeds().stream().flatMap(deed -> deed.taskIds().stream()), asked).collect(Collectors.toSet());
    }

    private Plan saying(Plan plan, String key) {
        List<Said> said = new ArrayList<>(plan.said());
        said.add(Said.only(answers.words(key), "EVIDENCE_WAITS"));
        return new Plan(plan.deeds(), said, plan.ask());
    }
}
