package io.github.rectify.reply;

import io.github.rectify.task.EvidenceBound;
import io.github.rectify.task.EvidenceId;
import io.github.rectify.task.Evidences;
import io.github.rectify.task.Task;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Ties photos and files to the task they prove something of. */
@Component
class Tying {

    private final Evidences evidences;
    private final TaskWords words;
    private final Answers answers;
    private final Acts acts;
    private final String address;

    Tying(Evidences evidences, TaskWords words, Answers answers, Acts acts,
            @Value("${rectify.public-url}") String address) {
        this.evidences = evidences;
        this.words = words;
        this.answers = answers;
        this.acts = acts;
        this.address = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    Done tie(Turn turn, Deed deed, Standing standing) {
        List<EvidenceBound.Bound> bound = new ArrayList<>();
        for (long id : deed.evidence()) {
            EvidenceBound result = evidences.bind(new EvidenceId(id), deed.taskIds().get(0), turn.actor());
            if (result instanceof EvidenceBound.Refused refused) {
                return Done.of(words.refused(refused.task(), refused.why()));
            }
            EvidenceBound.Bound one = (EvidenceBound.Bound) result;
            bound.add(one);
            if (one.fresh()) {
                acts.evidence(turn, one.task().id(), id);
            }
        }
        return Done.of(said(bound, standing));
    }

    private Said said(List<EvidenceBound.Bound> bound, Standing standing) {
        Task task = bound.get(0).task();
        String link = address + "/h5/tasks/" + task.id().value();
        String key = bound.stream().noneMatch(EvidenceBound.Bound::fresh) ? "evidence.again" : "evidence.bound";
        String full = answers.words(key, words.name(task), bound.size(), link, howToMove(task, standing));
        return new Said(full, answers.words("evidence.brief", task.code(), bound.size()), task.id(), true,
                "EVIDENCE " + task.code() + " " + bound.size());
    }

    /** By the example of another of their tasks, if there is one. */
    private String howToMove(Task task, Standing standing) {
        return standing.own().stream().filter(other -> !other.id().equals(task.id())).findFirst()
                .map(other -> answers.words("evidence.how.move", other.code())).orElseGet(() -> answers.words("evidence.how"));
    }
}
