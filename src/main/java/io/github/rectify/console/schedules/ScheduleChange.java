package io.github.rectify.console.schedules;

import io.github.rectify.console.web.Refusal;
import io.github.rectify.schedule.Misfire;
import io.github.rectify.schedule.ScheduleView;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a schedule is to run from now on; what is not given stays. A form carries the version it was read at. */
record ScheduleChange(@Nullable String cron, @Nullable Boolean enabled, @Nullable String misfire,
        @Nullable Integer version) {

    /** The same, whatever happened since it was read: what the contract promises to programs. */
    ScheduleChange ofAnyVersion() {
        return new ScheduleChange(cron, enabled, misfire, null);
    }

    String cron(ScheduleView now) {
        return cron == null ? now.cron() : cron;
    }

    boolean enabled(ScheduleView now) {
        return enabled == null ? now.enabled() : enabled;
    }

    /** @throws Refusal with what is allowed, if it is none */
    Misfire misfire(ScheduleView now) {
        if (misfire == null) {
            return now.misfire();
        }
        return Arrays.stream(Misfire.values()).filter(one -> one.name().equals(misfire)).findFirst()
                .orElseThrow(() -> Refusal.badValue("misfire", misfire,
                        Arrays.stream(Misfire.values()).map(Enum::name).collect(Collectors.joining(", "))));
    }

    String words() {
        return "cron=" + cron + ", enabled=" + enabled + ", misfire=" + misfire;
    }
}
