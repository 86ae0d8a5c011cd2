package io.github.rectify.outbox;

import io.github.rectify.wecom.SendResult;
import io.github.rectify.wecom.Treatment;
import io.github.rectify.wecom.WeComClient;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Makes the call and turns what the platform answered into what becomes of the message. */
@Component
class Sender {

    /** How long the channel rests when it is closed to us (wrong address, secret refused) before it is tried again. */
    private static final Duration CLOSED = Duration.ofMinutes(5);

    private static final Duration DEFAULT_REST = Duration.ofMinutes(1);

    private final WeComClient wecom;

    Sender(WeComClient wecom) {
        this.wecom = wecom;
    }

    DeliveryResult send(Claimed message) {
        SendResult result = message.endpoint() == Outbox.Endpoint.UPDATE ? wecom.updateCard(message.body())
                : wecom.send(message.body());
        if (result instanceof SendResult.Accepted accepted) {
            return accepted.invalidUsers().contains(message.userId().toLowerCase(Locale.ROOT))
                    ? new DeliveryResult.GivenUp("PERSON_UNREACHABLE", 0)
                    : new DeliveryResult.Delivered(accepted.msgid(), accepted.responseCode(), null);
        }
        if (result instanceof SendResult.Refused refused) {
            return refused(message, refused);
        }
        if (result instanceof SendResult.Unknown unknown) {
            return new DeliveryResult.Unknown(unknown.reason());
        }
        if (result instanceof SendResult.NotSent notSent) {
            // nobody is to blame for an outage, and nothing was seen: everything waits and is decided again
            return new DeliveryResult.ChannelRests(notSent.reason(), null, DEFAULT_REST);
        }
        throw new AssertionError(result);
    }

    private static DeliveryResult refused(Claimed message, SendResult.Refused refused) {
        int code = refused.errcode();
        String words = refused.treatment() + ": " + code + " " + refused.errmsg();
        if (refused.treatment() == Treatment.PROBABLY_DELIVERED && message.uncertain()) {
            return new DeliveryResult.Delivered(null, null, "PROBABLY_DELIVERED: " + code);
        }
        return switch (refused.treatment()) {
            case AGAIN -> new DeliveryResult.TryAgain(words, code);
            case PAUSE_CHANNEL -> new DeliveryResult.ChannelRests(words, code,
                    Objects.requireNonNullElse(refused.after(), DEFAULT_REST));
            case STOP_CHANNEL -> new DeliveryResult.ChannelRests(words, code, CLOSED);
            case PERSON_UNREACHABLE, PROBABLY_DELIVERED, DEFECT -> new DeliveryResult.GivenUp(words, code);
        };
    }
}
