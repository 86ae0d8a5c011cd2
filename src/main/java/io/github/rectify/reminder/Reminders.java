package io.github.rectify.reminder;

import io.github.rectify.task.TaskId;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What other rooms may ask about reminders. */
@Component
public class Reminders {

    /** The kind of a card that asks somebody to decide. */
    public static final String DECISION = "DECISION";

    /** The kind of a message that only tells. */
    public static final String NOTICE = "NOTICE";

    private final PlanMapper mapper;

    Reminders(PlanMapper mapper) {
        this.mapper = mapper;
    }

    /** When a task is looked at next, and why then or why not at all; empty if it has no plan. */
    public Optional<NextLook> nextLook(TaskId task) {
        return mapper.of(task.value()).map(row -> new NextLook(row.nextOn(), row.reason(), Policy.STANDARD.name(),
                Policy.STANDARD.version()));
    }

    /** The next day a task is looked at, or null with the reason why there is none. */
    public record NextLook(@Nullable LocalDate nextOn, String reason, String policy, int policyVersion) {
    }
}
