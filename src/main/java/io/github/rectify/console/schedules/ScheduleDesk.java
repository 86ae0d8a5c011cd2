package io.github.rectify.console.schedules;

import io.github.rectify.console.access.Audit;
import io.github.rectify.console.access.Sight;
import io.github.rectify.schedule.RunResult;
import io.github.rectify.schedule.ScheduleView;
import io.github.rectify.schedule.Schedules;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes schedules and runs them by hand; both are in the audit. */
@Component
class ScheduleDesk {

    private final Schedules schedules;
    private final Audit audit;

    ScheduleDesk(Schedules schedules, Audit audit) {
        this.schedules = schedules;
        this.audit = audit;
    }

    @Transactional
    public ScheduleView change(String key, ScheduleChange change, Sight sight) {
        ScheduleView now = schedules.view(key);
        ScheduleView changed = schedules.change(key, change.cron(now), change.enabled(now), change.misfire(now),
                sight.viewer().getName());
        if (changed.version() != now.version()) {
            audit.record(sight.viewer().getName(), Audit.Action.SCHEDULE_CHANGE, "schedule:" + key, change.words());
        }
        return changed;
    }

    /** Runs it now and waits for its end. The audit knows of it even if it fails: that somebody asked is what counts. */
    RunResult run(String key, Sight sight) {
        schedules.view(key);
        audit.record(sight.viewer().getName(), Audit.Action.SCHEDULE_RUN, "schedule:" + key, null);
        return schedules.runNow(key, sight.viewer().getName());
    }
}
