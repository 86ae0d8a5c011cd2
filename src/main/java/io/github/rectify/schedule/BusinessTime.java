package io.github.rectify.schedule;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The zone in which days begin, deadlines end and crons are read, whatever the machine is set to. */
public final class BusinessTime {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private BusinessTime() {
    }

    /** The business day at the clock's moment. To be worked out once a run and passed on. */
    public static LocalDate today(Clock clock) {
        return clock.instant().atZone(ZONE).toLocalDate();
    }
}
