package io.github.rectify.schedule;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    /** Whole microseconds, which the database keeps; it would round finer ones up, into the future. */
    private static final Duration TICK = Duration.ofNanos(1_000);

    @Bean
    Clock clock() {
        return Clock.tick(Clock.system(BusinessTime.ZONE), TICK);
    }
}
