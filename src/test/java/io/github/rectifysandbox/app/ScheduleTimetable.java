package io.github.rectifysandbox.app;

import io.github.rectify.schedule.Cause;
import io.github.rectify.schedule.RunResult;
import io.github.rectify.schedule.Schedules;
import io.github.rectifysandbox.time.Fired;
import io.github.rectifysandbox.time.Timetable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The application's own schedules. */
final class ScheduleTimetable implements Timetable {

    private final Schedules schedules;

    ScheduleTimetable(Schedules schedules) {
        this.schedules = schedules;
    }

    @Override
    public List<String> keys() {
        return schedules.keys();
    }

    @Override
    public Optional<Instant> nextAfter(String key, Instant moment) {
        return schedules.nextAfter(key, moment);
    }

    @Override
    public Fired fire(String key, Instant at) {
        RunResult result = schedules.fire(key, at, Cause.CRON);
        return new Fired(key, at, result.outcome().name(), result.detail());
    }
}
