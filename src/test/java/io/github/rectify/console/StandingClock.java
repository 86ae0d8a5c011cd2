package io.github.rectify.console;

import io.github.rectify.schedule.BusinessTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** A clock that stands where a test puts it. */
public final class StandingClock extends Clock {

    private volatile Instant now;

    public StandingClock(String local) {
        is(local);
    }

    public void is(String local) {
        now = LocalDateTime.parse(local).atZone(BusinessTime.ZONE).toInstant();
    }

    public void passes(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return BusinessTime.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
