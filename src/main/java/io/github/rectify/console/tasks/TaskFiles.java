package io.github.rectify.console.tasks;

import io.github.rectify.console.access.Sight;
import io.github.rectify.console.messages.MessageLists;
import io.github.rectify.people.People;
import io.github.rectify.people.Person;
import io.github.rectify.people.PersonId;
import io.github.rectify.task.Evidence;
import io.github.rectify.task.EvidenceId;
import io.github.rectify.task.Evidences;
import io.github.rectify.task.Reviewer;
import io.github.rectify.task.Task;
import io.github.rectify.task.TaskEvent;
import io.github.rectify.task.TaskId;
import io.github.rectify.task.TaskStatus;
import io.github.rectify.task.Tasks;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the file of one task together. */
@Component
public class TaskFiles {

    private final TaskLists lists;
    private final TaskPageMapper mapper;
    private final Tasks tasks;
    private final People people;
    private final MessageLists messages;
    private final RequestViews requests;
    private final Evidences evidences;

    TaskFiles(TaskLists lists, TaskPageMapper mapper, Tasks tasks, People people, MessageLists messages,
            RequestViews requests, Evidences evidences) {
        this.lists = lists;
        this.mapper = mapper;
        this.tasks = tasks;
        this.people = people;
        this.messages = messages;
        this.requests = requests;
        this.evidences = evidences;
    }

    /** Empty if there is no such task or it is not the viewer's to see. */
    public Optional<TaskFile> find(long id, Sight sight) {
        return lists.one(id, sight).map(view -> file(view, sight));
    }

    private TaskFile file(TaskView view, Sight sight) {
        Task task = tasks.get(new TaskId(view.line().id()));
        Optional<TaskPageMapper.Problem> problem = mapper.problem(task.id().value());
        Optional<Reviewer> reviewer = tasks.reviewerOf(task);
        return new TaskFile(view, lines(problem.map(TaskPageMapper.Problem::headings)),
                problem.map(TaskPageMapper.Problem::text).orElse(""), lines(problem.map(TaskPageMapper.Problem::persons)),
                tasks.measures(task.id()), history(task.id()), evidence(task, sight), messages.about(task.id(), sight),
                mapper.plan(task.id().value()), acts(task, reviewer, sight),
                reviewer.flatMap(found -> people.find(found.person())).map(Person::name).orElse(null),
                requests.of(task, sight), requests.candidates(task));
    }

    private static List<String> lines(Optional<String> text) {
        return text.stream().flatMap(String::lines).filter(line -> !line.isBlank()).toList();
    }

    private List<EventView> history(TaskId id) {
        List<TaskEvent> events = tasks.history(id);
        Set<PersonId> named = events.stream().flatMap(event -> Stream.of(event.byPersonId(), event.forPersonId()))
                .filter(Objects::nonNull).map(PersonId::new).collect(Collectors.toSet());
        Map<PersonId, Person> known = people.find(named);
        return events.stream().map(event -> EventView.of(event, known)).toList();
    }

    private List<EvidenceView> evidence(Task task, Sight sight) {
        List<Evidence> found = evidences.ofTask(task.id());
        Map<EvidenceId, List<Task>> elsewhere = evidences.alsoAt(task.id());
        Map<PersonId, Person> known = people.find(found.stream().map(Evidence::by).filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return found.stream().map(one -> EvidenceView.of(one, known, task, elsewhere.getOrDefault(one.id(), List.of()), sight))
                .toList();
    }

    /** What is offered; whether it is granted is for {@link Tasks} to say. */
    private TaskFile.Acts acts(Task task, Optional<Reviewer> reviewer, Sight sight) {
        boolean administers = sight.administers(task.unitId());
        boolean answers = isOneOf(task.assigneeId(), sight);
        boolean reviews = reviewer.filter(found -> isOneOf(found.person(), sight)).isPresent();
        boolean own = sight.person() != null && (sight.person().id().equals(task.assigneeId())
                || sight.person().id().equals(task.submittedBy()));
        boolean reportable = task.status() == TaskStatus.IN_PROGRESS || task.status() == TaskStatus.LONG_TERM;
        return new TaskFile.Acts(reportable && (administers || answers), !answers,
                task.status() == TaskStatus.IN_PROGRESS,
                task.status() == TaskStatus.SUBMITTED && (administers || reviews) && !own, !reviews,
                task.status() == TaskStatus.SUBMITTED && answers,
                task.status() != TaskStatus.CLOSED && (administers || answers));
    }

    private static boolean isOneOf(@Nullable PersonId wanted, Sight sight) {
        return wanted != null && sight.people().contains(wanted);
    }
}
