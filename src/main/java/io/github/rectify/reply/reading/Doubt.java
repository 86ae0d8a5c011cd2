package io.github.rectify.reply.reading;

import java.util.List;

/**
 * Something that has to be asked before an action can be taken in full.
 *
 * @param action     which action of the reading, from 0
 * @param candidates codes of the tasks that can be meant, if it is about which task
 * @param words      what was written and could not be used: a number that is not open, a day that does not exist
 */
public record Doubt(Kind kind, int action, List<String> candidates, List<String> words) {

    public Doubt {
        candidates = List.copyOf(candidates);
        words = List.copyOf(words);
    }

    /** What is not clear. */
    public enum Kind {
        /** No task is named and several can be meant, or what is named fits none or several. */
        WHICH_TASK,
        /** A number was written that is none of the open tasks. */
        NOT_OPEN,
        /** A day was written that no calendar has, such as 30 February, or that cannot be meant. */
        IMPOSSIBLE_DATE
    }
}
