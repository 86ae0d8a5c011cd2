package io.github.rectify.reply;

import io.github.rectify.task.EventKind;
import io.github.rectify.task.Evidences;
import io.github.rectify.task.Level;
import io.github.rectify.task.Request;
import io.github.rectify.task.Requests;
import io.github.rectify.task.Task;
import io.github.rectify.task.TaskEvent;
import io.github.rectify.task.TaskId;
import io.github.rectify.task.TaskStatus;
import io.github.rectify.task.Tasks;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How one task stands, with what whoever asks about it is after: what was reported last, why more time is asked for, what is on file,
 * who closed it and when. Of a sensitive task nobody's words are told.
 */
@Component
class Particulars {

    private static final Set<EventKind> REPORTS = EnumSet.of(EventKind.PROGRESS, EventKind.BLOCKED, EventKind.SUBMITTED);
    private static final int LONGEST = 60;

    private final Tasks tasks;
    private final Requests requests;
    private final Evidences evidences;
    private final TaskWords words;
    private final Answers answers;

    Particulars(Tasks tasks, Requests requests, Evidences evidences, TaskWords words, Answers answers) {
        this.tasks = tasks;
        this.requests = requests;
        this.evidences = evidences;
        this.words = words;
        this.answers = answers;
    }

    String of(TaskId id) {
        Task task = tasks.get(id);
        List<TaskEvent> standing = TaskEvent.standing(tasks.history(id));
        StringBuilder more = new StringBuilder();
        if (task.percent() != null && task.status() == TaskStatus.IN_PROGRESS) {
            more.append(answers.words("extra.percent", task.percent()));
        }
        if (task.expectedOn() != null && task.status() == TaskStatus.IN_PROGRESS) {
            more.append(answers.words("extra.expected", words.day(task.expectedOn())));
        }
        if (task.status() == TaskStatus.SUBMITTED) {
            more.append(reportedBy(task, standing)).append(answers.words("extra.waits", words.reviewer(task)));
        }
        if (task.status() == TaskStatus.CLOSED) {
            last(standing, EnumSet.of(EventKind.APPROVED))
                    .ifPresent(event -> more.append(answers.words("extra.closed", words.moment(event.at()), event.byName())));
        }
        if (task.lastReportAt() != null) {
            more.append(answers.words("extra.lastReport", words.moment(task.lastReportAt())));
        }
        last(standing, REPORTS).ifPresent(event -> more.append(said(task, event.note(), "extra.said." + event.kind())));
        requests.open(id).forEach(request -> more.append(asked(task, request)));
        if (task.status() == TaskStatus.IN_PROGRESS && task.level() != Level.SENSITIVE) {
            last(standing, EnumSet.of(EventKind.RETURNED)).ifPresent(event -> more.append(answers.words("extra.returned", isBlank(event.note())
                    ? answers.words("extra.returned.noReason", event.byName()) : event.note())));
        }
        int files = evidences.ofTask(id).size();
        more.append(files == 0 ? "" : answers.words("extra.evidence", files));
        return answers.words("task.stands", words.name(task), words.status(task.status()), words.due(task),
                words.person(task.assigneeId(), "noAssignee"), more);
    }

    /** Who reported it done, if that was somebody else than who answers for it. */
    private String reportedBy(Task task, List<TaskEvent> standing) {
        return last(standing, EnumSet.of(EventKind.SUBMITTED)).filter(event -> task.assigneeId() == null || event.byPersonId() == null
                || event.byPersonId() != task.assigneeId().value()).map(event -> answers.words("extra.reportedBy",
                words.by(event))).orElse("");
    }

    private static Optional<TaskEvent> last(List<TaskEvent> history, Set<EventKind> kinds) {
        return history.stream().filter(event -> kinds.contains(event.kind())).reduce((first, second) -> second);
    }

    private String asked(Task task, Request request) {
        return answers.words("extra.open." + request.kind(), request.until() == null ? "" : words.day(request.until()))
                + said(task, request.note(), "extra.asked");
    }

    private String said(Task task, @Nullable String note, String key) {
        if (isBlank(note) || task.level() == Level.SENSITIVE) {
            return "";
        }
        boolean fits = note.codePointCount(0, note.length()) <= LONGEST;
        return answers.words(key, fits ? note : answers.words("extra.cut", note.substring(0, note.offsetByCodePoints(0, LONGEST))));
    }

    private static boolean isBlank(@Nullable String note) {
        return note == null || note.isBlank();
    }
}
