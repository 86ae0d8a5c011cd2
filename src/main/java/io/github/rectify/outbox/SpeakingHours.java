package io.github.rectify.outbox;

import io.github.rectify.schedule.BusinessTime;
import io.github.rectify.schedule.Calendars;
import io.github.rectify.schedule.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** When reminders may be said: on working days, from the end of the quiet hours until they begin again. */
@Component
public class SpeakingHours {

    private final Calendars calendars;
    private final OutboxProperties properties;

    SpeakingHours(Calendars calendars, OutboxProperties properties) {
        this.calendars = calendars;
        this.properties = properties;
    }

    /** Whether reminders may be said at this moment. */
    public boolean areNow(Instant now) {
        return whyNot(now).isEmpty();
    }

    /** Why reminders may not be said at this moment, or empty if they may. */
    public Optional<String> whyNot(Instant now) {
        ZonedDateTime local = now.atZone(BusinessTime.ZONE);
        if (!calendars.current().isWorkday(local.toLocalDate())) {
            return Optional.of("NOT_A_WORKDAY");
        }
        LocalTime time = local.toLocalTime();
        boolean open = !time.isBefore(properties.quietUntil()) && time.isBefore(properties.quietFrom());
        return open ? Optional.empty() : Optional.of("QUIET_HOURS");
    }

    /** The first moment after a closed one at which reminders may be said again. */
    public Instant nextOpening(Instant now) {
        LocalDateTime local = LocalDateTime.ofInstant(now, BusinessTime.ZONE);
        WorkingCalendar calendar = calendars.current();
        LocalDate day = calendar.firstWorkdayOnOrAfter(local.toLocalDate());
        if (day.equals(local.toLocalDate()) && !local.toLocalTime().isBefore(properties.quietUntil())) {
            day = calendar.nextWorkdayAfter(day);
        }
        return day.atTime(properties.quietUntil()).atZone(BusinessTime.ZONE).toInstant();
    }
}
