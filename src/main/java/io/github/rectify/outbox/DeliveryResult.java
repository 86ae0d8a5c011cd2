package io.github.rectify.outbox;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How one attempt to send ended, and so what becomes of the message. */
public sealed interface DeliveryResult {

    /** The platform took it. */
    record Delivered(@Nullable String msgid, @Nullable String responseCode, @Nullable String remark)
            implements DeliveryResult {
    }

    /** Perhaps delivered: only the same bytes may go again. */
    record Unknown(String reason) implements DeliveryResult {
    }

    /** Certainly not delivered; worth another attempt. */
    record TryAgain(String reason, @Nullable Integer errcode) implements DeliveryResult {
    }

    /** The platform asks for silence, refuses the application, or cannot be reached; nothing goes out before the rest is over. */
    record ChannelRests(String reason, @Nullable Integer errcode, Duration rest) implements DeliveryResult {
    }

    /** Certainly not delivered, and no attempt will change that. */
    record GivenUp(String reason, @Nullable Integer errcode) implements DeliveryResult {
    }
}
