package io.github.rectify.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DetailTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "GET https://host/cgi-bin/message/send?access_token=HUSH&debug=1 answered 500",
        "GET https://host/cgi-bin/gettoken?corpid=ww1&corpsecret=HUSH",
        "password: HUSH, host: db",
        "{\"access_token\":\"x\", token = HUSH}",
        "aesKey=HUSH"})
    void hidesWhatAUrlMayCarry(String message) {
        IllegalStateException failure = new IllegalStateException(message);
        assertThat(Detail.of(failure)).startsWith("IllegalStateException: ").doesNotContain("HUSH");
        assertThat(Detail.trace(new RuntimeException(failure))).contains("DetailTest.java").doesNotContain("HUSH");
    }

    @Test
    void leavesOtherWordsAlone() {
        assertThat(Detail.of("NOT_A_WORKDAY: 春节")).isEqualTo("NOT_A_WORKDAY: 春节");
        assertThat(Detail.of(new IllegalStateException())).isEqualTo("IllegalStateException");
    }

    @Test
    void fitsItsColumn() {
        assertThat(Detail.of("x".repeat(1000))).hasSize(400);
        assertThat(Detail.of("x".repeat(399) + "\uD842\uDFB7")).hasSize(399);
    }
}
