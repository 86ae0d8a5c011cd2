package io.github.rectify.reply;

import io.github.rectify.outbox.Outbox;
import io.github.rectify.outbox.SentCard;
import io.github.rectify.reply.reading.Action;
import io.github.rectify.reply.reading.Intent;
import io.github.rectify.task.EventKind;
import io.github.rectify.task.Request;
import io.github.rectify.task.Task;
import io.github.rectify.task.TaskId;
import io.github.rectify.task.TaskStatus;
import io.github.rectify.task.Tasks;
import io.github.rectify.wecom.CallbackMessage;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Acts on a press. A press proves only who pressed: the card must be ours and sent to them, what is pressed must stand on it, and
 * whether they may is asked of the task as for a written word.
 */
@Component
class CardReplies {

    private static final Logger log = LoggerFactory.getLogger(CardReplies.class);

    /** What stands before the number of something chosen that is a request and not a task. */
    private static final String REQUEST = "request:";

    private final Outbox outbox;
    private final Tasks tasks;
    private final Acting acting;
    private final Deciding deciding;
    private final QuestionPresses presses;
    private final Answers answers;

    CardReplies(Outbox outbox, Tasks tasks, Acting acting, Deciding deciding, QuestionPresses presses, Answers answers) {
        this.outbox = outbox;
        this.tasks = tasks;
        this.acting = acting;
        this.deciding = deciding;
        this.presses = presses;
        this.answers = answers;
    }

    /** What a press needs besides its card: who, and what they can mean. */
    interface Presser {
        Turn turn(long messageId);

        Standing standing();
    }

    /** @return what came of it, for the administrator */
    String pressed(InboxRow row, CallbackMessage press, String userKey, Presser presser) {
        Optional<SentCard> found = Optional.ofNullable(press.taskId()).flatMap(outbox::card);
        if (found.isEmpty()) {
            log.warn("inbox row {}: a press on a card that was never sent", row.id());
            return "UNKNOWN_CARD";
        }
        SentCard card = found.get();
        if (!card.userId().toLowerCase(Locale.ROOT).equals(userKey)) {
            log.warn("inbox row {}: a press on somebody else's card", row.id());
            return "NOT_THEIR_CARD";
        }
        String key = Objects.requireNonNullElse(press.eventKey(), "");
        Turn turn = presser.turn(card.messageId());
        if (presses.areMeantBy(key)) {
            return presses.pressed(turn, press, card, key, presser.standing());
        }
        Optional<Action> action = action(verb(key));
        if (action.isEmpty()) {
            return "UNKNOWN_BUTTON: " + key;
        }
        String chosen = key.contains(":") ? "" : choice(press);
        if (chosen.startsWith(REQUEST)) {
            return onChosenRequest(turn, press, card, verb(key), chosen.substring(REQUEST.length()));
        }
        return isRequest(key) ? onRequest(turn, press, card, key) : onTask(turn, press, card, key, action.get(), presser);
    }

    /** Of several things to decide, a request was chosen: only yes and no can be said to it. */
    private String onChosenRequest(Turn turn, CallbackMessage press, SentCard card, String verb, String id) {
        if (!verb.equals("approve") && !verb.equals("return")) {
            answers.say(turn.row(), turn.person(), "chooseFirst");
            return "NOT_TO_REPORT_ON";
        }
        return onRequest(turn, press, card, (verb.equals("approve") ? "grant:" : "refuse:") + id);
    }

    private String onRequest(Turn turn, CallbackMessage press, SentCard card, String key) {
        Optional<Request> request = id(key.substring(key.indexOf(':') + 1)).flatMap(deciding::request);
        if (request.isEmpty() || !outbox.isAbout(card.messageId(), Understanding.subject(request.get().taskId()))) {
            return "NOT_ON_THIS_CARD";
        }
        outbox.useResponseCode(card);
        boolean grant = verb(key).equals("grant");
        Said said = say(turn, deciding.pressed(turn, request.get(), grant));
        Request now = deciding.request(request.get().id().value()).orElse(request.get());
        if (press.responseCode() != null && !now.isOpen()) {
            outbox.putFaceChange("inbox-" + turn.row().id(), card, press.responseCode(),
                    Understanding.subject(now.taskId()), face(now));
        }
        return said.outcome();
    }

    private static String face(Request request) {
        return request.state() == Request.State.WITHDRAWN ? EventKind.REQUEST_WITHDRAWN.name()
                : Requesting.event(request.kind(), request.state() == Request.State.GRANTED).name();
    }

    private String onTask(Turn turn, CallbackMessage press, SentCard card, String key, Action action, Presser presser) {
        Optional<TaskId> chosen = chosen(key, press);
        if (chosen.isEmpty()) {
            answers.say(turn.row(), turn.person(), "chooseFirst");
            return "NOTHING_CHOSEN";
        }
        TaskId task = chosen.get();
        if (!outbox.isAbout(card.messageId(), Understanding.subject(task))) {
            return "NOT_ON_THIS_CARD";
        }
        outbox.useResponseCode(card);
        boolean decides = action.intent() == Intent.APPROVE || action.intent() == Intent.REJECT;
        Said said = decides ? say(turn, Done.of(deciding.close(turn, task, action.intent() == Intent.APPROVE, null)))
                : say(turn, acting.act(turn, Deed.of(action, List.of(task)), presser.standing()));
        String face = face(said, tasks.get(task), action.intent());
        if (face != null && press.responseCode() != null) {
            outbox.putFaceChange("inbox-" + turn.row().id(), card, press.responseCode(), Understanding.subject(task), face);
        }
        return said.outcome();
    }

    private Said say(Turn turn, Done done) {
        Said said = done.said().get(0);
        answers.sayWords(turn.row(), turn.person(), said.full(), 
                said.about() == null ? Set.of() : Set.of(said.about()));
        return said;
    }

    /** What the card shows from now on; after a refusal, what is true of the task already. */
    private static @Nullable String face(Said said, Task task, Intent asked) {
        boolean decides = asked == Intent.APPROVE || asked == Intent.REJECT;
        if (said.recorded()) {
            return event(asked).name();
        }
        return switch (task.status()) {
            case SUBMITTED -> decides ? null : EventKind.SUBMITTED.name();
            case CLOSED -> EventKind.APPROVED.name();
            case IN_PROGRESS -> decides ? EventKind.RETURNED.name() : null;
            case LONG_TERM -> null;
        };
    }

    private static EventKind event(Intent asked) {
        return switch (asked) {
            case REPORT_DONE -> EventKind.SUBMITTED;
            case REPORT_PROGRESS -> EventKind.PROGRESS;
            case APPROVE -> EventKind.APPROVED;
            case REJECT -> EventKind.RETURNED;
            default -> EventKind.ACKNOWLEDGED;
        };
    }

    private static Optional<TaskId> chosen(String key, CallbackMessage press) {
        return id(key.contains(":") ? key.substring(key.indexOf(':') + 1) : choice(press)).map(TaskId::new);
    }

    private static String choice(CallbackMessage press) {
        return press.selectedItems().values().stream().flatMap(List::stream).findFirst().orElse("");
    }

    private static Optional<Long> id(String digits) {
        return digits.matches("[0-9]{1,18}") ? Optional.of(Long.parseLong(digits)) : Optional.empty();
    }

    private static String verb(String key) {
        return key.contains(":") ? key.substring(0, key.indexOf(':')) : key;
    }

    private static boolean isRequest(String key) {
        return verb(key).equals("grant") || verb(key).equals("refuse");
    }

    private static Optional<Action> action(String button) {
        return switch (button) {
            case "done" -> Optional.of(Action.of(Intent.REPORT_DONE));
            case "progress" -> Optional.of(Action.of(Intent.REPORT_PROGRESS));
            case "ack" -> Optional.of(Action.of(Intent.ACKNOWLEDGE));
            case "approve", "grant" -> Optional.of(Action.of(Intent.APPROVE));
            case "return", "refuse" -> Optional.of(Action.of(Intent.REJECT));
            default -> Optional.empty();
        };
    }
}
