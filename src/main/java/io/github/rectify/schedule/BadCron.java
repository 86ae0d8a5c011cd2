package io.github.rectify.schedule;

/** A cron expression that cannot be; the sentence for people stands under {@link #messageKey()}, with the part as {0}. */
public class BadCron extends RuntimeException {

    /** What is wrong: the number of fields, one field by name, how the fields go together, or the whole. */
    public enum Problem { FIELD_COUNT, SECONDS, MINUTES, HOURS, DAY_OF_MONTH, MONTH, DAY_OF_WEEK, YEAR, DAYS_CLASH, NEVER_FIRES, TOO_LONG }

    private final Problem problem;
    private final String part;

    public BadCron(Problem problem, String part) {
        super(problem + ": " + part);
        this.problem = problem;
        this.part = part;
    }

    public Problem problem() {
        return problem;
    }

    /** The offending field, or the whole expression if it is not one field's fault. */
    public String part() {
        return part;
    }

    public String messageKey() {
        return "schedule.bad-cron." + problem;
    }
}
