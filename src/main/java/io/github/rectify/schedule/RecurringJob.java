package io.github.rectify.schedule;

import java.time.Instant;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.Scheduler;

/** The one job Quartz knows. Its key names the work; everything else is {@link Firings}' affair. */
@DisallowConcurrentExecution
class RecurringJob implements Job {

    private final Firings firings;

    RecurringJob(Firings firings) {
        this.firings = firings;
    }

    @Override
    public void execute(JobExecutionContext context) {
        firings.fire(context.getJobDetail().getKey().getName(), scheduledAt(context), Cause.CRON);
    }

    /** After a crash Quartz fires again by a trigger made for it; the moment that was meant is the original's. */
    private static Instant scheduledAt(JobExecutionContext context) {
        String original = context.isRecovering()
                ? context.getMergedJobDataMap().getString(Scheduler.FAILED_JOB_ORIGINAL_TRIGGER_SCHEDULED_FIRETIME_IN_MILLISECONDS)
                : null;
        return original == null ? context.getScheduledFireTime().toInstant() : Instant.ofEpochMilli(Long.parseLong(original));
    }
}
