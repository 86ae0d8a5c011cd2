package io.github.rectify.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rectify.schedule.CalendarFile;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which days have a digest, over the statutory calendar. */
class WeeklyDigestDaysTests {

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(nullValues = "-", value = {
        "2023-03-16, NOT_THE_LAST_WORKDAY, a Thursday",
        "2023-03-17, -,                    a Friday like any other",
        "2023-03-18, NOT_A_WORKDAY,        a Saturday",
        "2023-01-20, -,                    the Friday before Spring Festival",
        "2023-01-27, NOT_A_WORKDAY,        a Friday inside it",
        "2023-01-28, NOT_THE_LAST_WORKDAY, a make-up Saturday before a make-up Sunday",
        "2023-01-29, -,                    the make-up Sunday ends its week",
        "2023-04-21, NOT_THE_LAST_WORKDAY, a Friday before a make-up Sunday",
        "2023-04-23, -,                    that Sunday",
        "2023-09-28, -,                    the Thursday before the National Day week",
        "2023-10-06, NOT_A_WORKDAY,        the last day of it",
        "2023-10-07, NOT_THE_LAST_WORKDAY, the make-up Saturday after it",
        "2023-10-08, -,                    and the Sunday",
        "2024-02-18, -,                    a week whose only workday is its Sunday",
        "2026-02-20, NOT_A_WORKDAY,        a week without workday has no digest",
        "2026-02-22, NOT_A_WORKDAY,        not on its Sunday either",
        "2027-10-01, -,                    a year nobody entered: Friday"})
    void speaksOnTheLastWorkdayOfTheWeek(LocalDate day, String whyNot, String remark) {
        assertThat(WeeklyDigest.whyNot(CalendarFile.read(), day).orElse(null)).isEqualTo(whyNot);
    }
}
