package io.github.rectify.reply;

import io.github.rectify.people.People;
import io.github.rectify.people.Person;
import io.github.rectify.wecom.CallbackMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Handles one thing that came in: what it moves, the answer to it and its end in the inbox are one transaction, so it acts once
 * or not at all. What one person sent is handled in its order.
 */
@Component
class Conversations {

    private static final List<Duration> WAITS = List.of(Duration.ofSeconds(2), Duration.ofSeconds(10),
            Duration.ofMinutes(1), Duration.ofMinutes(5));

    private static final int LONGEST_OUTCOME = 400;

    private final InboxMapper mapper;
    private final People people;
    private final TextReplies texts;
    private final CardReplies cards;
    private final Answers answers;
    private final Clock clock;

    Conversations(InboxMapper mapper, People people, TextReplies texts, CardReplies cards, Answers answers, Clock clock) {
        this.mapper = mapper;
        this.people = people;
        this.texts = texts;
        this.cards = cards;
        this.answers = answers;
        this.clock = clock;
    }

    /** @return false if it was not this call's to handle */
    @Transactional
    public boolean handle(long id) {
        Optional<InboxRow> found = mapper.lock(id).filter(row -> row.state().equals("NEW"));
        if (found.isEmpty() || mapper.earlierOfUser(found.get().userId(), id) > 0) {
            return false;
        }
        InboxRow row = found.get();
        String outcome = act(row, CallbackMessage.parse(row.payload()));
        mapper.done(id, outcome.length() <= LONGEST_OUTCOME ? outcome : outcome.substring(0, LONGEST_OUTCOME), clock.instant());
        return true;
    }

    private String act(InboxRow row, CallbackMessage message) {
        Optional<Person> person = people.byUserId(message.fromUser()).filter(Person::active);
        if (message.msgType().equals("event")) {
            return "template_card_event".equals(message.event())
                    ? person.map(presser -> cards.pressed(row, message, presser)).orElse("STRANGER")
                    : "IGNORED_EVENT";
        }
        if (person.isEmpty()) {
            answers.toStranger(row, message.fromUser());
            return "STRANGER";
        }
        if (message.msgType().equals("text")) {
            return texts.wrote(row, message, person.get());
        }
        answers.say(row, person.get(), "otherType");
        return "OTHER_TYPE: " + message.msgType();
    }

    /** After a failure: another try later, and after the last one the shelf, with a word to the person. */
    @Transactional
    public void putOff(long id, RuntimeException failure) {
        mapper.lock(id).ifPresent(row -> {
            boolean last = row.attempts() >= WAITS.size();
            Instant next = clock.instant().plus(WAITS.get(Math.min(row.attempts(), WAITS.size() - 1)));
            mapper.again(id, row.attempts(), last ? "SHELVED" : "NEW", next,
                    failure.getClass().getSimpleName());
            if (last) {
                people.byUserId(row.userId()).ifPresent(person -> answers.say(row, person, "shelved"));
            }
        });
    }
}
