package io.github.rectify.console.tasks;

import io.github.rectify.console.access.Audit;
import io.github.rectify.console.access.Sight;
import io.github.rectify.console.web.Refusal;
import io.github.rectify.people.People;
import io.github.rectify.people.Person;
import io.github.rectify.people.PersonId;
import io.github.rectify.schedule.BusinessTime;
import io.github.rectify.task.Ask;
import io.github.rectify.task.Channel;
import io.github.rectify.task.MoveResult;
import io.github.rectify.task.Report;
import io.github.rectify.task.Request;
import io.github.rectify.task.RequestId;
import io.github.rectify.task.RequestResult;
import io.github.rectify.task.Requests;
import io.github.rectify.task.TaskId;
import io.github.rectify.task.TaskStatus;
import io.github.rectify.task.Tasks;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves tasks for whoever is signed in. What an administrator does is also in the audit, in the same transaction. */
@Component
public class ConsoleMoves {

    private final Tasks tasks;
    private final Requests requests;
    private final People people;
    private final TaskLists lists;
    private final Audit audit;
    private final Clock clock;

    ConsoleMoves(Tasks tasks, Requests requests, People people, TaskLists lists, Audit audit, Clock clock) {
        this.tasks = tasks;
        this.requests = requests;
        this.people = people;
        this.lists = lists;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Refusal if the task is not the viewer's to see, the input cannot be taken, or the move is not made */
    @Transactional
    public void report(long id, ReportInput input, Sight sight, Channel channel) {
        mustSee(id, sight);
        if (input.asksExtension()) {
            ask(id, input, sight, channel);
            return;
        }
        Report report = input.report(BusinessTime.today(clock));
        settle(tasks.report(new TaskId(id), report, sight.actor(channel), input.version()));
        if (sight.isAdministrator()) {
            audit.record(sight.viewer().getName(), Audit.Action.REPORT, "task:" + id, report.kind() + note(report.note()));
        }
    }

    /**
     * Takes back that it was reported done.
     *
     * @throws Refusal if the task is not the viewer's to see, or the move is not made
     */
    @Transactional
    public void withdraw(long id, @Nullable Integer version, Sight sight, Channel channel) {
        mustSee(id, sight);
        settle(tasks.report(new TaskId(id), new Report(Report.Kind.WITHDRAW, null), sight.actor(channel), version));
        if (sight.isAdministrator()) {
            audit.record(sight.viewer().getName(), Audit.Action.REPORT, "task:" + id, Report.Kind.WITHDRAW.name());
        }
    }

    /** @throws Refusal if the task is not the viewer's to see, the input cannot be taken, or the move is not made */
    @Transactional
    public void decide(long id, DecisionInput input, Sight sight, Channel channel) {
        mustSee(id, sight);
        boolean approves = input.approves();
        String reason = input.words();
        Optional<Request> extension = tasks.get(new TaskId(id)).status() == TaskStatus.SUBMITTED ? Optional.empty()
                : requests.open(new TaskId(id), Request.Kind.EXTENSION);
        if (extension.isPresent()) {
            decide(extension.get(), input, sight, channel);
            return;
        }
        settle(tasks.decide(new TaskId(id), approves, reason, sight.actor(channel), input.version()));
        if (sight.isAdministrator()) {
            audit.record(sight.viewer().getName(), Audit.Action.DECIDE, "task:" + id,
                    (approves ? "APPROVE" : "RETURN") + note(reason));
        }
    }

    /**
     * Decides something asked about a task.
     *
     * @throws Refusal if the task is not the viewer's to see, nothing of it was asked under this number, the input cannot be
     *         taken, or the decision is not made
     */
    @Transactional
    public void decideRequest(long id, long requestId, DecisionInput input, Sight sight, Channel channel) {
        mustSee(id, sight);
        Request request = requests.find(new RequestId(requestId)).filter(asked -> asked.taskId().value() == id)
                .orElseThrow(() -> Refusal.notFound("NO_REQUEST", requestId));
        decide(request, input, sight, channel);
    }

    private void ask(long id, ReportInput input, Sight sight, Channel channel) {
        mustBeFresh(id, input.version());
        Ask.Extension extension = input.extension();
        settle(requests.ask(new TaskId(id), extension, sight.actor(channel)));
        if (sight.isAdministrator()) {
            audit.record(sight.viewer().getName(), Audit.Action.REPORT, "task:" + id,
                    "EXTENSION " + extension.until() + note(extension.note()));
        }
    }

    private void decide(Request request, DecisionInput input, Sight sight, Channel channel) {
        mustBeFresh(request.taskId().value(), input.version());
        boolean grant = input.approves();
        String reason = input.words();
        settle(requests.decide(request.id(), grant, input.date(), named(input.to()), reason, sight.actor(channel)));
        if (sight.isAdministrator()) {
            audit.record(sight.viewer().getName(), Audit.Action.DECIDE, "task:" + request.taskId().value(),
                    request.kind() + (grant ? " GRANT" : " REFUSE") + note(reason));
        }
    }

    private @Nullable PersonId named(@Nullable String userId) {
        return userId == null ? null : people.byUserId(userId).map(Person::id)
                .orElseThrow(() -> new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, MoveResult.Why.NOT_IN_UNIT.name()));
    }

    private void mustBeFresh(long id, @Nullable Integer version) {
        if (version != null && version != tasks.get(new TaskId(id)).version()) {
            throw new Refusal(HttpStatus.CONFLICT, MoveResult.Why.STALE.name());
        }
    }

    private static void settle(RequestResult result) {
        if (result instanceof RequestResult.Refused refused) {
            throw new Refusal(status(refused.why()), refused.why().name());
        }
    }

    private static String note(@Nullable String words) {
        return words == null ? "" : ": " + words;
    }

    private void mustSee(long id, Sight sight) {
        if (lists.one(id, sight).isEmpty()) {
            throw Refusal.notFound("NO_TASK", id);
        }
    }

    private static void settle(MoveResult result) {
        if (result instanceof MoveResult.Refused refused) {
            throw new Refusal(status(refused.why()), refused.why().name());
        }
    }

    static HttpStatus status(MoveResult.Why why) {
        return switch (why) {
            case NOT_YOURS, NOT_YOUR_DECISION, OWN_REPORT -> HttpStatus.FORBIDDEN;
            case REASON_NEEDED, DATE_NOT_LATER, DATE_TOO_FAR, NOT_IN_UNIT, SAME_PERSON, OWNER_NEEDED, SNOOZE_TIME, WORDS_NEEDED ->
                HttpStatus.UNPROCESSABLE_CONTENT;
            case WRONG_STATE, STALE, DECIDED, CHANGED_SINCE, NOTHING_TO_UNDO -> HttpStatus.CONFLICT;
        };
    }
}
