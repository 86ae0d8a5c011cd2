package io.github.rectify.console.access;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down what was done in the console, by whom, in the caller's transaction if there is one. Rows are never changed. */
@Component
public class Audit {

    private static final int LONGEST_WHO = 64;
    private static final int LONGEST_TARGET = 120;

    private final AuditMapper mapper;
    private final Clock clock;

    Audit(AuditMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    public void record(String who, Action action, String target, @Nullable String detail) {
        mapper.insert(clock.instant(), cut(who, LONGEST_WHO), action.name(), cut(target, LONGEST_TARGET), detail);
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }

    /** What is written down. */
    public enum Action { SIGN_IN, REPORT, DECIDE, EVIDENCE, SCHEDULE_CHANGE, SCHEDULE_RUN, IMPORT, EXPORT }
}
