package io.github.rectify.schedule;

/**
 * Work that recurs by a cron an administrator may edit. A room implements it as a bean; {@link Schedules} runs it.
 * It is run outside any transaction. A firing that a crash cut short is run again, so what it does must bear repeating.
 */
public interface RecurringWork {

    /** Its stable name, of at most 40 characters such as {@code deadline-scan}. */
    String key();

    /** When it runs until somebody changes it: Quartz syntax, read in the business zone. */
    String defaultCron();

    Misfire defaultMisfire();

    /** Does the work of one moment. What it throws is recorded as a failure and goes no further. */
    RunOutcome run(Firing firing);
}
