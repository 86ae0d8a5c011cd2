package io.github.rectify.schedule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The calendar as the migration enters it, read from its text: pure tests of other days need no database. */
public final class CalendarFile {

    private static final Pattern YEAR = Pattern.compile("INTO calendar_year .*VALUES \\((\\d{4}), '.+'\\);");
    private static final Pattern DAY = Pattern.compile("\\('(\\d{4}-\\d\\d-\\d\\d)', \\d{4}, '(REST|WORK)', '(.+)'\\)");

    private CalendarFile() {
    }

    public static WorkingCalendar read() {
        Set<Integer> years = new HashSet<>();
        Map<LocalDate, SpecialDay> days = new HashMap<>();
        text().lines().forEach(line -> {
            Matcher year = YEAR.matcher(line);
            if (year.find()) {
                years.add(Integer.valueOf(year.group(1)));
            }
            Matcher day = DAY.matcher(line);
            if (day.find()) {
                days.put(LocalDate.parse(day.group(1)), new SpecialDay(SpecialDay.Kind.valueOf(day.group(2)), day.group(3)));
            }
        });
        return WorkingCalendar.of(years, days);
    }

    private static String text() {
        try (InputStream file = CalendarFile.class.getResourceAsStream("/db/migration/V10__calendar_2023_2026.sql")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
