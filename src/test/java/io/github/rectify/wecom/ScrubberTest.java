package io.github.rectify.wecom;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScrubberTest {

    @Test
    void takesSecretsOut() {
        assertThat(Scrubber.scrub("bad s+1 and s%2B1 and tok", "tok", "s+1", null, "")).isEqualTo("bad *** and *** and ***");
    }

    @Test
    void takesOutTokensItHasNeverSeen() {
        assertThat(Scrubber.scrub("https://h/x?access_token=abc&corpsecret=def&x=1")).isEqualTo("https://h/x?access_token=***&corpsecret=***&x=1");
    }

    @Test
    void keepsTheHintsOfThePlatform() {
        assertThat(Scrubber.scrub("not allow to access from your ip, hint: [1700000000], from ip: 203.0.113.5"))
                .isEqualTo("not allow to access from your ip, hint: [1700000000], from ip: 203.0.113.5");
    }

    @Test
    void keepsALogLineOneLine() {
        assertThat(Scrubber.scrub("a\r\nb\u2028c")).isEqualTo("a b c");
        assertThat(Scrubber.scrub("x".repeat(1000))).hasSize(300).endsWith("…");
    }
}
