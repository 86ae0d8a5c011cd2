package io.github.rectifysandbox.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class MovableClockTests {

    private static final Instant START = Instant.parse("2023-03-13T00:00:00Z");

    private final AtomicLong nanos = new AtomicLong();
    private final MovableClock clock = new MovableClock(START, nanos::get);

    @Test
    void ticksInWholeMicroseconds() {
        nanos.addAndGet(1_234_567);
        assertThat(clock.instant()).isEqualTo(START.plusNanos(1_234_000));
    }

    @Test
    void standsWhereItIsPut() {
        clock.standAt(START.plusSeconds(60));
        nanos.addAndGet(5_000_000_000L);
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(60));
        clock.tick();
        nanos.addAndGet(1_000_000_000L);
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(61));
    }

    @Test
    void neverGoesBack() {
        nanos.addAndGet(10_000_000_000L);
        clock.standAt(START);
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(10));
        clock.tickFrom(START.plusSeconds(3));
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(10));
    }

    @Test
    void isOneClockInEveryZone() {
        var utc = clock.withZone(ZoneOffset.UTC);
        clock.standAt(START.plusSeconds(60));
        assertThat(utc.instant()).isEqualTo(START.plusSeconds(60));
        assertThat(clock.getZone()).isEqualTo(MovableClock.ZONE);
    }
}
