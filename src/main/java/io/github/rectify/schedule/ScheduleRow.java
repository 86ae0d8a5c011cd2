package io.github.rectify.schedule;

import java.time.Instant;
import java.util.Optional;

/**
 * A work's cron as it is stored.
 *
 * @param changedAt since when the cron is this one: what lies before it was not missed, for the cron did not say so then
 * @param version   counts all changes
 */
record ScheduleRow(String jobKey, String cron, boolean enabled, Misfire misfire, Instant changedAt, int version) {

    Cron parsedCron() {
        return Cron.parse(cron);
    }

    Optional<Cron> enabledCron() {
        return enabled ? Optional.of(parsedCron()) : Optional.empty();
    }

    /** The same work from now on; switching it off and on leaves what was missed meanwhile to be caught up. */
    ScheduleRow changedTo(String otherCron, boolean otherEnabled, Misfire otherMisfire, Instant now) {
        return new ScheduleRow(jobKey, otherCron, otherEnabled, otherMisfire, cron.equals(otherCron) ? changedAt : now, version);
    }

    boolean says(String otherCron, boolean otherEnabled, Misfire otherMisfire) {
        return cron.equals(otherCron) && enabled == otherEnabled && misfire == otherMisfire;
    }
}
