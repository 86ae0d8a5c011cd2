package io.github.rectify.reply;

import io.github.rectify.outbox.Outbox;
import io.github.rectify.outbox.SentCard;
import io.github.rectify.people.Person;
import io.github.rectify.task.Actor;
import io.github.rectify.task.Channel;
import io.github.rectify.task.EventKind;
import io.github.rectify.task.MoveResult;
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
 * Acts on a press. A press proves only who pressed: the card must be ours and sent to them, the task must stand on it, and whether
 * they may is asked of the task as for a written word.
 */
@Component
class CardReplies {

    private static final Logger log = LoggerFactory.getLogger(CardReplies.class);

    private final Outbox outbox;
    private final Tasks tasks;
    private final TaskMoves moves;
    private final TaskWords words;
    private final Answers answers;

    CardReplies(Outbox outbox, Tasks tasks, TaskMoves moves, TaskWords words, Answers answers) {
        this.outbox = outbox;
        this.tasks = tasks;
        this.moves = moves;
        this.words = words;
        this.answers = answers;
    }

    /** @return what came of it, for the administrator */
    String pressed(InboxRow row, CallbackMessage press, Person person) {
        Optional<SentCard> card = Optional.ofNullable(press.taskId()).flatMap(outbox::card);
        if (card.isEmpty()) {
            log.warn("inbox row {}: a press on a card that was never sent", row.id());
            return "UNKNOWN_CARD";
        }
        if (!card.get().userId().toLowerCase(Locale.ROOT).equals(person.userId().key())) {
            log.warn("inbox row {}: a press on somebody else's card", row.id());
            return "NOT_THEIR_CARD";
        }
        String key = Objects.requireNonNullElse(press.eventKey(), "");
        Optional<Reply> reply = reply(key.contains(":") ? key.substring(0, key.indexOf(':')) : key);
        if (reply.isEmpty()) {
            return "UNKNOWN_BUTTON: " + key;
        }
        Optional<TaskId> chosen = chosen(key, press);
        if (chosen.isEmpty()) {
            answers.say(row, person, "chooseFirst");
            return "NOTHING_CHOSEN";
        }
        if (!outbox.isAbout(card.get().messageId(), subject(chosen.get()))) {
            return "NOT_ON_THIS_CARD";
        }
        return act(row, press, person, card.get(), reply.get(), tasks.get(chosen.get()));
    }

    private String act(InboxRow row, CallbackMessage press, Person person, SentCard card, Reply reply, Task task) {
        outbox.useResponseCode(card);
        MoveResult result = moves.attempt(reply, task, Actor.of(person, Channel.CARD, "message:" + card.messageId()));
        answers.sayWords(row, person, words.result(result, moves.event(reply), null), Set.of(task.id()));
        String face = face(result, moves.event(reply));
        if (face != null && press.responseCode() != null) {
            outbox.putFaceChange("inbox-" + row.id(), card, press.responseCode(), subject(task.id()), face);
        }
        return reply.getClass().getSimpleName() + " " + task.code() + " "
                + (result instanceof MoveResult.Refused refused ? refused.why() : "MOVED");
    }

    /** What the card shows from now on; after a refusal, what is true of the task already. */
    private static @Nullable String face(MoveResult result, EventKind asked) {
        if (result instanceof MoveResult.Moved) {
            return asked.name();
        }
        TaskStatus status = result.task().status();
        return switch (status) {
            case SUBMITTED -> asked == EventKind.APPROVED || asked == EventKind.RETURNED ? null : EventKind.SUBMITTED.name();
            case CLOSED -> EventKind.APPROVED.name();
            case IN_PROGRESS -> asked == EventKind.APPROVED || asked == EventKind.RETURNED ? EventKind.RETURNED.name() : null;
            case LONG_TERM -> null;
        };
    }

    private static Optional<TaskId> chosen(String key, CallbackMessage press) {
        String id = key.contains(":") ? key.substring(key.indexOf(':') + 1)
                : press.selectedItems().values().stream().flatMap(List::stream).findFirst().orElse("");
        return id.matches("[0-9]{1,18}") ? Optional.of(new TaskId(Long.parseLong(id))) : Optional.empty();
    }

    private static Optional<Reply> reply(String button) {
        return switch (button) {
            case "done" -> Optional.of(new Reply.Done());
            case "progress" -> Optional.of(new Reply.Progress(null));
            case "ack" -> Optional.of(new Reply.Acknowledge());
            case "approve" -> Optional.of(new Reply.Approve(null));
            case "return" -> Optional.of(new Reply.Return(null));
            default -> Optional.empty();
        };
    }

    private static String subject(TaskId task) {
        return "task:" + task.value();
    }
}
