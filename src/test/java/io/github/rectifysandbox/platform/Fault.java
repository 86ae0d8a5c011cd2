package io.github.rectifysandbox.platform;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Something that goes wrong with calls of one path.
 *
 * @param path what follows {@code /cgi-bin/}, such as {@code message/send}; {@code *} for any
 * @param errcode answered instead of acting
 * @param status an HTML page with this HTTP status, as a gateway gives it
 * @param empty an empty body
 * @param loseAnswer the connection breaks before the answer
 * @param acts whether the platform does what was asked all the same; an error code never acts
 * @param delay how late the answer is, in real time
 * @param times how many calls it meets
 */
public record Fault(String path, @Nullable Integer errcode, @Nullable Integer status, boolean empty, boolean loseAnswer,
        boolean acts, Duration delay, int times) {

    public Fault {
        if (times < 1) {
            throw new IllegalArgumentException("a fault happens at least once");
        }
        if (delay.isNegative()) {
            throw new IllegalArgumentException("a delay is not negative");
        }
    }

    public static Fault errcode(String path, int errcode) {
        return new Fault(path, errcode, null, false, false, false, Duration.ZERO, 1);
    }

    /** A gateway's page; whether the platform acted cannot be seen from it. */
    public static Fault status(String path, int status, boolean acts) {
        return new Fault(path, null, status, false, false, acts, Duration.ZERO, 1);
    }

    public static Fault emptyBody(String path, boolean acts) {
        return new Fault(path, null, null, true, false, acts, Duration.ZERO, 1);
    }

    /** The platform acts, and nobody hears of it. */
    public static Fault answerLost(String path) {
        return new Fault(path, null, null, false, true, true, Duration.ZERO, 1);
    }

    public static Fault late(String path, Duration delay) {
        return new Fault(path, null, null, false, false, true, delay, 1);
    }

    public Fault times(int times) {
        return new Fault(path, errcode, status, empty, loseAnswer, acts, delay, times);
    }

    boolean meets(String called) {
        return path.equals("*") || path.equals(called);
    }

    boolean preventsActing() {
        return errcode != null || !acts;
    }

    Answer distort(Answer answer) {
        Answer seen = answer;
        if (status != null) {
            seen = Answer.html(status);
        } else if (empty) {
            seen = Answer.empty();
        }
        return seen.late(delay).lost(loseAnswer);
    }
}
