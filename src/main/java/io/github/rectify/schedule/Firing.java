package io.github.rectify.schedule;

import java.time.Instant;

/**
 * One moment at which a work is run.
 *
 * @param scheduledAt the moment it was meant for; with the key it names the firing, which runs once on any number of nodes
 * @param firedAt     the moment it really began, later if it is caught up
 */
public record Firing(String key, Instant scheduledAt, Instant firedAt, Cause cause) {
}
