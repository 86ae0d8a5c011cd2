package io.github.rectify.schedule;

import static org.quartz.impl.matchers.GroupMatcher.jobGroupEquals;

import java.util.Set;
import java.util.TimeZone;
import org.quartz.CronScheduleBuilder;
import org.quartz.CronTrigger;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.ObjectAlreadyExistsException;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.springframework.stereotype.Component;

/**
 * Keeps Quartz' triggers as the stored schedules say, in the caller's transaction. Quartz makes up for nothing itself:
 * what it misses is found by {@link CatchUp}, which knows what was run. A cron whose moments are all past by the machine's clock,
 * though not by the business clock, has no trigger, for Quartz would refuse one. Each version of a schedule has a trigger of its
 * own name: a node that has taken the former one to fire it then finds it gone, instead of writing its old cron back.
 */
@Component
class Triggers {

    private static final String GROUP = "rectify";

    private final Scheduler scheduler;

    Triggers(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    /** Makes Quartz follow a schedule; a trigger that says the same is left alone, so that no moment is jumped over. */
    void follow(ScheduleRow schedule) {
        try {
            JobKey job = new JobKey(schedule.jobKey(), GROUP);
            Trigger wanted = trigger(new TriggerKey(schedule.jobKey() + "/" + schedule.version(), GROUP), job, schedule.cron());
            if (!scheduler.checkExists(job)) {
                scheduler.addJob(job(job), true);
            }
            boolean present = false;
            for (Trigger trigger : scheduler.getTriggersOfJob(job)) {
                if (schedule.enabled() && trigger instanceof CronTrigger cron && cron.getCronExpression().equals(schedule.cron())) {
                    present = true;
                } else {
                    scheduler.unscheduleJob(trigger.getKey());
                }
            }
            if (!present && schedule.enabled() && !isOver(wanted)) {
                schedule(wanted);
            }
        } catch (SchedulerException e) {
            throw new IllegalStateException("Quartz does not take the schedule " + schedule.jobKey(), e);
        }
    }

    /** Takes away the jobs of works that are no more. */
    void keepOnly(Set<String> keys) {
        try {
            for (JobKey job : scheduler.getJobKeys(jobGroupEquals(GROUP))) {
                if (!keys.contains(job.getName())) {
                    scheduler.deleteJob(job);
                }
            }
        } catch (SchedulerException e) {
            throw new IllegalStateException("Quartz does not give up the jobs of former works", e);
        }
    }

    /** Whether Quartz would never fire it: it reads the machine's clock, as the start time a new trigger carries does. */
    private static boolean isOver(Trigger trigger) {
        return trigger.getFireTimeAfter(trigger.getStartTime()) == null;
    }

    private void schedule(Trigger trigger) throws SchedulerException {
        try {
            scheduler.scheduleJob(trigger);
        } catch (ObjectAlreadyExistsException e) {
            // another node was faster, with the same schedule
        }
    }

    private static JobDetail job(JobKey key) {
        return JobBuilder.newJob(RecurringJob.class).withIdentity(key).storeDurably().requestRecovery().build();
    }

    private static Trigger trigger(TriggerKey key, JobKey job, String cron) {
        return TriggerBuilder.newTrigger().withIdentity(key).forJob(job)
                .withSchedule(CronScheduleBuilder.cronSchedule(cron)
                        .inTimeZone(TimeZone.getTimeZone(BusinessTime.ZONE))
                        .withMisfireHandlingInstructionDoNothing())
                .build();
    }
}
