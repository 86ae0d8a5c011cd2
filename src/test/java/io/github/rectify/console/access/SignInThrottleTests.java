package io.github.rectify.console.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rectify.console.StandingClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SignInThrottleTests {

    private final StandingClock time = new StandingClock("2023-03-13T09:00");
    private final SignInThrottle throttle = new SignInThrottle(time);

    private void fails(int times) {
        for (int i = 0; i < times; i++) {
            throttle.failed("admin", "10.0.0.1");
        }
    }

    @Test
    void letsFourFailuresPass() {
        fails(4);

        assertThat(throttle.wait("admin", "10.0.0.1")).isEmpty();
    }

    @Test
    void waitsAfterTheFifthUntilTheOldestIsTenMinutesOld() {
        fails(1);
        time.passes(Duration.ofMinutes(3));
        fails(4);

        assertThat(throttle.wait("admin", "10.0.0.1")).contains(Duration.ofMinutes(7));
        time.passes(Duration.ofMinutes(7));
        assertThat(throttle.wait("admin", "10.0.0.1")).isEmpty();
        fails(1);
        assertThat(throttle.wait("admin", "10.0.0.1")).contains(Duration.ofMinutes(3));
    }

    @Test
    void countsEachNameFromEachAddressByItself() {
        fails(5);

        assertThat(throttle.wait("admin", "10.0.0.2")).isEmpty();
        assertThat(throttle.wait("other", "10.0.0.1")).isEmpty();
    }

    @Test
    void forgetsFailuresAtASuccess() {
        fails(4);
        throttle.succeeded("admin", "10.0.0.1");
        fails(4);

        assertThat(throttle.wait("admin", "10.0.0.1")).isEmpty();
    }

    @Test
    void remembersNoMoreThanItHasRoomFor() {
        fails(5);
        for (int i = 0; i < 10_000; i++) {
            throttle.failed("guess" + i, "10.0.0.1");
        }

        assertThat(throttle.wait("admin", "10.0.0.1")).isEmpty();
    }
}
