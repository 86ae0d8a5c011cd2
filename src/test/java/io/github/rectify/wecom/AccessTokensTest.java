package io.github.rectify.wecom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class AccessTokensTest {

    private final AccessTokens tokens = new AccessTokens(new WeComProperties("https://h.example/", "wwcorp", 1,
            Secret.of("s"), Secret.of("t"), Secret.of("jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C"), "https://h.example",
            Duration.ofSeconds(1), Duration.ofSeconds(1)), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

    @Test
    void aLateRefusalOfTheOldTokenKeepsTheNewOne() {
        tokens.updateAccessToken("old", 7200);
        tokens.updateAccessToken("new", 7200);
        tokens.reject("old");

        assertThat(tokens.isAccessTokenExpired()).isFalse();
        assertThat(tokens.getAccessToken()).isEqualTo("new");
    }

    @Test
    void aRefusalOfTheTokenInUseEndsIt() {
        tokens.updateAccessToken("old", 7200);
        tokens.reject("old");

        assertThat(tokens.isAccessTokenExpired()).isTrue();
    }

    @Test
    void takesNoEmptyToken() {
        assertThatIllegalStateException().isThrownBy(() -> tokens.updateAccessToken(" ", 7200));
        assertThat(tokens.isAccessTokenExpired()).isTrue();
    }

    @Test
    void printsNoSecret() {
        tokens.updateAccessToken("old", 7200);
        assertThat(tokens.toString()).isEqualTo("AccessTokens");
    }
}
