package io.github.rectify.console.h5;

import io.github.rectify.console.access.Sight;
import io.github.rectify.console.tasks.TaskLists;
import io.github.rectify.console.tasks.TaskQuery;
import io.github.rectify.console.tasks.TaskView;
import io.github.rectify.console.web.Paging;
import io.github.rectify.people.Person;
import io.github.rectify.people.PersonId;
import io.github.rectify.schedule.BusinessTime;
import io.github.rectify.task.Request;
import io.github.rectify.task.Requests;
import io.github.rectify.task.TaskId;
import io.github.rectify.task.TaskStatus;
import io.github.rectify.task.Tasks;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What one person has to do: decide, finish, keep an eye on. */
@Controller
class MyTasks {

    private static final Paging ALL = new Paging(0, 300);
    private static final Set<TaskStatus> UNFINISHED = EnumSet.of(TaskStatus.IN_PROGRESS, TaskStatus.SUBMITTED,
            TaskStatus.LONG_TERM);

    private final TaskLists lists;
    private final Tasks tasks;
    private final Requests requests;
    private final Clock clock;

    MyTasks(TaskLists lists, Tasks tasks, Requests requests, Clock clock) {
        this.lists = lists;
        this.tasks = tasks;
        this.requests = requests;
        this.clock = clock;
    }

    @GetMapping({"/h5", "/h5/"})
    String home() {
        return "redirect:/h5/tasks";
    }

    @GetMapping("/h5/tasks")
    String mine(Sight sight, Model model) {
        if (sight.person() == null) {
            return "redirect:/tasks";
        }
        List<TaskView> own = lists.urgentFirst(TaskQuery.of(UNFINISHED), sight.withoutUnits(), ALL);
        Map<Long, LocalDate> extensions = extensions(sight.person());
        List<TaskView> closings = lists.urgentFirst(TaskQuery.of(Set.of(TaskStatus.SUBMITTED)), sight, ALL).stream()
                .filter(view -> decides(view, sight)).toList();
        List<TaskView> toDecide = Stream.concat(closings.stream(), extensions.keySet().stream()
                .flatMap(task -> lists.one(task, sight).stream())).toList();
        Set<Long> waiting = toDecide.stream().map(view -> view.line().id()).collect(Collectors.toSet());
        Predicate<TaskView> answersFor = view -> isOneOf(view.line().assigneeId(), sight);
        model.addAttribute("toDecide", toDecide);
        model.addAttribute("extensions", extensions);
        model.addAttribute("mine", own.stream().filter(answersFor).toList());
        model.addAttribute("led", own.stream().filter(answersFor.negate()).filter(view -> !waiting.contains(view.line().id())).toList());
        model.addAttribute("person", sight.person());
        model.addAttribute("wholeUnit", !sight.units().isEmpty());
        return "h5/tasks";
    }

    /** The tasks for which the person is asked for more time, the oldest first, and until when. */
    private Map<Long, LocalDate> extensions(Person person) {
        Map<Long, LocalDate> until = new LinkedHashMap<>();
        requests.waitingFor(person, BusinessTime.today(clock)).stream().filter(request -> request.kind() == Request.Kind.EXTENSION)
                .forEach(request -> until.put(request.taskId().value(), request.until()));
        return until;
    }

    private boolean decides(TaskView view, Sight sight) {
        return tasks.find(new TaskId(view.line().id())).flatMap(tasks::reviewerOf)
                .filter(reviewer -> sight.people().contains(reviewer.person())).isPresent();
    }

    private static boolean isOneOf(@Nullable Long id, Sight sight) {
        return id != null && sight.people().contains(new PersonId(id));
    }
}
