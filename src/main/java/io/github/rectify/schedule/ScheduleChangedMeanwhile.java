package io.github.rectify.schedule;

/** Somebody changed the schedule between reading and writing it; nothing was written. */
public class ScheduleChangedMeanwhile extends RuntimeException {

    private final String key;

    ScheduleChangedMeanwhile(String key) {
        super("the schedule " + key + " changed meanwhile");
        this.key = key;
    }

    public String key() {
        return key;
    }
}
