package io.github.rectify.reply;

import io.github.rectify.people.Person;
import io.github.rectify.people.Role;
import io.github.rectify.task.Request;
import io.github.rectify.task.Task;
import io.github.rectify.task.TaskId;
import io.github.rectify.task.TaskStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody can mean at a moment; stand-ins have what is theirs to stand in for.
 *
 * @param own      open tasks they answer for
 * @param led      open tasks they lead
 * @param unit     open tasks of the unit, for the chief and for administrators
 * @param closed   closed tasks that were theirs to do or to decide; of the unit, for the chief and for administrators
 * @param closings submitted tasks that wait for their decision
 * @param requests what else waits for their decision
 * @param asked    the tasks of those requests
 * @param moved    tasks they moved lately and can take that back of, whatever their state
 */
record Standing(Person person, List<Task> own, List<Task> led, List<Task> unit, List<Task> closed, List<Task> closings,
        List<Request> requests, List<Task> asked, List<Task> moved) {

    Standing {
        own = List.copyOf(own);
        led = List.copyOf(led);
        unit = List.copyOf(unit);
        closed = List.copyOf(closed);
        closings = List.copyOf(closings);
        requests = List.copyOf(requests);
        asked = List.copyOf(asked);
        moved = List.copyOf(moved);
    }

    /** Whether they may decide on anything, or look after it. */
    boolean leads() {
        return person.is(Role.LEADER) || person.is(Role.CHIEF) || person.is(Role.ADMIN) || !led.isEmpty()
                || !judged().isEmpty();
    }

    /** Whether they may report on anything; who leads nothing is taken as an official. */
    boolean reports() {
        return !own.isEmpty() || !leads() || person.is(Role.ADMIN);
    }

    /** Tasks offered to them: until they accept, neither theirs nor looked after by them. */
    List<Task> offered() {
        return askedBy(true);
    }

    /** The tasks that wait for their decision as one who looks after them. */
    List<Task> judged() {
        return once(closings.stream(), askedBy(false).stream());
    }

    private List<Task> askedBy(boolean transfer) {
        Set<TaskId> ids = requests.stream().filter(request -> (request.kind() == Request.Kind.TRANSFER) == transfer)
                .map(Request::taskId).collect(Collectors.toSet());
        return asked.stream().filter(task -> ids.contains(task.id())).toList();
    }

    /** The tasks that wait for their decision, for whatever reason. */
    List<Task> waiting() {
        return once(closings.stream(), asked.stream());
    }

    /** Own tasks on which something can be reported. */
    List<Task> reportable() {
        return own.stream().filter(task -> task.status() != TaskStatus.SUBMITTED).toList();
    }

    /** What a leader looks after. */
    List<Task> watched() {
        return once(led.stream(), judged().stream(), unit.stream());
    }

    /** What an administrator may report on beyond their own. */
    List<Task> ownAndUnit() {
        return once(own.stream(), unit.stream());
    }

    /** What taking back can be about. */
    List<Task> ownAndMoved() {
        return once(own.stream(), moved.stream());
    }

    /** What anybody's taking back can be about, in whatever capacity it was recorded. */
    List<Task> movable() {
        return once(own.stream(), closed.stream(), moved.stream());
    }

    /** What a leader's taking back can be about. */
    List<Task> watchedAndMoved() {
        return once(watched().stream(), moved.stream());
    }

    @SafeVarargs
    private static List<Task> once(Stream<Task>... parts) {
        Map<TaskId, Task> once = new LinkedHashMap<>();
        Stream.of(parts).flatMap(part -> part).forEach(task -> once.putIfAbsent(task.id(), task));
        return List.copyOf(once.values());
    }
}
