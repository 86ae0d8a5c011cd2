package io.github.rectify.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.rectify.schedule.BadCron.Problem;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CronTest {

    @ParameterizedTest(name = "{0} after {1}: {3}")
    @CsvSource(quoteCharacter = '"', value = {
        "0 35 8 ? * *,     2023-03-13T08:00:00+08:00,     2023-03-13T08:35:00+08:00, later the same day",
        "0 35 8 ? * *,     2023-03-13T08:35:00+08:00,     2023-03-14T08:35:00+08:00, strictly after",
        "0 35 8 ? * *,     2023-03-13T08:34:59.999+08:00, 2023-03-13T08:35:00+08:00, a millisecond before",
        "0 35 8 ? * *,     2023-03-13T23:30:00Z,          2023-03-14T08:35:00+08:00, read in the business zone",
        "0 5 16 ? * FRI,   2023-03-13T08:00:00+08:00,     2023-03-17T16:05:00+08:00, a day of the week",
        "0 0 9 L * ?,      2023-02-10T08:00:00+08:00,     2023-02-28T09:00:00+08:00, the last of the month",
        "0  35  8 ? * *,   2023-03-13T08:00:00+08:00,     2023-03-13T08:35:00+08:00, wide spaces",
        "0 35 8 ? * mon,   2023-03-14T08:00:00+08:00,     2023-03-20T08:35:00+08:00, small letters"})
    void findsTheNextMoment(String cron, OffsetDateTime after, OffsetDateTime next, String remark) {
        assertThat(Cron.parse(cron).next(after.toInstant())).contains(next.toInstant());
    }

    @ParameterizedTest(name = "{0} up to {1}: {3}")
    @CsvSource({
        "0 35 8 ? * *,     2023-03-13T08:34:59+08:00,    2023-03-12T08:35:00+08:00, the day before",
        "0 35 8 ? * *,     2023-03-13T08:35:00+08:00,    2023-03-13T08:35:00+08:00, at the moment itself",
        "0 35 8 ? * *,     2023-03-13T08:35:00.4+08:00,  2023-03-13T08:35:00+08:00, a little after it",
        "0 5 16 ? * FRI,   2023-03-13T08:00:00+08:00,    2023-03-10T16:05:00+08:00, last week",
        "* * * ? * *,      2023-03-13T08:00:07.9+08:00,  2023-03-13T08:00:07+08:00, every second",
        "0 0 9 29 2 ?,     2103-06-01T08:00:00+08:00,    2096-02-29T09:00:00+08:00, the rarest one",
        "0 0 9 1 1 ? 2023, 2023-03-13T08:00:00+08:00,    2023-01-01T09:00:00+08:00, one that is over"})
    void findsTheLastMoment(String cron, OffsetDateTime limit, OffsetDateTime last, String remark) {
        assertThat(Cron.parse(cron).lastAtOrBefore(limit.toInstant())).contains(last.toInstant());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 0/10 8-20 ? * MON-FRI", "0 5,35 8 ? * 2-6", "0 0 9 LW * ?", "0 0 9 15W * ?", "0 0 9 L-3 * ?",
        "0 0 9 ? JAN,DEC 6L", "0 0 9 ? * FRI#2", "*/5 * * * * ?", "0 35 8 ? * * 2026-2030", "0 35 8 ? * SUN", "0 0 9 ? NOV-FEB FRI-MON", "0 0 9 25-5 * ?", "0 0 9 ? * 6-2"})
    void takesWhatQuartzTakes(String cron) {
        assertThat(Cron.parse(cron)).hasToString(cron);
    }

    @Test
    void findsNoMomentWhereThereIsNone() {
        Cron once = Cron.parse("0 0 9 1 1 ? 2023");
        assertThat(once.next(Instant.parse("2023-03-13T00:00:00Z"))).isEmpty();
        assertThat(once.next(Instant.parse("2023-03-13T00:00:00Z"), 5)).isEmpty();
        assertThat(once.lastAtOrBefore(Instant.parse("2022-12-31T00:00:00Z"))).isEmpty();
        assertThat(once.next(Instant.parse("2022-03-13T00:00:00Z"), 5)).hasSize(1);
    }

    @ParameterizedTest(name = "\"{0}\": {3}")
    @CsvSource(quoteCharacter = '"', value = {
        "35 8 * * *,         FIELD_COUNT,  35 8 * * *,  five fields as on Unix",
        "\"\",               FIELD_COUNT,  \"\",        nothing",
        "0 0 0 1 1 ? 2030 x, FIELD_COUNT,  0 0 0 1 1 ? 2030 x, eight fields",
        "x 35 8 ? * *,       SECONDS,      x,           no number",
        "60 35 8 ? * *,      SECONDS,      60,          out of range",
        "0 61 8 ? * *,       MINUTES,      61,          out of range",
        "0 35 24 ? * *,      HOURS,        24,          out of range",
        "0 35 8 32 * ?,      DAY_OF_MONTH, 32,          out of range",
        "0 35 8 ? 13 *,      MONTH,        13,          out of range",
        "0 35 8 ? * 8,       DAY_OF_WEEK,  8,           out of range",
        "0 35 8 ? * FRIDAYS, DAY_OF_WEEK,  FRIDAYS,     no day",
        "0 35 8 ? * * 20x6,  YEAR,         20x6,        no year",
        "99 35 8 * * ?,      SECONDS,      99,          to Quartz every second",
        "0 99 8 * * ?,       MINUTES,      99,          to Quartz every minute",
        "0 0 99 * * ?,       HOURS,        99,          to Quartz every hour",
        "0 35 8 99 * ?,      DAY_OF_MONTH, 99,          to Quartz every day",
        "0 35 8 * 99 ?,      MONTH,        99,          to Quartz every month",
        "0 35 8 ? * 99,      DAY_OF_WEEK,  99,          to Quartz every day",
        "0 35 8 ? * * 99,    YEAR,         99,          to Quartz every year",
        "0 35 8 98 * ?,      DAY_OF_MONTH, 98,          to Quartz no day",
        "0 35 8 99W * ?,     DAY_OF_MONTH, 99W,         with a letter",
        "0 35 8 ? * MON-99,  DAY_OF_WEEK,  MON-99,      the end of a range",
        "0 99/5 8 * * ?,     MINUTES,      99/5,        the start of steps",
        "0 */0 8 * * ?,      MINUTES,      */0,         steps of nothing",
        "\"0 5,99 8 * * ?\",  MINUTES,     \"5,99\",     one of several",
        "5-2 35 8 * * ?,     SECONDS,      5-2,         backwards",
        "0 5-2 8 * * ?,      MINUTES,      5-2,         backwards",
        "0 35 5-2 * * ?,     HOURS,        5-2,         backwards",
        "0 35 8 ? * * 2030-2026, YEAR,     2030-2026,   backwards",
        "0 35 8 * * *,       DAYS_CLASH,   * *,         both days given",
        "0 35 8 ? * ?,       DAYS_CLASH,   ? ?,         no day given"})
    void saysWhatIsWrong(String cron, Problem problem, String part, String remark) {
        BadCron bad = catchThrowableOfType(BadCron.class, () -> Cron.parse(cron));
        assertThat(bad).as(cron).isNotNull();
        assertThat(bad.problem()).isEqualTo(problem);
        assertThat(bad.part()).isEqualTo(part);
    }

    @ParameterizedTest
    @EnumSource
    void hasASentenceForEveryProblem(Problem problem) throws IOException {
        Properties messages = new Properties();
        try (Reader file = new InputStreamReader(getClass().getResourceAsStream("/messages/schedule.properties"), StandardCharsets.UTF_8)) {
            messages.load(file);
        }
        assertThat(messages.getProperty(new BadCron(problem, "").messageKey())).isNotBlank();
    }
}
