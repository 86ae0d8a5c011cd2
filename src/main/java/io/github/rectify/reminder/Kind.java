package io.github.rectify.reminder;

/** What a telling is about, the most urgent first; a bundle takes the kind of its most urgent item. */
enum Kind {
    OVERDUE, DUE, REVIEW, LEADER, CHIEF, NUDGE
}
