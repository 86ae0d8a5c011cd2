package io.github.rectify.console.schedules;

import io.github.rectify.console.access.Audit;
import io.github.rectify.console.access.Sight;
import io.github.rectify.schedule.RunResult;
import io.github.rectify.schedule.ScheduleView;
import io.github.rectify.schedule.Schedules;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes schedules and runs them by hand; both are in the audit. A work switched on again makes up at once for what it missed. */
@Component
class ScheduleDesk {

    private final Schedules schedules;
    private final Audit audit;
    private final TransactionTemplate transaction;

    ScheduleDesk(Schedules schedules, Audit audit, PlatformTransactionManager transactions) {
        this.schedules = schedules;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** In force when it returns, and what the change leaves to be caught up has been run. */
    ScheduleView change(String key, ScheduleChange change, Sight sight) {
        if (Boolean.TRUE.equals(transaction.execute(status -> isChanged(key, change, sight)))) {
            schedules.catchUp(key);
        }
        return schedules.view(key);
    }

    private boolean isChanged(String key, ScheduleChange change, Sight sight) {
        ScheduleView now = schedules.view(key);
        ScheduleView changed = schedules.change(key, change.cron(now), change.enabled(now), change.misfire(now),
                change.version(), sight.viewer().getName());
        boolean differs = changed.version() != now.version();
        if (differs) {
            audit.record(sight.viewer().getName(), Audit.Action.SCHEDULE_CHANGE, "schedule:" + key, change.words());
        }
        return differs;
    }

    /** Runs it now and waits for its end. The audit knows of it even if it fails: that somebody asked is what counts. */
    RunResult run(String key, Sight sight) {
        schedules.view(key);
        audit.record(sight.viewer().getName(), Audit.Action.SCHEDULE_RUN, "schedule:" + key, null);
        return schedules.runNow(key, sight.viewer().getName());
    }
}
