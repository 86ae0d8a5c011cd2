package io.github.rectify.reply;

import io.github.rectify.outbox.NewMessage;
import io.github.rectify.outbox.Outbox;
import io.github.rectify.outbox.SentCard;
import io.github.rectify.outbox.Urgency;
import io.github.rectify.people.Person;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What people were asked and have not answered. Each is asked one thing at a time: a new question, or a new message that stands
 * by itself, takes the place of the one before. A question waits for a set time; an answer after that records nothing.
 */
@Component
class Questions {

    static final String KIND = "QUESTION";

    private final QuestionMapper mapper;
    private final Outbox outbox;
    private final ReplyProperties properties;
    private final Clock clock;

    Questions(QuestionMapper mapper, Outbox outbox, ReplyProperties properties, Clock clock) {
        this.mapper = mapper;
        this.outbox = outbox;
        this.properties = properties;
        this.clock = clock;
    }

    /** Asks, by a card, in place of what was asked before. */
    void ask(Turn turn, Asked asked) {
        latestOf(turn.person()).filter(before -> before.state() == Question.State.OPEN)
                .ifPresent(before -> close(before, isLate(before) ? Question.State.EXPIRED : Question.State.REPLACED, null));
        Instant now = clock.instant();
        QuestionMapper.NewQuestion row = new QuestionMapper.NewQuestion(turn.person().id().value(), turn.row().id(), now,
                now.plus(properties.questionLasts()), asked.json());
        mapper.insert(row);
        Set<String> subjects = new HashSet<>();
        subjects.add(Question.subject(row.getId()));
        asked.options().stream().flatMap(option -> option.deeds().stream()).flatMap(deed -> deed.taskIds().stream())
                .forEach(task -> subjects.add(Understanding.subject(task)));
        outbox.put(new NewMessage("question:" + row.getId(), KIND, Urgency.ANSWER, turn.person().userId().value(),
                String.valueOf(row.getId()), subjects, now));
    }

    Optional<Question> find(long id) {
        return mapper.byId(id);
    }

    Optional<Question> openOf(Person person) {
        return latestOf(person).filter(question -> question.isOpen(clock.instant()));
    }

    Optional<Question> latestOf(Person person) {
        return mapper.latestOf(person.id().value());
    }

    boolean isLate(Question question) {
        return question.state() == Question.State.EXPIRED
                || question.state() == Question.State.OPEN && !question.isOpen(clock.instant());
    }

    /** A question already asked gets more to ask about; its time begins anew. */
    void widen(Question question, Asked asked) {
        mapper.widen(question.id(), asked.json(), clock.instant().plus(properties.questionLasts()));
    }

    /** Ends a question, once; its card says how. */
    boolean close(Question question, Question.State state, @Nullable String answer) {
        if (mapper.close(question.id(), state, answer, clock.instant()) == 0) {
            return false;
        }
        for (SentCard card : outbox.changeableCards(question.subject())) {
            if (card.responseCode() != null && outbox.useResponseCode(card)) {
                outbox.putFaceChange("question-" + question.id(), card, card.responseCode(), question.subject(),
                        face(state, answer));
            }
        }
        return true;
    }

    /** What the card says from then on. */
    static String face(Question.State state, @Nullable String answer) {
        return state == Question.State.ANSWERED && answer == null ? "QUESTION_NONE" : "QUESTION_" + state;
    }
}
