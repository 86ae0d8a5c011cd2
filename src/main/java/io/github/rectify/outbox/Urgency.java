package io.github.rectify.outbox;

/**
 * What goes first, and what may be said at night: answers to what a person just wrote or pressed and the decision that follows
 * from it are exempt from quiet hours, everything else waits for a working day between 08:00 and 20:00.
 */
public enum Urgency {
    ANSWER, DECISION, NOTICE, REMINDER, DIGEST;

    boolean speaksAtAnyHour() {
        return this == ANSWER || this == DECISION;
    }
}
