package io.github.rectify.console.access;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many wrong passwords; even a right one waits. */
class TooManyAttempts extends AuthenticationException {

    private final Duration wait;

    TooManyAttempts(Duration wait) {
        super("too many attempts");
        this.wait = wait;
    }

    /** Whole seconds to wait, at least one. */
    long seconds() {
        return Math.max(1, wait.toSeconds() + (wait.toNanosPart() > 0 ? 1 : 0));
    }

    /** Whole minutes to wait, at least one. */
    long minutes() {
        return (seconds() + 59) / 60;
    }
}
