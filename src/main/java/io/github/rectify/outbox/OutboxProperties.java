package io.github.rectify.outbox;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How fast and when we speak.
 *
 * @param ratePerSecond messages a second, all nodes together
 * @param memberPerMinute messages to one member a minute; the platform silently drops the 31st
 * @param memberPerHour messages to one member an hour; the platform silently drops the 1001st
 * @param senders connections used at once by this node
 * @param lease how long a claimed message may stay unsettled before its claim counts as lost; longer than a call may take
 * @param quietFrom local time from which nothing is said but answers
 * @param quietUntil local time until which nothing is said but answers
 * @param spread time over which the messages of one run leave
 * @param maxAttempts attempts before a message that is refused each time fails
 */
@Validated
@ConfigurationProperties("rectify.outbox")
record OutboxProperties(
        @DefaultValue("100") @Min(1) int ratePerSecond,
        @DefaultValue("20") @Min(1) @Max(30) int memberPerMinute,
        @DefaultValue("600") @Min(1) @Max(1000) int memberPerHour,
        @DefaultValue("8") @Min(1) @Max(64) int senders,
        @DefaultValue("PT60S") Duration lease,
        @DefaultValue("20:00") LocalTime quietFrom,
        @DefaultValue("08:00") LocalTime quietUntil,
        @DefaultValue("PT10M") Duration spread,
        @DefaultValue("8") @Min(1) int maxAttempts) {
}
