package io.github.rectify.task;

import io.github.rectify.people.PersonId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The photos and files that prove what was done. One is first kept, whoever it may concern, and then bound to a task; a binding,
 * its line in the history and {@link TaskMoved} are one transaction. What was kept is never changed or lost: a binding that is
 * taken back leaves its line too.
 */
@Component
public class Evidences {

    private final EvidenceMapper mapper;
    private final EvidenceKeeper keeper;
    private final EvidenceFiles files;
    private final EvidenceProperties properties;
    private final TaskMapper tasks;
    private final Rights rights;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Evidences(EvidenceMapper mapper, EvidenceKeeper keeper, EvidenceFiles files, EvidenceProperties properties,
            TaskMapper tasks, Rights rights, Clock clock, ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.keeper = keeper;
        this.files = files;
        this.properties = properties;
        this.tasks = tasks;
        this.rights = rights;
        this.clock = clock;
        this.events = events;
    }

    /** A new, empty file to write what arrives into, for {@link #keep(Path, String, Actor, EvidenceSource, String)}. */
    public Path incoming() {
        return files.incoming();
    }

    /** No photo or file larger than this, in bytes, is taken, so none needs to be fetched. */
    public long mostBytes() {
        return properties.largest();
    }

    /**
     * Keeps what has arrived in an {@link #incoming} file, which is gone afterwards. To be called outside of a transaction: bytes
     * are on disk before the row is there, and a crash between loses the row, so the message that brought it must be handled again.
     *
     * @param name as it came, or null if it has none worth showing; it is cleaned
     * @param origin names the message it came with, at most 80 characters: the same again keeps nothing new and gives what was
     *     kept; null for what cannot come twice
     * @throws UncheckedIOException if the disk fails
     */
    public EvidenceKept keep(Path received, @Nullable String name, Actor actor, EvidenceSource source,
            @Nullable String origin) {
        return keeper.keep(received, name, actor, source, origin);
    }

    /** The same for a stream, of which no more is read than may be kept. */
    public EvidenceKept keep(InputStream content, @Nullable String name, Actor actor, EvidenceSource source) {
        Path received = incoming();
        try {
            try (OutputStream out = Files.newOutputStream(received)) {
                copy(content, out, mostBytes() + 1);
            }
            return keep(received, name, actor, source, null);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            EvidenceFiles.discard(received);
        }
    }

    private static void copy(InputStream content, OutputStream out, long most) throws IOException {
        byte[] piece = new byte[64 * 1024];
        long left = most;
        for (int read = content.read(piece); read >= 0 && left > 0; read = content.read(piece)) {
            out.write(piece, 0, (int) Math.min(read, left));
            left -= read;
        }
    }

    public Optional<Evidence> find(EvidenceId id) {
        return mapper.byId(id.value()).map(EvidenceRow::evidence);
    }

    /** @throws EvidenceNotFound if there is none */
    public Evidence get(EvidenceId id) {
        return find(id).orElseThrow(() -> new EvidenceNotFound(id));
    }

    /** What belongs to a task, oldest first. */
    public List<Evidence> ofTask(TaskId task) {
        return mapper.ofTask(task.value()).stream().map(EvidenceRow::evidence).toList();
    }

    /** The tasks it belongs to. */
    public List<TaskId> tasksOf(EvidenceId id) {
        return mapper.tasksOf(id.value()).stream().map(TaskId::new).toList();
    }

    /** What a person sent since a moment and that belongs to no task yet, oldest first. */
    public List<Evidence> unboundOf(PersonId person, Instant since) {
        return mapper.unboundOf(person.value(), since).stream().map(EvidenceRow::evidence).toList();
    }

    /** Which of a task's evidence serves other tasks too, byte for byte, and which tasks these are; for the eyes of a reviewer. */
    public Map<EvidenceId, List<Task>> alsoAt(TaskId task) {
        Map<EvidenceId, List<Task>> found = new LinkedHashMap<>();
        for (EvidenceMapper.Twin twin : mapper.twins(task.value())) {
            tasks.byId(twin.taskId()).map(TaskRow::task).ifPresent(other ->
                    found.computeIfAbsent(new EvidenceId(twin.evidenceId()), id -> new ArrayList<>()).add(other));
        }
        return found;
    }

    /** The same as one list: the other tasks that share a photo or file with this one. */
    public List<Task> sharingWith(TaskId task) {
        Set<Task> others = new LinkedHashSet<>();
        alsoAt(task).values().forEach(others::addAll);
        return List.copyOf(others);
    }

    /**
     * Its bytes, as they were sent.
     *
     * @throws EvidenceNotFound if they are gone from the store
     */
    public Path original(Evidence evidence) {
        return present(files.original(evidence.sha256()), evidence);
    }

    /**
     * A small JPEG of it.
     *
     * @throws EvidenceNotFound if there is none
     */
    public Path thumbnail(Evidence evidence) {
        return present(files.thumbnail(evidence.sha256()), evidence);
    }

    private static Path present(Path file, Evidence evidence) {
        if (!Files.isRegularFile(file)) {
            throw new EvidenceNotFound(evidence.id());
        }
        return file;
    }

    /** Why somebody cannot add evidence to a task, whatever it be; empty if they can. */
    public Optional<MoveResult.Why> refusal(Task task, Actor actor) {
        return task.status() == TaskStatus.CLOSED ? Optional.of(MoveResult.Why.WRONG_STATE)
                : rights.refusal(task, Move.PROGRESS, actor, null);
    }

    /**
     * Ties evidence to a task, for somebody who may report on the task and sent the file, or an administrator. Once closed, a task
     * takes none.
     *
     * @throws TaskNotFound if there is no such task
     * @throws EvidenceNotFound if there is no such evidence
     */
    @Transactional
    public EvidenceBound bind(EvidenceId id, TaskId taskId, Actor actor) {
        Task task = locked(taskId);
        Evidence evidence = get(id);
        Optional<MoveResult.Why> refusal = refusal(task, evidence, actor);
        if (refusal.isPresent()) {
            return new EvidenceBound.Refused(task, refusal.get());
        }
        boolean fresh = link(id, taskId, actor);
        if (fresh) {
            record(task, EventKind.EVIDENCE_ADDED, evidence, actor);
        }
        return new EvidenceBound.Bound(task, evidence, fresh, alsoAt(taskId).getOrDefault(id, List.of()));
    }

    /** The lock on the task keeps two from doing this at once. */
    private boolean link(EvidenceId id, TaskId task, Actor actor) {
        Long by = actor.person() == null ? null : actor.person().value();
        Optional<EvidenceMapper.Link> link = mapper.link(id.value(), task.value());
        if (link.isEmpty()) {
            mapper.insertLink(id.value(), task.value(), clock.instant(), by, actor.name());
            return true;
        }
        return mapper.renewLink(id.value(), task.value(), clock.instant(), by, actor.name()) == 1;
    }

    /**
     * Takes a binding back, by the same rights; the file is kept, bound to nothing or to other tasks.
     *
     * @return with {@code fresh} false if it was not bound
     */
    @Transactional
    public EvidenceBound unbind(EvidenceId id, TaskId taskId, Actor actor) {
        Task task = locked(taskId);
        Evidence evidence = get(id);
        Optional<MoveResult.Why> refusal = refusal(task, evidence, actor);
        if (refusal.isPresent()) {
            return new EvidenceBound.Refused(task, refusal.get());
        }
        boolean fresh = mapper.removeLink(id.value(), taskId.value(), clock.instant()) == 1;
        if (fresh) {
            record(task, EventKind.EVIDENCE_REMOVED, evidence, actor);
        }
        return new EvidenceBound.Bound(task, evidence, fresh, List.of());
    }

    private Task locked(TaskId id) {
        return mapper.lockTask(id.value()).flatMap(tasks::byId).map(TaskRow::task)
                .orElseThrow(() -> new TaskNotFound(id));
    }

    private Optional<MoveResult.Why> refusal(Task task, Evidence evidence, Actor actor) {
        boolean theirs = rights.administers(task, actor) || actor.person() != null && actor.person().equals(evidence.by());
        return refusal(task, actor).or(() -> theirs ? Optional.empty() : Optional.of(MoveResult.Why.NOT_YOURS));
    }

    private void record(Task task, EventKind kind, Evidence evidence, Actor actor) {
        NewEvent event = new NewEvent(task, clock.instant(), kind, task.status(), task.status(), actor, evidence.name(),
                "evidence=" + evidence.id().value());
        tasks.insertEvent(event);
        events.publishEvent(new TaskMoved(task.id(), event.getId(), kind, task.status(), task.status(), event.getAt()));
    }
}
