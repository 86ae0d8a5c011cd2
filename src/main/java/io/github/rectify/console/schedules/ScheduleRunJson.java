package io.github.rectify.console.schedules;

import io.github.rectify.schedule.Misfire;
import io.github.rectify.schedule.Outcome;
import io.github.rectify.schedule.RunResult;
import io.github.rectify.schedule.ScheduleView;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of a run by hand, with the schedule as it is after it. Field names are a contract. */
record ScheduleRunJson(String key, String cron, boolean enabled, Misfire misfire, int version,
        List<@Nullable OffsetDateTime> nextFireTimes, List<ScheduleJson.Run> lastRuns, boolean ran, Outcome outcome, String detail) {

    static ScheduleRunJson of(ScheduleView view, RunResult result) {
        ScheduleJson schedule = ScheduleJson.of(view);
        return new ScheduleRunJson(schedule.key(), schedule.cron(), schedule.enabled(), schedule.misfire(), schedule.version(),
                schedule.nextFireTimes(), schedule.lastRuns(), result.ran(), result.outcome(), result.detail());
    }
}
