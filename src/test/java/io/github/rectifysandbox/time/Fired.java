package io.github.rectifysandbox.time;

import java.time.Instant;

/**
 * One moment of a recurring work that came.
 *
 * @param outcome DONE, SKIPPED or FAILED
 * @param detail what was done, or the reason of a skip or failure; may be empty
 */
public record Fired(String schedule, Instant at, String outcome, String detail) {
}
