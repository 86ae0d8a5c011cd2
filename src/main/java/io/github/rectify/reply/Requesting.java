package io.github.rectify.reply;

import io.github.rectify.people.People;
import io.github.rectify.people.Person;
import io.github.rectify.people.PersonId;
import io.github.rectify.reply.reading.Action;
import io.github.rectify.reply.reading.Intent;
import io.github.rectify.task.Ask;
import io.github.rectify.task.EventKind;
import io.github.rectify.task.MoveResult;
import io.github.rectify.task.Request;
import io.github.rectify.task.RequestResult;
import io.github.rectify.task.Requests;
import io.github.rectify.task.Task;
import io.github.rectify.task.TaskId;
import io.github.rectify.task.Tasks;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What somebody asks that somebody else decides: more time, another owner, or that it is not theirs. */
@Component
class Requesting {

    private final Requests requests;
    private final Tasks tasks;
    private final People people;
    private final Names names;
    private final TaskWords words;
    private final Answers answers;
    private final AnswerWords answerWords;
    private final Acts acts;

    Requesting(Requests requests, Tasks tasks, People people, Names names, TaskWords words, Answers answers, AnswerWords answerWords,
            Acts acts) {
        this.answerWords = answerWords;
        this.requests = requests;
        this.tasks = tasks;
        this.people = people;
        this.names = names;
        this.words = words;
        this.answers = answers;
        this.acts = acts;
    }

    Done extend(Turn turn, Deed deed) {
        Action action = deed.does();
        Optional<Request> open = deed.tasks().size() != 1 ? Optional.empty() : requests.open(deed.taskIds().get(0), Request.Kind.EXTENSION);
        if (action.date() == null && open.isPresent() && answerWords.tellsWhy(Objects.requireNonNullElse(action.words(), ""))) {
            return askAgain(turn, open.get(), action);
        }
        if (action.date() == null) {
            String codes = deed.taskIds().stream().map(tasks::get).map(Task::code).collect(Collectors.joining(answers.words("and")));
            return Done.ask(Asked.day(answers.words("ask.extension", codes), action.words(), deed));
        }
        String day = words.day(action.date());
        return each(turn, deed, new Ask.Extension(action.date(), action.words()), EventKind.EXTENSION_ASKED, request -> day);
    }

    /** The reason told after it was asked: put again with it, so that who decides reads it. */
    private Done askAgain(Turn turn, Request open, Action action) {
        requests.withdraw(open.id(), turn.actor());
        String day = words.day(Objects.requireNonNull(open.until()));
        return Done.of(said(turn, requests.ask(open.taskId(), new Ask.Extension(open.until(), action.words()), turn.actor()),
                EventKind.EXTENSION_ASKED, request -> day));
    }

    /** To whom a task goes; from who has to say whose it is, that decides it. */
    Done transfer(Turn turn, Deed deed, Standing standing) {
        Action action = deed.does();
        Optional<Request> disowned = disowned(deed, standing);
        if (disowned.isPresent() && names.mentioned(turn, action.words()).isPresent()) {
            return decide(turn, disowned.get(), true, null, deed);
        }
        if (action.person() == null) {
            return Done.of(Said.only(answers.words("transfer.whom", code(deed)), "NOBODY_NAMED"));
        }
        return names.find(turn, deed, action.person(), to -> to.id().equals(turn.person().id())
                ? Done.of(Said.only(answers.words("person.self", to.name()), "SELF"))
                : each(turn, deed, new Ask.Transfer(to.id(), action.words()), EventKind.TRANSFER_ASKED, request -> to.name()));
    }

    private static Optional<Request> disowned(Deed deed, Standing standing) {
        return deed.tasks().size() != 1 ? Optional.empty() : standing.requests().stream()
                .filter(request -> request.kind() == Request.Kind.NOT_MINE && request.taskId().equals(deed.taskIds().get(0))).findFirst();
    }

    /** Whose it is, if somebody is named; a name that fits nobody is still worth passing on in the words. */
    Done notMine(Turn turn, Deed deed) {
        Action action = deed.does();
        PersonId suggested = names.mentioned(turn, action.words()).map(Person::id).orElse(null);
        String extra = suggested == null ? "" : answers.words("extra.suggested", people.get(suggested).name());
        return each(turn, deed, new Ask.NotMine(suggested, action.words()), EventKind.NOT_MINE_ASKED, request -> extra);
    }

    private String code(Deed deed) {
        return tasks.get(deed.taskIds().get(0)).code();
    }

    private Done each(Turn turn, Deed deed, Ask ask, EventKind kind, Function<Request, String> extra) {
        List<Said> said = new ArrayList<>();
        for (TaskId task : deed.taskIds()) {
            said.add(said(turn, requests.ask(task, ask, turn.actor()), kind, extra));
        }
        return Done.of(said);
    }

    Said said(Turn turn, RequestResult result, EventKind kind, Function<Request, String> extra) {
        if (result instanceof RequestResult.Recorded recorded) {
            acts.event(turn, recorded.task().id(), recorded.eventId());
            return words.recorded(turn, kind, recorded.task(), extra.apply(recorded.request()));
        }
        if (result instanceof RequestResult.AlreadyOpen already) {
            return already(already.task(), already.request());
        }
        if (result instanceof RequestResult.Refused refused) {
            return words.refused(refused.task(), refused.why());
        }
        throw new AssertionError(result);
    }

    private Said already(Task task, Request request) {
        String what = request.until() == null ? words.person(request.to(), "noReviewer") : words.day(request.until());
        return Said.about(task.id(), answers.words("already." + request.kind(), words.name(task), words.moment(request.askedAt()), what,
                words.reviewer(task), task.code()), "ALREADY_OPEN " + task.code());
    }

    /** The extension of a task is not wanted any more. */
    Said giveUp(Turn turn, TaskId task) {
        return requests.open(task, Request.Kind.EXTENSION)
                .map(request -> said(turn, requests.withdraw(request.id(), turn.actor()), EventKind.REQUEST_WITHDRAWN, gone -> ""))
                .orElseGet(() -> Said.about(task, answers.words("extension.none", words.due(tasks.get(task))), "NOTHING_ASKED"));
    }

    /** What the history calls a request. */
    static EventKind asked(Request.Kind kind) {
        return switch (kind) {
            case EXTENSION -> EventKind.EXTENSION_ASKED;
            case TRANSFER -> EventKind.TRANSFER_ASKED;
            case NOT_MINE -> EventKind.NOT_MINE_ASKED;
        };
    }

    /** What the history calls a decision on a request. */
    static EventKind event(Request.Kind kind, boolean grant) {
        return switch (kind) {
            case EXTENSION -> grant ? EventKind.EXTENSION_GRANTED : EventKind.EXTENSION_REFUSED;
            case TRANSFER -> grant ? EventKind.TRANSFERRED : EventKind.TRANSFER_REFUSED;
            case NOT_MINE -> grant ? EventKind.TRANSFERRED : EventKind.NOT_MINE_REFUSED;
        };
    }

    /** Decides what was asked; a leader's own day, or the person an administrator names, goes before what was asked. */
    Done decide(Turn turn, Request request, boolean grant, @Nullable String reason, Deed deed) {
        Action action = deed.does();
        PersonId to = grant && request.kind() == Request.Kind.NOT_MINE
                ? names.mentioned(turn, action.words()).map(Person::id).orElse(null) : null;
        RequestResult result = requests.decide(request.id(), grant, grant && action.intent() == Intent.APPROVE ? action.date() : null,
                to, reason, turn.actor());
        String why = Objects.requireNonNullElse(reason, "");
        if (result instanceof RequestResult.Refused refused && refused.why() == MoveResult.Why.REASON_NEEDED) {
            return Done.of(Said.about(refused.task().id(), answers.words("refused.REQUEST_REASON_NEEDED", words.name(refused.task()),
                    refused.task().code()), "REASON_NEEDED " + refused.task().code()));
        }
        if (result instanceof RequestResult.Refused refused && refused.why() == MoveResult.Why.DECIDED) {
            Request now = requests.find(request.id()).orElse(request);
            return Done.of(Said.about(refused.task().id(), answers.words("refused.REQUEST_DECIDED", words.name(refused.task()),
                    Objects.requireNonNullElse(now.closedByName(), answers.words("noReviewer")), words.due(refused.task()),
                    answers.words("kind." + asked(now.kind())), answers.words("request." + now.state())),
                    "DECIDED " + refused.task().code()));
        }
        return Done.of(said(turn, result, event(request.kind(), grant),
                decided -> why.isBlank() ? "" : answers.words(grant ? "extra.opinion" : "extra.reason", why)));
    }
}
