package io.github.rectify.console.access;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;

/**
 * The sign-ins a browser has begun: a state of ours goes to the platform and must come back to the same browser, once and
 * within ten minutes. A few at a time, for a person may open several cards.
 */
class PendingSignIns implements Serializable {

    private static final String NAME = PendingSignIns.class.getName();
    private static final int MOST = 8;
    private static final Duration LIFE = Duration.ofMinutes(10);

    private final LinkedHashMap<String, Wish> begun = new LinkedHashMap<>();

    static PendingSignIns in(HttpSession session) {
        Object found = session.getAttribute(NAME);
        PendingSignIns pending = found instanceof PendingSignIns known ? known : new PendingSignIns();
        session.setAttribute(NAME, pending);
        return pending;
    }

    synchronized void begin(String state, ReturnPath to, Instant now) {
        begun.put(state, new Wish(to.path(), now));
        if (begun.size() > MOST) {
            begun.remove(begun.keySet().iterator().next());
        }
    }

    /** Takes a state back; it is good for one time only. */
    synchronized Optional<ReturnPath> end(String state, Instant now) {
        Wish wish = begun.remove(state);
        return Optional.ofNullable(wish).filter(found -> found.at().plus(LIFE).isAfter(now))
                .map(found -> new ReturnPath(found.to()));
    }

    private record Wish(String to, Instant at) implements Serializable {
    }
}
