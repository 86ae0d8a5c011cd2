package io.github.rectify.console.reminders;

import io.github.rectify.console.access.Sight;
import io.github.rectify.console.tasks.TaskLists;
import io.github.rectify.console.tasks.TaskView;
import io.github.rectify.console.web.Fields;
import io.github.rectify.console.web.Refusal;
import io.github.rectify.digest.Digests;
import io.github.rectify.people.People;
import io.github.rectify.people.UnitId;
import io.github.rectify.reminder.Reminders;
import io.github.rectify.schedule.BusinessTime;
import io.github.rectify.task.Task;
import io.github.rectify.task.TaskId;
import io.github.rectify.task.Tasks;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/reminders")
@Tag(name = "reminders")
class ReminderApi {

    private static final long LONGEST_FORECAST = 90;

    /** Days ahead of today that are foretold; each day between is walked. */
    private static final long FARTHEST = 366;

    private final Reminders reminders;
    private final Digests digests;
    private final TaskLists tasks;
    private final Tasks all;
    private final People people;
    private final Clock clock;

    ReminderApi(Reminders reminders, Digests digests, TaskLists tasks, Tasks all, People people, Clock clock) {
        this.reminders = reminders;
        this.digests = digests;
        this.tasks = tasks;
        this.all = all;
        this.people = people;
        this.clock = clock;
    }

    @Operation(summary = "What the runs of these days would send if nothing changed, a row for each person and message")
    @GetMapping("/forecast")
    List<ExpectedJson> forecast(@RequestParam @Nullable String from, @RequestParam @Nullable String to, Sight sight) {
        LocalDate begin = Objects.requireNonNullElse(Fields.day("from", from), BusinessTime.today(clock));
        LocalDate end = Objects.requireNonNullElse(Fields.day("to", to), begin.plusDays(6));
        if (end.isBefore(begin)) {
            throw new Refusal(HttpStatus.BAD_REQUEST, "DAYS_REVERSED", begin.toString(), end.toString());
        }
        long days = ChronoUnit.DAYS.between(begin, end) + 1;
        if (days > LONGEST_FORECAST) {
            throw new Refusal(HttpStatus.BAD_REQUEST, "FORECAST_TOO_LONG", begin.toString(), end.toString(),
                    String.valueOf(days), String.valueOf(LONGEST_FORECAST));
        }
        LocalDate horizon = BusinessTime.today(clock).plusDays(FARTHEST);
        if (end.isAfter(horizon)) {
            throw new Refusal(HttpStatus.BAD_REQUEST, "FORECAST_TOO_FAR", end.toString(), horizon.toString());
        }
        return Stream.concat(seen(reminders.forecast(begin, end), sight).map(ExpectedJson::of),
                        digests.forecast(begin, end).stream().filter(digest -> isFor(digest.hearer().userId().value(), sight)
                                || sight.administers(digest.reader().unitId())).map(ExpectedJson::of))
                .sorted(Comparator.comparing(ExpectedJson::on).thenComparing(ExpectedJson::at)).toList();
    }

    /** What is to be said to the viewer, and of everything else the tasks of units they administer: not who is told decides. */
    private Stream<Reminders.Expected> seen(List<Reminders.Expected> rows, Sight sight) {
        if (sight.everything()) {
            return rows.stream();
        }
        Map<TaskId, Task> about = all.find(rows.stream().flatMap(row -> row.items().stream()).map(Reminders.Item::taskId)
                .collect(Collectors.toSet()));
        return rows.stream().flatMap(row -> isFor(row.userId(), sight) ? Stream.of(row)
                : row.only(item -> about.containsKey(item.taskId()) && sight.administers(about.get(item.taskId()).unitId())).stream());
    }

    private static boolean isFor(String userId, Sight sight) {
        return sight.person() != null && sight.person().userId().value().equalsIgnoreCase(userId);
    }

    @Operation(summary = "Every decision about a task, with its reason: told or not, to whom, and by which message")
    @GetMapping("/explain")
    List<ReasonJson> explain(@RequestParam long task, @RequestParam @Nullable String userId,
            @RequestParam @Nullable String on, Sight sight) {
        TaskView asked = tasks.one(task, sight).orElseThrow(() -> Refusal.notFound("NO_TASK", task));
        boolean administers = sight.administers(new UnitId(asked.line().unitId()));
        String member = Fields.given(userId);
        String known = member == null ? null : people.byUserId(member).map(person -> person.userId().value()).orElse(member);
        return reminders.explain(new TaskId(task), known, Fields.day("on", on)).stream()
                .filter(reason -> reason.userId() == null || administers || isFor(reason.userId(), sight)).map(ReasonJson::of).toList();
    }

    record ExpectedJson(LocalDate on, OffsetDateTime at, String userId, String kind, @Nullable Integer stage,
            List<String> tasks, List<ItemJson> items, String reason) {

        static ExpectedJson of(Reminders.Expected row) {
            return new ExpectedJson(row.on(), local(row.at()), row.userId(), row.kind(), row.stage(),
                    row.items().stream().map(Reminders.Item::code).distinct().toList(),
                    row.items().stream().map(item -> new ItemJson(item.code(), item.kind(), item.stage())).toList(),
                    row.reason());
        }

        static ExpectedJson of(Digests.Expected digest) {
            return new ExpectedJson(digest.on(), local(digest.at()), digest.hearer().userId().value(), Digests.KIND, null,
                    List.of(), List.of(), "weekly-digest");
        }
    }

    record ItemJson(String task, String kind, @Nullable Integer stage) {
    }

    record ReasonJson(LocalDate on, OffsetDateTime at, String audience, @Nullable String userId, String outcome,
            @Nullable String detail, @Nullable String messageKey) {

        static ReasonJson of(Reminders.Reason reason) {
            return new ReasonJson(reason.on(), local(reason.at()), reason.audience(), reason.userId(), reason.outcome(),
                    reason.detail(), reason.messageKey());
        }
    }

    private static OffsetDateTime local(Instant moment) {
        return moment.atZone(BusinessTime.ZONE).toOffsetDateTime();
    }
}
