package io.github.rectify.schedule;

import java.time.Instant;
import java.util.List;

/**
 * A work and its cron as the administrator sees them.
 *
 * @param version       counts the changes
 * @param nextFireTimes the next five, none while it is disabled
 * @param lastRuns      the last ten, latest first
 */
public record ScheduleView(String key, String cron, boolean enabled, Misfire misfire, int version,
                           List<Instant> nextFireTimes, List<RunView> lastRuns) {
}
