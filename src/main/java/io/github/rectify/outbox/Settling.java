package io.github.rectify.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down how an attempt ended. An attempt that another has overtaken (its lease lapsed) settles nothing. A message
 * refused for certain is composed anew at its next attempt; after an unknown outcome only its frozen bytes go again, and past the
 * platform's duplicate check it is left to a person.
 */
@Component
class Settling {

    private static final Logger log = LoggerFactory.getLogger(Settling.class);

    /** The one channel there is; a pause stops all of it. */
    static final String CHANNEL = "wecom";

    private static final List<Duration> WAITS = List.of(Duration.ofSeconds(5), Duration.ofSeconds(20),
            Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofMinutes(30));

    private static final int LONGEST = 300;

    private final OutboxMapper mapper;
    private final OutboxProperties properties;
    private final Clock clock;

    Settling(OutboxMapper mapper, OutboxProperties properties, Clock clock) {
        this.mapper = mapper;
        this.properties = properties;
        this.clock = clock;
    }

    @Transactional
    public void settle(Claimed message, DeliveryResult result) {
        Instant now = clock.instant();
        if (result instanceof DeliveryResult.Delivered delivered) {
            write(message, MessageState.SENT, delivered.remark(), now, false, false, delivered, null);
        } else if (result instanceof DeliveryResult.Unknown unknown) {
            again(message, unknown.reason(), null, now, true);
        } else if (result instanceof DeliveryResult.TryAgain tryAgain) {
            again(message, tryAgain.reason(), tryAgain.errcode(), now, message.uncertain());
        } else if (result instanceof DeliveryResult.ChannelRests rests) {
            pause(now.plus(rests.rest()), rests.reason());
            write(message, MessageState.QUEUED, rests.reason(), now.plus(rests.rest()), !message.uncertain(),
                    message.uncertain(), null, rests.errcode());
        } else if (result instanceof DeliveryResult.GivenUp givenUp) {
            log.warn("message {} failed: {}", message.id(), givenUp.reason());
            write(message, MessageState.FAILED, givenUp.reason(), now, false, message.uncertain(), null,
                    givenUp.errcode());
        } else {
            throw new AssertionError(result);
        }
    }

    private void again(Claimed message, String reason, @Nullable Integer errcode, Instant now, boolean uncertain) {
        Instant next = now.plus(WAITS.get(Math.min(message.attempt(), WAITS.size()) - 1));
        Instant remembered = message.firstAttemptAt().plus(Outbox.DUPLICATE_CHECK).minus(Duration.ofMinutes(5));
        boolean tired = message.attempt() >= properties.maxAttempts();
        if (uncertain && (tired || !next.isBefore(remembered))) {
            write(message, MessageState.UNKNOWN, reason, now, false, true, null, errcode);
        } else if (tired) {
            log.warn("message {} failed after {} attempts: {}", message.id(), message.attempt(), reason);
            write(message, MessageState.FAILED, reason, now, false, false, null, errcode);
        } else {
            write(message, MessageState.QUEUED, reason, next, !uncertain, uncertain, null, errcode);
        }
    }

    private void write(Claimed message, MessageState state, @Nullable String reason, Instant next, boolean anew,
            boolean uncertain, DeliveryResult.@Nullable Delivered delivered, @Nullable Integer errcode) {
        boolean thaw = anew && message.isComposedByAuthor();
        int written = mapper.settle(new OutboxMapper.Settlement(message.id(), message.attempt(), state, cut(reason), next,
                thaw, uncertain, delivered == null ? null : clock.instant(), delivered == null ? null : delivered.msgid(),
                delivered == null ? null : delivered.responseCode(), delivered == null ? errcode : Integer.valueOf(0),
                delivered == null ? cut(reason) : null));
        if (written == 0) {
            log.warn("message {}: attempt {} was overtaken and settles nothing", message.id(), message.attempt());
        }
    }

    private void pause(Instant until, String reason) {
        log.error("nothing is sent until {}: {}", until, reason);
        if (mapper.updatePause(CHANNEL, until, cut(reason)) == 0) {
            try {
                mapper.insertPause(CHANNEL, until, cut(reason));
            } catch (DuplicateKeyException other) {
                mapper.updatePause(CHANNEL, until, cut(reason));
            }
        }
    }

    private static @Nullable String cut(@Nullable String reason) {
        return reason == null || reason.length() <= LONGEST ? reason : reason.substring(0, LONGEST);
    }
}
