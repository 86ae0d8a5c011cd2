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
 * @param contentType what the answer calls itself, whatever it is; null leaves it as it is
 * @param size the answer is this many bytes long, filled up or cut off; 0 leaves it as it is
 */
public record Fault(String path, @Nullable Integer errcode, @Nullable Integer status, boolean empty, boolean loseAnswer,
        boolean acts, Duration delay, int times, @Nullable String contentType, int size) {

    private static final int LARGEST = 64 * 1024 * 1024;

    public Fault {
        if (times < 1) {
            throw new IllegalArgumentException("a fault happens at least once");
        }
        if (delay.isNegative()) {
            throw new IllegalArgumentException("a delay is not negative");
        }
        if (size < 0 || size > LARGEST) {
            throw new IllegalArgumentException("an answer has at most " + LARGEST + " bytes");
        }
    }

    public static Fault errcode(String path, int errcode) {
        return new Fault(path, errcode, null, false, false, false, Duration.ZERO, 1, null, 0);
    }

    /** A gateway's page; whether the platform acted cannot be seen from it. */
    public static Fault status(String path, int status, boolean acts) {
        return new Fault(path, null, status, false, false, acts, Duration.ZERO, 1, null, 0);
    }

    public static Fault emptyBody(String path, boolean acts) {
        return new Fault(path, null, null, true, false, acts, Duration.ZERO, 1, null, 0);
    }

    /** The platform acts, and nobody hears of it. */
    public static Fault answerLost(String path) {
        return new Fault(path, null, null, false, true, true, Duration.ZERO, 1, null, 0);
    }

    public static Fault late(String path, Duration delay) {
        return new Fault(path, null, null, false, false, true, delay, 1, null, 0);
    }

    public Fault times(int times) {
        return new Fault(path, errcode, status, empty, loseAnswer, acts, delay, times, contentType, size);
    }

    /** The same, under another label, as {@code text/plain} for an error in JSON. */
    public Fault labelled(String contentType) {
        return new Fault(path, errcode, status, empty, loseAnswer, acts, delay, times, contentType, size);
    }

    /** The platform acts, and its answer is this long. */
    public static Fault sized(String path, int size) {
        return new Fault(path, null, null, false, false, true, Duration.ZERO, 1, null, size);
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
        return seen.labelled(contentType).sized(size).late(delay).lost(loseAnswer);
    }
}
