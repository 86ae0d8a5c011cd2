package io.github.rectify.reply;

import io.github.rectify.outbox.NewMessage;
import io.github.rectify.outbox.Outbox;
import io.github.rectify.outbox.Urgency;
import io.github.rectify.people.Person;
import io.github.rectify.people.UserId;
import io.github.rectify.task.TaskId;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts answers in line; one thing that came in gets one answer. */
@Component
class Answers {

    static final String KIND = "ANSWER";

    private final Outbox outbox;
    private final MessageSource messages;
    private final Clock clock;

    Answers(Outbox outbox, MessageSource messages, Clock clock) {
        this.outbox = outbox;
        this.messages = messages;
        this.clock = clock;
    }

    /** Answers with the sentence under a key of this room. */
    void say(InboxRow row, Person person, String key, Object... args) {
        put(row, person.userId().value(), words(key, args), Set.of());
    }

    /** Answers with words already composed, about some tasks. */
    void sayWords(InboxRow row, Person person, String words, Set<TaskId> about) {
        put(row, person.userId().value(), words, about);
    }

    void toStranger(InboxRow row, String userId) {
        if (UserId.isValid(userId)) {
            put(row, userId, words("stranger"), Set.of());
        }
    }

    /** The sentence under a key of this room; numbers are printed bare. */
    String words(String key, Object... args) {
        Object[] words = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            words[i] = String.valueOf(args[i]);
        }
        return messages.getMessage("reply." + key, words, Locale.SIMPLIFIED_CHINESE);
    }

    private void put(InboxRow row, String userId, String words, Set<TaskId> about) {
        Set<String> subjects = about.stream().map(task -> "task:" + task.value())
                .collect(Collectors.toSet());
        outbox.putText(new NewMessage("answer:" + row.id(), KIND, Urgency.ANSWER, userId, "{}", subjects, clock.instant()),
                words);
    }
}
