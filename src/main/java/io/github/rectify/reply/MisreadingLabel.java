package io.github.rectify.reply;

import io.github.rectify.reply.reading.Action;
import io.github.rectify.reply.reading.Reading;
import java.util.List;

/** How a reply is read or ought to be: at least one action, and whether the writer has to be asked first. */
public record MisreadingLabel(List<Action> actions, boolean clarify) {

    public MisreadingLabel {
        actions = List.copyOf(actions);
        if (actions.isEmpty()) {
            throw new IllegalArgumentException("a reading has at least one action");
        }
    }

    public static MisreadingLabel of(Reading reading) {
        return new MisreadingLabel(reading.actions(), reading.clarify());
    }
}
