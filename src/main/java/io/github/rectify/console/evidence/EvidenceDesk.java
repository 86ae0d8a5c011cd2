package io.github.rectify.console.evidence;

import io.github.rectify.console.access.Audit;
import io.github.rectify.console.access.Sight;
import io.github.rectify.console.tasks.TaskLists;
import io.github.rectify.console.web.Refusal;
import io.github.rectify.console.web.Texts;
import io.github.rectify.task.Actor;
import io.github.rectify.task.Channel;
import io.github.rectify.task.Evidence;
import io.github.rectify.task.EvidenceBound;
import io.github.rectify.task.EvidenceId;
import io.github.rectify.task.EvidenceKept;
import io.github.rectify.task.EvidenceSource;
import io.github.rectify.task.Evidences;
import io.github.rectify.task.MoveResult;
import io.github.rectify.task.Task;
import io.github.rectify.task.TaskId;
import io.github.rectify.task.Tasks;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.multipart.MultipartFile;

/**
 * Takes files for a task, each for itself: one that is refused, or breaks off, does not keep the others out. What an administrator
 * does is also in the audit, in the same transaction as the binding.
 */
@Component
class EvidenceDesk {

    private static final Logger log = LoggerFactory.getLogger(EvidenceDesk.class);
    private static final int MOST_FILES = 20;

    private final Evidences evidences;
    private final Tasks tasks;
    private final TaskLists lists;
    private final Audit audit;
    private final Texts texts;
    private final TransactionOperations transaction;

    EvidenceDesk(Evidences evidences, Tasks tasks, TaskLists lists, Audit audit, Texts texts,
            TransactionOperations transaction) {
        this.evidences = evidences;
        this.tasks = tasks;
        this.lists = lists;
        this.audit = audit;
        this.texts = texts;
        this.transaction = transaction;
    }

    /** @throws Refusal if the task is not the viewer's to see or to prove, or there is no file */
    List<Received> take(long id, List<MultipartFile> sent, EvidenceSource source, Sight sight) {
        Actor actor = sight.actor(Channel.CONSOLE);
        Task task = open(id, actor, sight);
        List<MultipartFile> files = sent.stream().filter(EvidenceDesk::isChosen).toList();
        if (files.isEmpty()) {
            throw new Refusal(HttpStatus.BAD_REQUEST, "NO_EVIDENCE_CHOSEN");
        }
        if (files.size() > MOST_FILES) {
            throw new Refusal(HttpStatus.BAD_REQUEST, "TOO_MANY_FILES", files.size(), MOST_FILES);
        }
        return files.stream().map(file -> take(task, file, source, actor, sight)).toList();
    }

    /** A browser sends an empty part for a field in which nothing was chosen. */
    private static boolean isChosen(MultipartFile file) {
        String name = file.getOriginalFilename();
        return !file.isEmpty() || name != null && !name.isBlank();
    }

    private Received take(Task task, MultipartFile file, EvidenceSource source, Actor actor, Sight sight) {
        try (InputStream content = file.getInputStream()) {
            EvidenceKept kept = evidences.keep(content, file.getOriginalFilename(), actor, source);
            if (kept instanceof EvidenceKept.Refused refused) {
                return new Received(false, refused.sentence());
            }
            return bind(task, ((EvidenceKept.Stored) kept).evidence(), actor, sight);
        } catch (IOException | UncheckedIOException broken) {
            log.error("A file for task {} could not be kept", task.id().value(), broken);
            return new Received(false, texts.text("console.evidence.broken"));
        }
    }

    private Received bind(Task task, Evidence evidence, Actor actor, Sight sight) {
        EvidenceBound bound = transaction.execute(status -> {
            EvidenceBound result = evidences.bind(evidence.id(), task.id(), actor);
            if (result instanceof EvidenceBound.Bound) {
                wroteDown(sight, task, "ADD", evidence);
            }
            return result;
        });
        if (bound instanceof EvidenceBound.Bound done) {
            return new Received(true, sentence(evidence, done.alsoAt(), task));
        }
        Refusal refusal = refusal(((EvidenceBound.Refused) bound).why());
        return new Received(false, texts.text("console.problem." + refusal.code()));
    }

    private String sentence(Evidence evidence, List<Task> others, Task task) {
        String also = others.stream().filter(other -> other.unitId().equals(task.unitId())).map(Task::code)
                .collect(Collectors.joining(texts.text("console.evidence.also.separator")));
        return texts.text("console.evidence.taken", evidence.name())
                + (also.isEmpty() ? "" : texts.text("console.evidence.taken.also", also));
    }

    /** @throws Refusal if the task is not the viewer's to see or to prove, or the file does not belong to it */
    String takeBack(long id, long evidenceId, Sight sight) {
        Actor actor = sight.actor(Channel.CONSOLE);
        Task task = open(id, actor, sight);
        Evidence evidence = evidences.find(new EvidenceId(evidenceId))
                .filter(one -> evidences.tasksOf(one.id()).contains(task.id()))
                .orElseThrow(() -> Refusal.notFound("NO_EVIDENCE", evidenceId));
        transaction.executeWithoutResult(status -> {
            if (evidences.unbind(evidence.id(), task.id(), actor) instanceof EvidenceBound.Refused refused) {
                throw refusal(refused.why());
            }
            wroteDown(sight, task, "REMOVE", evidence);
        });
        return texts.text("console.evidence.removed", evidence.name());
    }

    private Task open(long id, Actor actor, Sight sight) {
        if (lists.one(id, sight).isEmpty()) {
            throw Refusal.notFound("NO_TASK", id);
        }
        Task task = tasks.get(new TaskId(id));
        evidences.refusal(task, actor).ifPresent(why -> {
            throw refusal(why);
        });
        return task;
    }

    private static Refusal refusal(MoveResult.Why why) {
        return why == MoveResult.Why.WRONG_STATE ? new Refusal(HttpStatus.CONFLICT, "EVIDENCE_CLOSED")
                : new Refusal(HttpStatus.FORBIDDEN, "EVIDENCE_NOT_YOURS");
    }

    private void wroteDown(Sight sight, Task task, String what, Evidence evidence) {
        if (sight.isAdministrator()) {
            audit.record(sight.viewer().getName(), Audit.Action.EVIDENCE, "task:" + task.id().value(),
                    what + " " + evidence.id().value() + ": " + evidence.name());
        }
    }

    /** @throws Refusal if there is none, or it belongs to nothing the viewer may see; who sent it may see it too */
    Evidence seen(long id, Sight sight) {
        return evidences.find(new EvidenceId(id)).filter(evidence -> isVisible(evidence, sight))
                .orElseThrow(() -> Refusal.notFound("NO_EVIDENCE", id));
    }

    private boolean isVisible(Evidence evidence, Sight sight) {
        return sight.everything() || sight.person() != null && sight.person().id().equals(evidence.by())
                || evidences.tasksOf(evidence.id()).stream().anyMatch(task -> lists.one(task.value(), sight).isPresent());
    }
}
