package io.github.rectify.reminder;

import io.github.rectify.task.TaskId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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
    private final Forecast forecast;

    Reminders(PlanMapper mapper, Forecast forecast) {
        this.mapper = mapper;
        this.forecast = forecast;
    }

    /** When a task is looked at next, and why then or why not at all; empty if it has no plan. */
    public Optional<NextLook> nextLook(TaskId task) {
        return mapper.of(task.value()).map(row -> new NextLook(row.nextOn(), row.reason(), Policy.STANDARD.name(),
                Policy.STANDARD.version()));
    }

    /** What the runs of these days, first and last included, would say if nothing changed; what is past is left out. */
    public List<Expected> forecast(LocalDate from, LocalDate to) {
        return forecast.between(from, to);
    }

    /** What was decided of a task, oldest first: on one day or all, for one member or all. */
    public List<Reason> explain(TaskId task, @Nullable String userId, @Nullable LocalDate on) {
        return mapper.decisions(task.value(), on, userId).stream().map(line -> new Reason(line.dayOn(), line.at(),
                line.audience().name(), line.userId(), line.outcome(), line.detail(), line.msgKey())).toList();
    }

    /** The next day a task is looked at, or null with the reason why there is none. */
    public record NextLook(@Nullable LocalDate nextOn, String reason, String policy, int policyVersion) {
    }

    /** One message that would be sent: to whom, when, and the tasks in it, the most urgent first. */
    public record Expected(LocalDate on, Instant at, String userId, String kind, @Nullable Integer stage, List<Item> items,
            String reason) {

        public Expected {
            items = List.copyOf(items);
        }

        /** The part of it that is about some of its tasks, called by the most urgent of these; empty if there is none. */
        public Optional<Expected> only(Predicate<Item> wanted) {
            List<Item> left = items.stream().filter(wanted).toList();
            return left.stream().findFirst().map(first -> new Expected(on, at, userId, first.kind(), first.stage(), left, reason));
        }
    }

    /** One task of a message. */
    public record Item(TaskId taskId, String code, String kind, @Nullable Integer stage) {
    }

    /** One decision: told or not, in which capacity, and by which message. */
    public record Reason(LocalDate on, Instant at, String audience, @Nullable String userId, String outcome,
            @Nullable String detail, @Nullable String messageKey) {
    }
}
