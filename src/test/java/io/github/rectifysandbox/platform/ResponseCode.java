package io.github.rectifysandbox.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Allows one change of the cards it was given for, within 72 hours. */
record ResponseCode(String code, List<Long> receivedIds, Instant issuedAt, @Nullable Instant usedAt) {

    private static final Duration VALID = Duration.ofHours(72);

    void check(Instant now) {
        if (usedAt != null) {
            throw PlatformError.parameter("response_code was used already");
        }
        if (!now.isBefore(issuedAt.plus(VALID))) {
            throw PlatformError.parameter("response_code is older than 72 hours");
        }
    }

    ResponseCode used(Instant now) {
        return new ResponseCode(code, receivedIds, issuedAt, now);
    }
}
