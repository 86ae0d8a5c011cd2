package io.github.rectify.reply.reading;

import java.util.List;

/**
 * How a reply is understood: at least one action, in the order of the text, and what must be asked first.
 *
 * @param putOff whether a leader put a decision off, and said nothing else that is an action
 */
public record Reading(List<Action> actions, List<Doubt> doubts, List<Stage> stages, boolean putOff) {

    public Reading(List<Action> actions, List<Doubt> doubts, List<Stage> stages) {
        this(actions, doubts, stages, false);
    }

    public Reading {
        actions = List.copyOf(actions);
        doubts = List.copyOf(doubts);
        stages = List.copyOf(stages);
        if (actions.isEmpty()) {
            throw new IllegalArgumentException("a reading has at least one action");
        }
    }

    /** Whether the person must be asked before all of it can be acted on. */
    public boolean clarify() {
        return !doubts.isEmpty();
    }
}
