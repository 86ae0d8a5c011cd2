package io.github.rectify.reply;

import io.github.rectify.reply.reading.Action;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The reason in the words of a decision, and the words of an instruction: what is left without the order and the task's number. */
@Component
class Reasons {

    private final AnswerWords words;
    private final Sayings sayings;

    Reasons(AnswerWords words, Sayings sayings) {
        this.words = words;
        this.sayings = sayings;
    }

    @Nullable String of(Action decision) {
        String text = decision.words() == null ? null : sayings.withoutExceptions(decision.words());
        String reason = text == null || sayings.isHollow(text) ? null : words.reason(text, decision.tasks());
        return reason == null || sayings.isHollow(reason) ? null : reason;
    }
}
