package io.github.rectify.wecom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorCodesTest {

    @ParameterizedTest(name = "{0} {2}: {1}")
    @CsvSource({
            "-1, AGAIN, busy",
            "40001, STOP_CHANNEL, secret or credential wrong",
            "40003, PERSON_UNREACHABLE, no user id",
            "40007, DEFECT, media gone",
            "40008, DEFECT, message type",
            "40013, STOP_CHANNEL, corporation id",
            "40014, STOP_CHANNEL, token invalid after a renewal",
            "40029, DEFECT, authorization code",
            "40031, DEFECT, user list",
            "40032, DEFECT, user list too long",
            "40033, DEFECT, escaped characters",
            "40035, DEFECT, parameter",
            "40056, STOP_CHANNEL, agent id",
            "40057, DEFECT, callback address",
            "40058, DEFECT, parameter",
            "41001, STOP_CHANNEL, no token",
            "41004, STOP_CHANNEL, no secret",
            "42001, STOP_CHANNEL, token expired after a renewal",
            "42014, PROBABLY_DELIVERED, task_id seen before",
            "44001, DEFECT, empty media",
            "44004, DEFECT, empty text",
            "45001, DEFECT, media too large",
            "45002, DEFECT, text too long",
            "45007, DEFECT, voice too long",
            "45009, PAUSE_CHANNEL, too often",
            "45033, AGAIN, too many at once",
            "45035, AGAIN, edited at the same time",
            "46004, PERSON_UNREACHABLE, no such user",
            "48002, STOP_CHANNEL, no right",
            "48004, STOP_CHANNEL, blocked",
            "48009, STOP_CHANNEL, address may not read contacts",
            "50001, DEFECT, redirect",
            "60003, DEFECT, no such department",
            "60011, PERSON_UNREACHABLE, out of range",
            "60020, STOP_CHANNEL, untrusted address",
            "60111, PERSON_UNREACHABLE, no such user",
            "60123, DEFECT, department",
            "80001, DEFECT, domain",
            "81013, PERSON_UNREACHABLE, all invalid",
            "82001, PERSON_UNREACHABLE, all invalid",
            "82002, DEFECT, too many departments",
            "82003, DEFECT, too many labels",
            "85005, DEFECT, domain not proved",
            "93000, DEFECT, group robot",
            "301002, STOP_CHANNEL, agent of another token",
            "999999, DEFECT, unknown to us"})
    void treatsEachCode(int code, Treatment treatment, String remark) {
        SendResult.Refused refused = ErrorCodes.refused(code, remark);

        assertThat(refused.treatment()).isEqualTo(treatment);
        assertThat(refused.after()).isEqualTo(code == 45009 ? Duration.ofSeconds(60) : null);
    }

    @Test
    void renewsTheTokenForThreeCodesOnly() {
        assertThat(java.util.stream.IntStream.rangeClosed(-1, 301_002).filter(ErrorCodes::concernsToken))
                .containsExactly(40001, 40014, 42001);
    }
}
