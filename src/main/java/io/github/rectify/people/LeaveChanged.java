package io.github.rectify.people;

/** Somebody's time away was entered, changed or taken back; published in the transaction that did so. */
public record LeaveChanged(PersonId personId) {
}
