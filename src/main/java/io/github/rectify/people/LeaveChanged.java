package io.github.rectify.people;

import org.jspecify.annotations.Nullable;

/**
 * Somebody's time away was entered, changed or taken back; published in the transaction that did so.
 *
 * @param before how it was on file, or null if it is new
 * @param after how it is now, or null if it was taken back
 */
public record LeaveChanged(PersonId personId, @Nullable Absence before, @Nullable Absence after) {
}
