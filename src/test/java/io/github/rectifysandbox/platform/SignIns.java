package io.github.rectifysandbox.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Codes by which a page learns which member opened it: once, within five minutes. */
final class SignIns {

    private static final Duration VALID = Duration.ofMinutes(5);

    private final Clock clock;
    private final Map<String, SignIn> codes = new HashMap<>();

    SignIns(Clock clock) {
        this.clock = clock;
    }

    private record SignIn(String userId, Instant until) {
    }

    synchronized String code(String userId) {
        String code = "code-" + UUID.randomUUID();
        codes.put(code, new SignIn(userId, clock.instant().plus(VALID)));
        return code;
    }

    synchronized ObjectNode userInfo(Call call) {
        @Nullable SignIn signIn = codes.remove(call.parameter("code"));
        if (signIn == null || clock.instant().isAfter(signIn.until())) {
            throw new PlatformError(40029, "invalid code");
        }
        return Json.object().put("errcode", 0).put("errmsg", "ok").put("userid", signIn.userId());
    }
}
