package io.github.rectify.reply;

import io.github.rectify.reply.reading.Action;
import io.github.rectify.reply.reading.Intent;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The reason in the words of a decision, and the words of an instruction: as typed, without the order itself. */
@Component
class Reasons {

    private final OrderWords words;
    private final Sayings sayings;

    Reasons(OrderWords words, Sayings sayings) {
        this.words = words;
        this.sayings = sayings;
    }

    @Nullable String of(Action decision) {
        String text = decision.words();
        String reason = text == null || sayings.isHollow(text) ? null
                : words.beside(text, decision.tasks(), decision.intent() == Intent.APPROVE);
        return reason == null || sayings.isHollow(reason) ? null : reason;
    }

    /** Nothing of an instruction is left out but the word for it and the numbers it is addressed to. */
    String ofInstruction(Action instruction) {
        return words.instruction(Objects.requireNonNullElse(instruction.words(), ""));
    }
}
