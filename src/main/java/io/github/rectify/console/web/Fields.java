package io.github.rectify.console.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Reads what stands in an address or a form. Blank is as good as not given. */
public final class Fields {

    private static final int EARLIEST = 1900;
    private static final int LATEST = 2100;

    private Fields() {
    }

    public static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** @throws Refusal if it is no day */
    public static @Nullable LocalDate day(String name, @Nullable String value) {
        String text = given(value);
        try {
            LocalDate day = text == null ? null : LocalDate.parse(text);
            if (day == null || day.getYear() >= EARLIEST && day.getYear() <= LATEST) {
                return day;
            }
        } catch (DateTimeParseException none) {
            // the same sentence as for a day out of range
        }
        throw new Refusal(HttpStatus.BAD_REQUEST, "BAD_DAY", name, text);
    }

    /** @throws Refusal with what is allowed, if it is no whole number or out of range */
    public static @Nullable Integer number(String name, @Nullable String value, int least, int most) {
        String text = given(value);
        if (text == null) {
            return null;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException none) {
            // the same sentence as for a number out of range
        }
        throw Refusal.badNumber(name, value, least, most);
    }
}
