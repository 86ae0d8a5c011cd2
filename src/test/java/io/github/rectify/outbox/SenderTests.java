package io.github.rectify.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rectify.wecom.Download;
import io.github.rectify.wecom.Member;
import io.github.rectify.wecom.SendResult;
import io.github.rectify.wecom.Treatment;
import io.github.rectify.wecom.WeComClient;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a message for each way an attempt can end. */
class SenderTests {

    @Test
    void aMessageTheReceiverIsInvalidForIsGivenUp() {
        SendResult partly = new SendResult.Accepted("m", null, Set.of("zhangsan"));
        assertThat(send(partly, false)).isInstanceOf(DeliveryResult.GivenUp.class);
        assertThat(send(new SendResult.Accepted("m", "r", Set.of("other")), false))
                .isEqualTo(new DeliveryResult.Delivered("m", "r", null));
    }

    @Test
    void anOutageIsNobodysFaultAndRestsTheChannel() {
        assertThat(send(new SendResult.NotSent("no connection"), false)).isInstanceOf(DeliveryResult.ChannelRests.class);
    }

    @Test
    void anUnknownOutcomeStaysUnknown() {
        assertThat(send(new SendResult.Unknown("read timed out"), false)).isInstanceOf(DeliveryResult.Unknown.class);
    }

    @ParameterizedTest
    @CsvSource({"AGAIN, false, TryAgain", "PAUSE_CHANNEL, false, ChannelRests", "STOP_CHANNEL, false, ChannelRests",
            "PERSON_UNREACHABLE, false, GivenUp", "DEFECT, false, GivenUp", "PROBABLY_DELIVERED, false, GivenUp",
            "PROBABLY_DELIVERED, true, Delivered"})
    void aRefusalIsTreatedAsItsCodeSays(Treatment treatment, boolean uncertain, String expected) {
        SendResult refused = new SendResult.Refused(1, "words", treatment, Duration.ofMinutes(2));
        assertThat(send(refused, uncertain).getClass().getSimpleName()).isEqualTo(expected);
    }

    private static DeliveryResult send(SendResult result, boolean uncertain) {
        return new Sender(new Scripted(result)).send(new Claimed(1, "ZhangSan", Outbox.Endpoint.SEND, "{}", 1, uncertain,
                Instant.EPOCH, true));
    }

    /** A platform that answers one thing. */
    private record Scripted(SendResult result) implements WeComClient {

        @Override
        public SendResult send(String requestJson) {
            return result;
        }

        @Override
        public SendResult updateCard(String requestJson) {
            throw new AssertionError("a new message was to be sent");
        }

        @Override
        public Optional<Member> member(String userId) {
            return Optional.empty();
        }

        @Override
        public Optional<String> userIdForCode(String code) {
            return Optional.empty();
        }

        @Override
        public Download download(String mediaId, Path target, long mostBytes) {
            return new Download.Expired();
        }

        @Override
        public URI authorizeUri(URI redirect, String state) {
            return redirect;
        }
    }
}
