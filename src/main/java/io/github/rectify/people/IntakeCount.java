package io.github.rectify.people;

/** What an intake of people did. */
public record IntakeCount(int created, int updated, int unchanged) {
}
