package io.github.rectify.console.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rectify.console.StandingClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProvenPasswordsTests {

    private final StandingClock time = new StandingClock("2023-03-13T09:00");
    private final ProvenPasswords proven = new ProvenPasswords(time);

    @Test
    void knowsARightPasswordForFiveMinutes() {
        proven.remember("admin", "right", "hash");

        assertThat(proven.knows("admin", "right", "hash")).isTrue();
        time.passes(Duration.ofMinutes(5));
        assertThat(proven.knows("admin", "right", "hash")).isFalse();
    }

    @Test
    void knowsNothingElse() {
        proven.remember("admin", "right", "hash");

        assertThat(proven.knows("admin", "wrong", "hash")).isFalse();
        assertThat(proven.knows("other", "right", "hash")).isFalse();
        assertThat(proven.knows("admin", "right", "hash of another password")).isFalse();
    }
}
