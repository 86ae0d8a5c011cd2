package io.github.rectify.reply.reading;

import java.util.List;

/**
 * How a reply is understood: at least one action, in the order of the text, and what must be asked first.
 *
 * @param putOff whether a leader put a decision off, and said nothing else that is an action
 * @param each   the actions before like ones were joined, so that what was said of each task can be told
 * @param tied   codes of the tasks a leader approved on a condition or in part: no decision, and yet one is wanted
 */
public record Reading(List<Action> actions, List<Doubt> doubts, List<Stage> stages, boolean putOff, List<String> tied,
        List<Action> each) {

    public Reading(List<Action> actions, List<Doubt> doubts, List<Stage> stages) {
        this(actions, doubts, stages, false, List.of(), actions);
    }

    Reading of(List<Action> said) {
        return new Reading(actions, doubts, stages, putOff, tied, said);
    }

    Reading with(List<String> tiedTasks, boolean off) {
        return new Reading(actions, doubts, stages, off, tiedTasks, each);
    }

    public Reading {
        actions = List.copyOf(actions);
        doubts = List.copyOf(doubts);
        stages = List.copyOf(stages);
        tied = List.copyOf(tied);
        each = List.copyOf(each);
        if (actions.isEmpty()) {
            throw new IllegalArgumentException("a reading has at least one action");
        }
    }

    /** Whether the person must be asked before all of it can be acted on. */
    public boolean clarify() {
        return !doubts.isEmpty();
    }
}
