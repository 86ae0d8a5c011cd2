package io.github.rectify.console.tasks;

/** How many tasks of a query stand where; the lights are those of the day. */
public record TaskCounts(long total, long inProgress, long submitted, long closed, long longTerm, long red, long yellow,
        long green) {

    /** Struck off out of all that have an end, in whole percent, rounded half up; long-term ones are counted neither way. */
    public long closedPercent() {
        long ends = total - longTerm;
        return ends == 0 ? 0 : Math.round(100.0 * closed / ends);
    }
}
