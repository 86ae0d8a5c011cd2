package io.github.rectify.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SchedulePropertiesTest {

    @Test
    void hasDefaults() {
        assertThat(bind(Map.of())).isEqualTo(new ScheduleProperties(true, Duration.ofSeconds(60), Duration.ofMinutes(10)));
    }

    @Test
    void saysWhichSettingCannotBe() {
        assertThatThrownBy(() -> bind(Map.of("rectify.schedule.catch-up-every", "0s")))
                .hasRootCauseMessage("rectify.schedule.catch-up-every must be 1s or more, not PT0S");
        assertThatThrownBy(() -> bind(Map.of("rectify.schedule.lease", "90s"))).rootCause()
                .hasMessageStartingWith("rectify.schedule.lease must be at least twice");
    }

    private static ScheduleProperties bind(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate("rectify.schedule", ScheduleProperties.class);
    }
}
