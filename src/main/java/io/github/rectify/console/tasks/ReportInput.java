package io.github.rectify.console.tasks;

import io.github.rectify.console.web.Refusal;
import io.github.rectify.task.Ask;
import io.github.rectify.task.Report;
import io.github.rectify.task.Visible;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * A report as a program or a form sends it.
 *
 * @param date for a report of done the day it was finished, for progress the day it is planned to be, for an
 *        extension the new deadline asked for
 * @param version the version the writer saw, or null if they saw none
 */
record ReportInput(@Nullable String kind, @Nullable String note, @JsonDeserialize(using = DayInput.class) @Nullable LocalDate date, @Nullable Integer percent,
        @Nullable Integer version) {

    private static final int LONGEST_NOTE = 2000;
    /** A day before this one is a slip of the finger. */
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final int YEARS_AHEAD = 10;
    private static final String EXTENSION = "REQUEST_EXTENSION";
    private static final Map<String, Report.Kind> KINDS = new TreeMap<>(Map.of("REPORT_DONE", Report.Kind.DONE,
            "REPORT_PROGRESS", Report.Kind.PROGRESS, "REPORT_BLOCKED", Report.Kind.BLOCKED));

    boolean asksExtension() {
        return EXTENSION.equals(kind);
    }

    /** @throws Refusal if no day is named, or a field cannot be taken */
    Ask.Extension extension() {
        if (date == null) {
            throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "EXTENSION_DATE_NEEDED");
        }
        return new Ask.Extension(date, words("note", note));
    }

    /** @throws Refusal with what is allowed, if a field cannot be taken */
    Report report(LocalDate today) {
        Report.Kind known = kind == null ? null : KINDS.get(kind);
        if (known == null) {
            throw Refusal.badValue("kind", kind, String.join(", ", KINDS.keySet()) + ", " + EXTENSION);
        }
        if (percent != null && (percent < 0 || percent > 100)) {
            throw Refusal.badNumber("percent", percent, 0, 100);
        }
        if (known == Report.Kind.DONE && percent != null && percent < 100) {
            throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "DONE_IN_PART", String.valueOf(percent));
        }
        if (date != null) {
            check(known, date, today);
        }
        return new Report(known, words("note", note), date, percent);
    }

    private static void check(Report.Kind kind, LocalDate date, LocalDate today) {
        if (kind == Report.Kind.DONE && date.isAfter(today)) {
            throw new Refusal(HttpStatus.BAD_REQUEST, "DONE_IN_FUTURE", date.toString(), today.toString());
        }
        if (kind == Report.Kind.DONE && date.isBefore(FIRST_DAY)) {
            throw new Refusal(HttpStatus.BAD_REQUEST, "DONE_TOO_EARLY", date.toString(), FIRST_DAY.toString());
        }
        if (kind != Report.Kind.DONE && date.isBefore(today)) {
            throw new Refusal(HttpStatus.BAD_REQUEST, "EXPECTED_IN_PAST", date.toString(), today.toString());
        }
        if (date.isAfter(today.plusYears(YEARS_AHEAD))) {
            throw new Refusal(HttpStatus.BAD_REQUEST, "EXPECTED_TOO_FAR", date.toString(), String.valueOf(YEARS_AHEAD));
        }
    }

    /** What was written, as far as it can be seen; null if nothing. */
    static @Nullable String words(String name, @Nullable String text) {
        String words = Visible.orNull(text);
        if (words != null && words.length() > LONGEST_NOTE) {
            throw new Refusal(HttpStatus.BAD_REQUEST, "TOO_LONG", name, String.valueOf(LONGEST_NOTE));
        }
        return words;
    }
}
