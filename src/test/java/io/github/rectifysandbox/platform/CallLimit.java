package io.github.rectifysandbox.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Calls of one interface: 10,000 a minute; who calls more is refused for a minute. */
final class CallLimit {

    static final int PER_MINUTE = 10_000;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Clock clock;
    private final Map<String, Window> windows = new HashMap<>();
    private final Map<String, Instant> bans = new HashMap<>();

    CallLimit(Clock clock) {
        this.clock = clock;
    }

    private record Window(Instant begin, int calls) {
    }

    synchronized void count(String path) {
        Instant now = clock.instant();
        Instant ban = bans.get(path);
        if (ban != null && now.isBefore(ban)) {
            throw new PlatformError(45009, "reach max api minute quota limit");
        }
        Window window = windows.get(path);
        if (window == null || !now.isBefore(window.begin().plus(MINUTE))) {
            window = new Window(now, 0);
        }
        windows.put(path, new Window(window.begin(), window.calls() + 1));
        if (window.calls() >= PER_MINUTE) {
            bans.put(path, now.plus(MINUTE));
            throw new PlatformError(45009, "reach max api minute quota limit");
        }
    }

    synchronized void reset() {
        windows.clear();
        bans.clear();
    }
}
