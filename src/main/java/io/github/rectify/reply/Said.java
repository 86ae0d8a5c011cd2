package io.github.rectify.reply;

import io.github.rectify.task.TaskId;
import org.jspecify.annotations.Nullable;

/**
 * What came of something, in words.
 *
 * @param full     for an answer that says nothing else
 * @param brief    for one line among several
 * @param about    the task, if it is about one
 * @param recorded whether anything was
 * @param outcome  in a word, for the administrator
 */
record Said(String full, String brief, @Nullable TaskId about, boolean recorded, String outcome) {

    /** The same with a sentence more. */
    Said and(String more) {
        return new Said(full + "\n" + more, brief + "\n" + more, about, recorded, outcome);
    }

    /** The same with a sentence more where it is all the answer. */
    Said endingIn(String more) {
        return new Said(full + "\n" + more, brief, about, recorded, outcome);
    }

    /** What is said besides, behind everything else and never as a line of its own among what was recorded. */
    static Said aside(String words, String outcome) {
        return new Said(words, "", null, false, outcome);
    }

    boolean isAside() {
        return brief.isEmpty();
    }

    /** Nothing was recorded. */
    static Said only(String words, String outcome) {
        return new Said(words, words, null, false, outcome);
    }

    static Said about(TaskId task, String words, String outcome) {
        return new Said(words, words, task, false, outcome);
    }
}
