package io.github.rectify.schedule;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param loopsEnabled whether due work and the catch-up run by themselves; without it somebody else drives them
 * @param catchUpEvery how often missed firings are looked for, and the leases of long runs renewed
 * @param lease        after how long without renewal a run counts as cut short by a crash
 */
@ConfigurationProperties("rectify.schedule")
record ScheduleProperties(@DefaultValue("true") boolean loopsEnabled, @DefaultValue("60s") Duration catchUpEvery,
                          @DefaultValue("10m") Duration lease) {

    ScheduleProperties {
        if (catchUpEvery.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("rectify.schedule.catch-up-every must be 1s or more, not " + catchUpEvery);
        }
        if (lease.compareTo(catchUpEvery.multipliedBy(2)) < 0) {
            throw new IllegalArgumentException("rectify.schedule.lease must be at least twice rectify.schedule.catch-up-every, which renews it");
        }
    }
}
