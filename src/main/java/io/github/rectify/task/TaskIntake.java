package io.github.rectify.task;

import io.github.rectify.people.UnitId;
import java.time.Clock;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings problems into the store and makes their tasks. A problem already there (in the same round and unit) is left as it is,
 * so the same file twice changes nothing and nothing that people reported meanwhile is overwritten.
 */
@Component
public class TaskIntake {

    private final IntakeMapper mapper;
    private final TaskMapper tasks;
    private final Entering entering;
    private final RequestFile requests;
    private final Revising revising;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    TaskIntake(IntakeMapper mapper, TaskMapper tasks, Entering entering, RequestFile requests, Revising revising, Clock clock,
            ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.tasks = tasks;
        this.entering = entering;
        this.requests = requests;
        this.revising = revising;
        this.clock = clock;
        this.events = events;
    }

    public Optional<RoundId> round(String name) {
        return mapper.roundId(name).map(RoundId::new);
    }

    /** The round of this name, entered if there is none; safe against two doing so at once. */
    @Transactional
    public RoundId roundNamed(String name) {
        return round(name).orElseGet(() -> {
            try {
                mapper.insertRound(name);
            } catch (DuplicateKeyException seen) {
                // another transaction was faster; its row is there
            }
            return round(name).orElseThrow();
        });
    }

    /**
     * Enters the problems that are new, all or none, each with its task and the first line of its history. One that is there
     * already but reads differently now is neither overwritten nor entered a second time: the difference is reported.
     */
    @Transactional
    public ProblemIntake intake(RoundId round, UnitId unit, List<ProblemDraft> drafts, Actor actor) {
        mapper.lockRound(round.value());
        Collation collation = new Collation(drafts, imported(round, unit));
        Set<Integer> fresh = IntStream.range(0, drafts.size()).filter(collation::isNew).boxed().collect(Collectors.toSet());
        enter(round, unit, drafts, fresh, Collections.nCopies(drafts.size(), Placement.NOWHERE), actor);
        return new ProblemIntake(new IntakeCounts(fresh.size(), 0, drafts.size() - fresh.size()), collation.differences());
    }

    /**
     * Lays the problems of a file beside those of a unit in a round; nothing is changed.
     *
     * @param lock whether the round is to stay as it is until the transaction ends
     */
    @Transactional
    public Comparison compare(RoundId round, UnitId unit, List<ProblemDraft> drafts, boolean lock) {
        if (lock) {
            mapper.lockRound(round.value());
        }
        return new Collation(drafts, imported(round, unit)).comparison();
    }

    /**
     * Enters some of the problems of a file, all or none, each with its task and where it stands in the house.
     *
     * @param fresh the places of those that are new
     * @param placements one for each of the drafts
     * @return the tasks made, by the place of their problem
     */
    @Transactional
    public Map<Integer, TaskId> enter(RoundId round, UnitId unit, List<ProblemDraft> drafts, Set<Integer> fresh,
            List<Placement> placements, Actor actor) {
        mapper.lockRound(round.value());
        Codes codes = new Codes(new HashSet<>(mapper.codes(round.value())), drafts);
        List<Integer> places = fresh.stream().sorted().toList();
        List<TaskId> ids = entering.enter(round, unit, places.stream().map(i -> new Entering.Fresh(drafts.get(i), i + 1,
                codes.codeFor(drafts.get(i).no()), placements.get(i))).toList(), actor);
        Map<Integer, TaskId> made = new LinkedHashMap<>();
        for (int i = 0; i < places.size(); i++) {
            made.put(places.get(i), ids.get(i));
        }
        return made;
    }

    /**
     * Changes a task to what a newer version of its file says, on record. The state of the work stays, and so does what people
     * decided since: an extended deadline, an owner it was handed to.
     *
     * @throws TaskNotFound if there is no such task
     * @throws TaskChangedMeanwhile if somebody was faster
     */
    @Transactional
    public Revised revise(TaskId id, Revision revision, Actor actor) {
        return revising.revise(id, revision, actor);
    }

    /**
     * Marks a task as sensitive, on record.
     *
     * @return false if it was so before
     * @throws TaskNotFound if there is no such task
     */
    @Transactional
    public boolean restrict(TaskId id, String note, Actor actor) {
        return revising.restrict(id, note, actor);
    }

    private List<Collation.Imported> imported(RoundId round, UnitId unit) {
        Map<Long, List<String>> measures = mapper.measures(round.value(), unit.value()).stream()
                .collect(Collectors.groupingBy(IntakeMapper.KnownMeasure::taskId,
                        Collectors.mapping(IntakeMapper.KnownMeasure::text, Collectors.toList())));
        return mapper.problems(round.value(), unit.value()).stream().map(known -> new Collation.Imported(
                new TaskId(known.taskId()), known.code(), known.draft(measures.getOrDefault(known.taskId(), List.of())))).toList();
    }

    /** Finds the tasks of a unit in a round by their printed number; several if the numbers restart under headings. */
    public List<Task> byPrintedNumber(RoundId round, UnitId unit, String no) {
        return tasks.byNo(round.value(), unit.value(), no).stream().map(TaskRow::task).toList();
    }

    /** Finds the task of a round by its code. */
    public Optional<Task> byCode(RoundId round, String code) {
        return tasks.byCode(round.value(), code).map(TaskRow::task);
    }

    /** Enters who answers for what, all or none; an assignment that already stands changes nothing. */
    @Transactional
    public IntakeCounts assign(List<Assignment> assignments, Actor actor) {
        int updated = 0;
        for (Assignment assignment : assignments) {
            Task task = tasks.byId(assignment.taskId().value())
                    .orElseThrow(() -> new TaskNotFound(assignment.taskId())).task();
            if (differs(task, assignment)) {
                if (tasks.assign(assignment, task.version()) == 0) {
                    throw new TaskChangedMeanwhile(task.id());
                }
                long event = assigned(tasks.byId(task.id().value()).orElseThrow().task(), actor);
                if (!assignment.assignee().equals(task.assigneeId())) {
                    requests.withdrawHandovers(task.id(), event, actor);
                }
                updated++;
            }
        }
        return new IntakeCounts(0, updated, assignments.size() - updated);
    }

    private static boolean differs(Task task, Assignment assignment) {
        return !Objects.equals(task.assigneeId(), assignment.assignee())
                || !Objects.equals(task.leaderId(), assignment.leader())
                || !Objects.equals(task.department(), assignment.department());
    }

    private long assigned(Task task, Actor actor) {
        NewEvent event = new NewEvent(task, clock.instant(), EventKind.ASSIGNED, task.status(), task.status(), actor, null, null);
        tasks.insertEvent(event);
        events.publishEvent(new TaskMoved(task.id(), event.getId(), EventKind.ASSIGNED, task.status(), task.status(), event.getAt()));
        return event.getId();
    }

    /** Gives out codes: the printed number if it is the only one of its kind in the round, else the next running number. */
    private static final class Codes {

        private final Set<String> taken;
        private final Map<String, Long> wanted;
        private int running;

        Codes(Set<String> taken, List<ProblemDraft> drafts) {
            this.taken = taken;
            this.wanted = drafts.stream().collect(Collectors.groupingBy(ProblemDraft::no, Collectors.counting()));
        }

        String codeFor(String no) {
            String code = !no.isBlank() && wanted.getOrDefault(no, 0L) == 1 && !taken.contains(no) ? no : next();
            taken.add(code);
            return code;
        }

        private String next() {
            do {
                running++;
            } while (taken.contains(String.valueOf(running)) || wanted.getOrDefault(String.valueOf(running), 0L) == 1);
            return String.valueOf(running);
        }
    }
}
