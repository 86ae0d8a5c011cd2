package io.github.rectify.reply;

import io.github.rectify.people.PersonId;
import io.github.rectify.reply.reading.Action;
import io.github.rectify.reply.reading.Intent;
import io.github.rectify.task.EventKind;
import io.github.rectify.task.MoveResult;
import io.github.rectify.task.Request;
import io.github.rectify.task.RequestId;
import io.github.rectify.task.Requests;
import io.github.rectify.task.Task;
import io.github.rectify.task.TaskId;
import io.github.rectify.task.TaskStatus;
import io.github.rectify.task.Tasks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Yes and no to what waits: a closing, or what was asked about the task. Which of them is meant is what the task waits for; where
 * two things wait about one task, the person is asked.
 */
@Component
class Deciding {

    private final Tasks tasks;
    private final Requests requests;
    private final Requesting requesting;
    private final Reporting reporting;
    private final TaskWords words;
    private final Answers answers;
    private final Reasons reasons;
    private final ReplyProperties properties;
    private final OrderWords orders;
    private final Offering offering;

    Deciding(Tasks tasks, Requests requests, Requesting requesting, Reporting reporting, TaskWords words, Answers answers,
            Reasons reasons, ReplyProperties properties, OrderWords orders, Offering offering) {
        this.orders = orders;
        this.offering = offering;
        this.tasks = tasks;
        this.requests = requests;
        this.requesting = requesting;
        this.reporting = reporting;
        this.words = words;
        this.answers = answers;
        this.reasons = reasons;
        this.properties = properties;
    }

    Done decide(Turn turn, Deed deed, Standing standing) {
        List<Said> said = new ArrayList<>();
        Asked ask = null;
        for (TaskId id : deed.taskIds()) {
            Deed one = Deed.of(deed.does(), List.of(id));
            Done done = one(turn, deed.to() == null ? one : one.withTo(new PersonId(deed.to())), tasks.get(id),
                    standing);
            said.addAll(done.said());
            ask = ask == null ? done.ask() : ask;
        }
        return new Done(said, ask);
    }

    private Done one(Turn turn, Deed deed, Task task, Standing standing) {
        boolean grant = deed.is(Intent.APPROVE);
        String reason = reasons.of(deed.does());
        List<Request> open = open(task, standing);
        Optional<Said> other = ofOtherKind(task, deed, open);
        if (other.isPresent()) {
            return Done.of(other.get());
        }
        if (!grant && open.isEmpty() && reason != null && offering.lacksReason(turn, task.id()).isPresent()) {
            return Done.ask(offering.reason(task, reason));
        }
        if (task.status() == TaskStatus.SUBMITTED && open.isEmpty()) {
            return Done.of(close(turn, task.id(), grant, reason));
        }
        if (open.size() == 1 && task.status() != TaskStatus.SUBMITTED) {
            return requesting.decide(turn, open.get(0), grant, reason, deed);
        }
        if (open.isEmpty()) {
            return Done.of(close(turn, task.id(), grant, reason));
        }
        return Done.of(Said.about(task.id(), answers.words("decide.byCard", words.name(task)), "SEVERAL_WAIT " + task.code()));
    }

    /** “The extension is granted”, where a closing waits, decides nothing, and neither does the closing where an extension does. */
    private Optional<Said> ofOtherKind(Task task, Deed deed, List<Request> open) {
        boolean closing = task.status() == TaskStatus.SUBMITTED && open.isEmpty();
        boolean extension = open.size() == 1 && open.get(0).kind() == Request.Kind.EXTENSION;
        OrderWords.Of of = orders.of(deed.does());
        boolean other = closing && of == OrderWords.Of.EXTENSION || extension && of == OrderWords.Of.CLOSING;
        String key = closing ? "decide.noExtension" : "decide.noClosing";
        return other ? Optional.of(Said.about(task.id(), answers.words(key, words.name(task), task.code()), "OTHER_KIND " + task.code()))
                : Optional.empty();
    }

    /** What waits about a task: for this person, else whatever is open, so that the answer says whose it is to decide. */
    private List<Request> open(Task task, Standing standing) {
        List<Request> theirs = standing.requests().stream().filter(request -> request.taskId().equals(task.id())).toList();
        return theirs.isEmpty() && task.status() != TaskStatus.SUBMITTED ? requests.open(task.id()) : theirs;
    }

    Said close(Turn turn, TaskId task, boolean approve, @Nullable String reason) {
        MoveResult result = tasks.decide(task, approve, reason, turn.actor(), null);
        EventKind kind = approve ? EventKind.APPROVED : EventKind.RETURNED;
        String within = words.span(properties.undoDecisionWithin());
        Said said = reporting.said(turn, result, kind, approve ? within : returned(result, reason));
        boolean opinion = approve && said.recorded() && reason != null && !reason.isBlank();
        if (opinion) {
            return said.and(answers.words("extra.opinion", reason));
        }
        return approve || !said.recorded() ? said
                : said.endingIn(answers.words("done.RETURNED.undo", within, result.task().code()));
    }

    private String returned(MoveResult result, @Nullable String reason) {
        return reason == null || reason.isBlank()
                ? answers.words("done.RETURNED.noReason", words.person(result.task().assigneeId(), "noAssignee")) : reason;
    }

    /** A press on the card of a request. */
    Done pressed(Turn turn, Request request, boolean grant) {
        Deed deed = Deed.of(Action.of(grant ? Intent.APPROVE : Intent.REJECT),
                List.of(request.taskId()));
        return requesting.decide(turn, request, grant, null, deed);
    }

    Optional<Request> request(long id) {
        return requests.find(new RequestId(id));
    }
}
