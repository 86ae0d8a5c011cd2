package io.github.rectify.console.schedules;

import io.github.rectify.console.web.Format;
import io.github.rectify.schedule.Cause;
import io.github.rectify.schedule.Misfire;
import io.github.rectify.schedule.Outcome;
import io.github.rectify.schedule.RunView;
import io.github.rectify.schedule.ScheduleView;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A schedule as programs get it, the last runs with the reason of every skip. Field names are a contract. */
record ScheduleJson(String key, String cron, boolean enabled, Misfire misfire, int version,
        List<@Nullable OffsetDateTime> nextFireTimes, List<Run> lastRuns) {

    static ScheduleJson of(ScheduleView view) {
        return new ScheduleJson(view.key(), view.cron(), view.enabled(), view.misfire(), view.version(),
                view.nextFireTimes().stream().map(Format::offset).toList(), view.lastRuns().stream().map(Run::of).toList());
    }

    /** One run; {@code reason} is the detail of a skip, and null for every other outcome. */
    record Run(@Nullable OffsetDateTime scheduledAt, Cause cause, @Nullable OffsetDateTime startedAt,
            @Nullable OffsetDateTime endedAt, Outcome outcome, String detail, @Nullable String reason, String node) {

        static Run of(RunView run) {
            return new Run(Format.offset(run.scheduledAt()), run.cause(), Format.offset(run.startedAt()),
                    Format.offset(run.endedAt()), run.outcome(), run.detail(),
                    run.outcome() == Outcome.SKIPPED ? run.detail() : null, run.node());
        }
    }
}
