package io.github.rectifysandbox.app;

import io.github.rectify.schedule.Calendars;
import io.github.rectifysandbox.time.ClockDriver;
import io.github.rectifysandbox.time.ClockTurnedBack;
import io.github.rectifysandbox.time.Fired;
import io.github.rectifysandbox.time.MovableClock;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The clock: what it says, and moving it forward. */
@RestController
@RequestMapping("/sandbox/clock")
class ClockController extends SandboxController {

    /** Ten minutes after the daily run, when its messages have arrived. */
    private static final LocalTime AFTER_THE_RUN = LocalTime.of(8, 45);

    private final MovableClock clock;
    private final ClockDriver driver;
    private final Calendars calendars;

    ClockController(MovableClock clock, ClockDriver driver, Calendars calendars, Words words) {
        super(words);
        this.clock = clock;
        this.driver = driver;
        this.calendars = calendars;
    }

    @GetMapping
    ClockView now() {
        return new ClockView(local(clock.instant()), nextWorkday());
    }

    @PostMapping
    MovedView move(HttpServletRequest request) {
        Instant goal = new Body(request, words).moment("now");
        try {
            List<Fired> fired = driver.advanceTo(goal);
            return new MovedView(local(goal), fired.stream().map(FiredView::of).toList(), nextWorkday());
        } catch (ClockTurnedBack back) {
            throw new SandboxProblem(HttpStatus.CONFLICT, "back", local(back.now()).truncatedTo(ChronoUnit.SECONDS), local(goal));
        }
    }

    private OffsetDateTime nextWorkday() {
        ZonedDateTime now = clock.instant().atZone(MovableClock.ZONE);
        LocalDate from = now.toLocalTime().isBefore(AFTER_THE_RUN) ? now.toLocalDate() : now.toLocalDate().plusDays(1);
        return calendars.current().firstWorkdayOnOrAfter(from).atTime(AFTER_THE_RUN).atZone(MovableClock.ZONE)
                .toOffsetDateTime();
    }

    static OffsetDateTime local(Instant moment) {
        return moment.atZone(MovableClock.ZONE).toOffsetDateTime();
    }

    record ClockView(OffsetDateTime now, OffsetDateTime nextWorkday) {
    }

    record MovedView(OffsetDateTime now, List<FiredView> fired, OffsetDateTime nextWorkday) {
    }

    /** {@code reason} is that of a skip or a failure; {@code detail} says what was done. */
    record FiredView(String schedule, OffsetDateTime at, String outcome, @Nullable String reason, @Nullable String detail) {

        static FiredView of(Fired fired) {
            boolean done = fired.outcome().equals("DONE");
            return new FiredView(fired.schedule(), local(fired.at()), fired.outcome(), done ? null : fired.detail(),
                    done ? fired.detail() : null);
        }
    }
}
