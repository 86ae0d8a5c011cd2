package io.github.rectify.schedule;

import java.time.Instant;
import java.util.Optional;

/** A work's cron as it is stored; changedAt is also the moment before which nothing is caught up. */
record ScheduleRow(String jobKey, String cron, boolean enabled, Misfire misfire, Instant changedAt, int version) {

    Cron parsedCron() {
        return Cron.parse(cron);
    }

    Optional<Cron> enabledCron() {
        return enabled ? Optional.of(parsedCron()) : Optional.empty();
    }

    boolean says(String otherCron, boolean otherEnabled, Misfire otherMisfire) {
        return cron.equals(otherCron) && enabled == otherEnabled && misfire == otherMisfire;
    }
}
