package io.github.rectify.console.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Makes whoever guesses passwords wait: after five failures of one name from one address within ten minutes, until the oldest
 * of them is ten minutes old. Kept in memory, so each node counts its own and a restart forgets.
 */
@Component
class SignInThrottle {

    static final int FAILURES = 5;
    static final Duration WINDOW = Duration.ofMinutes(10);
    /** How many names and addresses are remembered; beyond it the longest unheard of is forgotten. */
    private static final int MOST = 10_000;

    private final Clock clock;
    private final Object[] turns = Stream.generate(Object::new).limit(64).toArray();
    private final Map<Key, Deque<Instant>> failures = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Deque<Instant>> eldest) {
            return size() > MOST;
        }
    };

    SignInThrottle(Clock clock) {
        this.clock = clock;
    }

    /** What to hold while a password of this name from this address is checked. */
    Object turn(String username, String address) {
        return turns[Math.floorMod(new Key(username, address).hashCode(), turns.length)];
    }

    /** How long to wait before trying again, or empty if now is fine. */
    synchronized Optional<Duration> wait(String username, String address) {
        Deque<Instant> recent = failures.get(new Key(username, address));
        Instant now = clock.instant();
        if (recent == null) {
            return Optional.empty();
        }
        recent.removeIf(at -> !at.plus(WINDOW).isAfter(now));
        return recent.size() < FAILURES ? Optional.empty()
                : Optional.of(Duration.between(now, recent.getFirst().plus(WINDOW)));
    }

    synchronized void failed(String username, String address) {
        Deque<Instant> recent = failures.computeIfAbsent(new Key(username, address), key -> new ArrayDeque<>());
        recent.addLast(clock.instant());
        if (recent.size() > FAILURES) {
            recent.removeFirst();
        }
    }

    synchronized void succeeded(String username, String address) {
        failures.remove(new Key(username, address));
    }

    private record Key(String username, String address) {
    }
}
