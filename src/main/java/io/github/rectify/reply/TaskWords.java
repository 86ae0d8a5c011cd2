package io.github.rectify.reply;

import io.github.rectify.people.People;
import io.github.rectify.people.Person;
import io.github.rectify.people.PersonId;
import io.github.rectify.schedule.BusinessTime;
import io.github.rectify.task.EventKind;
import io.github.rectify.task.Level;
import io.github.rectify.task.MoveResult;
import io.github.rectify.task.Reviewer;
import io.github.rectify.task.Task;
import io.github.rectify.task.TaskStatus;
import io.github.rectify.task.Tasks;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tasks, and what became of them, in sentences. */
@Component
class TaskWords {

    private static final int MOST_LINES = 10;

    private final Answers answers;
    private final Tasks tasks;
    private final People people;
    private final Clock clock;

    TaskWords(Answers answers, Tasks tasks, People people, Clock clock) {
        this.answers = answers;
        this.tasks = tasks;
        this.people = people;
        this.clock = clock;
    }

    /** What was recorded, or why nothing was. */
    String result(MoveResult result, EventKind asked, @Nullable String reason) {
        Task task = result.task();
        if (result instanceof MoveResult.Moved) {
            String assignee = person(task.assigneeId(), "noAssignee");
            return answers.words("done." + asked, name(task), reviewer(task), due(task), task.code(), assignee,
                    reason == null ? answers.words("done.RETURNED.noReason", assignee) : reason);
        }
        if (result instanceof MoveResult.Refused refused) {
            return refused(refused, asked);
        }
        throw new AssertionError(result);
    }

    private String refused(MoveResult.Refused refused, EventKind asked) {
        Task task = refused.task();
        if (refused.why() == MoveResult.Why.WRONG_STATE && asked == EventKind.WITHDRAWN) {
            return answers.words("refused.UNDO");
        }
        String key = refused.why() == MoveResult.Why.WRONG_STATE ? "WRONG_STATE." + task.status() : refused.why().name();
        return answers.words("refused." + key, name(task), task.code(), status(task.status()), reviewer(task));
    }

    String name(Task task) {
        return task.level() == Level.SENSITIVE ? answers.words("task.sensitive", task.code())
                : answers.words("task", task.code(), task.title());
    }

    String status(TaskStatus status) {
        return answers.words("status." + status);
    }

    String due(Task task) {
        return task.dueOn() == null ? answers.words("due.none") : answers.words("due", task.dueOn(),
                answers.words("weekday." + task.dueOn().getDayOfWeek().getValue()));
    }

    private String reviewer(Task task) {
        return tasks.reviewerOf(task).map(Reviewer::person).map(id -> person(id, "noReviewer"))
                .orElse(answers.words("noReviewer"));
    }

    private String person(@Nullable PersonId id, String otherwise) {
        return id == null ? answers.words(otherwise)
                : people.find(id).map(Person::name).orElse(answers.words(otherwise));
    }

    /** Tasks as a list of a phone screen's length. */
    String list(List<Task> listed) {
        String lines = listed.stream().limit(MOST_LINES).map(this::line).collect(Collectors.joining("\n"));
        return listed.size() <= MOST_LINES ? lines
                : lines + "\n" + answers.words("line.more", listed.size() - MOST_LINES);
    }

    private String line(Task task) {
        String title = task.level() == Level.SENSITIVE ? "" : task.title();
        return answers.words("line", task.code(), when(task), status(task.status()), title);
    }

    private String when(Task task) {
        if (task.dueOn() == null) {
            return answers.words("due.none");
        }
        LocalDate today = BusinessTime.today(clock);
        long left = ChronoUnit.DAYS.between(today, task.dueOn());
        if (left == 1) {
            return answers.words("due.tomorrow");
        }
        return left == 0 ? answers.words("due.today")
                : left > 0 ? answers.words("due.left", left) : answers.words("due.late", -left);
    }
}
