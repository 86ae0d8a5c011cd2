package io.github.rectify.digest;

import io.github.rectify.schedule.BusinessTime;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The sentences of this room, from its message bundle. */
@Component
class DigestPhrases {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final MessageSource messages;

    DigestPhrases(MessageSource messages) {
        this.messages = messages;
    }

    /** The sentence under a key of this room; numbers are printed bare. */
    String say(String key, Object... args) {
        Object[] words = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            words[i] = String.valueOf(args[i]);
        }
        return messages.getMessage("digest." + key, words, Locale.SIMPLIFIED_CHINESE);
    }

    String day(LocalDate day) {
        return say("day", day.getMonthValue(), day.getDayOfMonth());
    }

    /** The week, from its Monday to the day the digest speaks of. */
    String week(DigestFigures figures) {
        return say("week", day(figures.weekFrom()), day(figures.weekTo()));
    }

    String moment(Instant at) {
        LocalTime time = LocalTime.ofInstant(at, BusinessTime.ZONE);
        return say("moment", day(LocalDate.ofInstant(at, BusinessTime.ZONE)), TIME.format(time));
    }

    /** A share in percent with the digits it has. */
    String percent(@Nullable BigDecimal rate) {
        return rate == null ? say("rate.none") : say("rate", points(rate));
    }

    /** How a number changed, or nothing if it did not. */
    String delta(long change) {
        return change == 0 ? "" : say(change > 0 ? "delta.up" : "delta.down", Math.abs(change));
    }

    /** How a share changed, in percentage points; nothing if it did not or there was none. */
    String delta(@Nullable BigDecimal before, @Nullable BigDecimal now) {
        if (before == null || now == null || before.compareTo(now) == 0) {
            return "";
        }
        BigDecimal change = now.subtract(before);
        return say(change.signum() > 0 ? "points.up" : "points.down", points(change.abs()));
    }

    private static String points(BigDecimal share) {
        return share.movePointRight(2).stripTrailingZeros().toPlainString();
    }
}
