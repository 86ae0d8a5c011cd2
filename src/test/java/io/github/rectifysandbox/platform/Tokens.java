package io.github.rectifysandbox.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Access tokens: the same one as long as it is valid, two hours by the clock. */
final class Tokens {

    private static final Duration VALID = Duration.ofHours(2);

    private final Corporation corporation;
    private final Clock clock;
    private final Map<String, Instant> expiries = new HashMap<>();
    private @Nullable String current;

    Tokens(Corporation corporation, Clock clock) {
        this.corporation = corporation;
        this.clock = clock;
    }

    /** A token and the seconds it is still valid. */
    record Issued(String token, long expiresIn) {
    }

    synchronized Issued issue(String corpId, String secret) {
        if (!corporation.corpId().equals(corpId)) {
            throw new PlatformError(40013, "invalid corpid");
        }
        if (secret.isEmpty()) {
            throw new PlatformError(41004, "corpsecret missing");
        }
        if (!corporation.secret().equals(secret)) {
            throw new PlatformError(40001, "invalid credential");
        }
        Instant now = clock.instant();
        if (current == null || !now.isBefore(expiries.get(current))) {
            current = "sandbox-" + UUID.randomUUID();
            expiries.put(current, now.plus(VALID));
        }
        return new Issued(current, Duration.between(now, expiries.get(current)).toSeconds());
    }

    synchronized void check(String token) {
        if (token.isEmpty()) {
            throw new PlatformError(41001, "access_token missing");
        }
        Instant expiry = expiries.get(token);
        if (expiry == null) {
            throw new PlatformError(40014, "invalid access_token");
        }
        if (!clock.instant().isBefore(expiry)) {
            throw new PlatformError(42001, "access_token expired");
        }
    }

    /** Takes back what is valid before its time, as the platform may. */
    synchronized void expire() {
        Instant now = clock.instant();
        expiries.replaceAll((token, expiry) -> expiry.isBefore(now) ? expiry : now);
        current = null;
    }
}
