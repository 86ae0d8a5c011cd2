package io.github.rectify.schedule;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** A clock that stands where a test puts it. */
final class TestClock extends Clock {

    private volatile Instant now;

    TestClock(String now) {
        is(now);
    }

    void is(String moment) {
        now = at(moment);
    }

    static Instant at(String moment) {
        return OffsetDateTime.parse(moment + "+08:00").toInstant();
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
