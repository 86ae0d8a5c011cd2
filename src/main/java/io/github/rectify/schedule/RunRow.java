package io.github.rectify.schedule;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

record RunRow(String jobKey, Instant scheduledAt, Cause cause, Instant startedAt, Instant leaseUntil, @Nullable Instant endedAt,
              @Nullable Outcome outcome, @Nullable String detail, String node) {

    Outcome state() {
        return outcome == null ? Outcome.RUNNING : outcome;
    }

    String told() {
        return detail == null ? "" : detail;
    }

    RunView view() {
        return new RunView(scheduledAt, cause, startedAt, endedAt, state(), told(), node);
    }
}
