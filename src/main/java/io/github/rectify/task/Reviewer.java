package io.github.rectify.task;

import io.github.rectify.people.PersonId;

/** Who decides on a task, and as what. */
public record Reviewer(PersonId person, As as) {

    /** The capacity in which somebody decides. */
    public enum As { LEADER, CHIEF, ADMINISTRATOR }
}
