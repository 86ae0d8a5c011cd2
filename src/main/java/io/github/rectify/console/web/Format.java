package io.github.rectify.console.web;

import io.github.rectify.schedule.BusinessTime;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Days and moments as people read them, in the business zone; nothing for null. */
@Component
public class Format {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private final Clock clock;
    private final DateTimeFormatter spoken;
    private final DateTimeFormatter spokenWithYear;

    Format(Clock clock, Texts texts) {
        this.clock = clock;
        this.spoken = DateTimeFormatter.ofPattern(texts.text("console.format.day"), Locale.SIMPLIFIED_CHINESE);
        this.spokenWithYear = DateTimeFormatter.ofPattern(texts.text("console.format.day-with-year"),
                Locale.SIMPLIFIED_CHINESE);
    }

    /** 2023-04-20. */
    public String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /** The day with its weekday, and its year only if it is not the present one. */
    public String spoken(@Nullable LocalDate day) {
        if (day == null) {
            return "";
        }
        return (day.getYear() == today().getYear() ? spoken : spokenWithYear).format(day);
    }

    /** The day with its weekday, and the time. */
    public String spoken(@Nullable Instant at) {
        return at == null ? "" : spoken(at.atZone(BusinessTime.ZONE).toLocalDate()) + " " + TIME.format(at.atZone(BusinessTime.ZONE));
    }

    /** 2023-04-20 08:35. */
    public String moment(@Nullable Instant at) {
        return at == null ? "" : MINUTE.format(at.atZone(BusinessTime.ZONE));
    }

    /** 04-20 08:35 within the present year, else with the year. */
    public String brief(@Nullable Instant at) {
        if (at == null) {
            return "";
        }
        boolean thisYear = at.atZone(BusinessTime.ZONE).getYear() == today().getYear();
        return (thisYear ? SHORT : MINUTE).format(at.atZone(BusinessTime.ZONE));
    }

    /** A fraction as per cent, with no more decimals than it has, two at most: 76%, 88.46%. */
    public String percent(@Nullable BigDecimal fraction) {
        return fraction == null ? "" : fraction.movePointRight(2).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString() + "%";
    }

    public LocalDate today() {
        return BusinessTime.today(clock);
    }

    /** A moment as other programs get it: with the offset of the business zone. */
    public static @Nullable OffsetDateTime offset(@Nullable Instant at) {
        return at == null ? null : at.atZone(BusinessTime.ZONE).toOffsetDateTime();
    }
}
