package io.github.rectify.schedule;

/** There is no recurring work of this key. */
public class ScheduleNotFound extends RuntimeException {

    private final String key;

    public ScheduleNotFound(String key) {
        super("no schedule " + key);
        this.key = key;
    }

    public String key() {
        return key;
    }
}
