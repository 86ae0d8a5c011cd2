package io.github.rectify.reply.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days in the forms people write them. */
class DayReaderTests {

    private static final Lexicon LEXICON = new Lexicon();

    @ParameterizedTest(name = "{1} on {0}")
    @CsvSource(nullValues = "-", value = {
            "2023-03-14, 6月15日, 2023-06-15, 2022-06-15",
            "2023-03-14, 六月十五号, 2023-06-15, 2022-06-15",
            "2023-03-14, 3月10日, 2024-03-10, 2023-03-10",
            "2023-03-14, 2024年12月30日, 2024-12-30, 2024-12-30",
            "2023-03-14, 2024-12-30, 2024-12-30, 2024-12-30",
            "2023-03-14, 明年1月底, 2024-01-31, 2024-01-31",
            "2023-03-14, 去年12月31日, 2022-12-31, 2022-12-31",
            "2023-03-14, 月底前, 2023-03-31, 2023-02-28",
            "2023-03-14, 下个月中旬, 2023-04-15, 2023-04-15",
            "2023-03-14, 4月下旬, 2023-04-25, 2022-04-25",
            "2023-03-14, 年底, 2023-12-31, 2022-12-31",
            "2023-03-14, 20号前, 2023-03-20, 2023-02-20",
            "2023-01-31, 31号, 2023-01-31, 2023-01-31",
            "2023-02-01, 31号, 2023-03-31, 2023-01-31",
            "2023-03-14, 明天, 2023-03-15, 2023-03-15",
            "2023-03-14, 大后天, 2023-03-17, 2023-03-17",
            "2023-03-14, 前天, 2023-03-12, 2023-03-12",
            "2023-03-15, 周五, 2023-03-17, 2023-03-10",
            "2023-03-15, 下周五, 2023-03-24, 2023-03-24",
            "2023-03-15, 上周五, 2023-03-10, 2023-03-10",
            "2023-03-17, 周五, 2023-03-17, 2023-03-17",
            "2024-09-18, 国庆前, 2024-09-30, 2023-09-28",
            "2024-09-18, 国庆节后上班第一天, 2024-10-08, 2023-10-07",
            "2023-04-20, 五一前, 2023-04-28, 2022-04-30",
            "2026-02-10, 节后, 2026-02-24, 2026-01-04",
            "2027-09-20, 国庆前, 2027-09-30, 2026-09-30"})
    void resolvesADayFromToday(LocalDate today, String text, LocalDate ahead, @Nullable LocalDate behind) {
        DayPhrase day = day(today, text);

        assertThat(day).isNotNull();
        assertThat(day.ahead()).isEqualTo(ahead);
        assertThat(day.behind()).isEqualTo(behind);
    }

    @ParameterizedTest
    @CsvSource({"2月30日", "2025年2月29日", "4月31号", "13月5日"})
    void aDayThatDoesNotExistIsNotMovedToOneThatDoes(String text) {
        DayPhrase day = day(LocalDate.parse("2023-03-14"), text);

        assertThat(day == null || day.impossible() || day.bareDay()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"前台", "周期", "年检", "月饼", "15.52万元", "明细"})
    void otherWordsAreNoDays(String text) {
        assertThat(day(LocalDate.parse("2023-03-14"), text)).isNull();
    }

    private static @Nullable DayPhrase day(LocalDate today, String text) {
        Situation situation = new Situation(Situation.Role.OFFICIAL, today, List.of(), List.of(), Corpus.workingDays());
        return new DayReader(LEXICON, new Numerals(LEXICON), situation).at(text, 0).map(DayReader.Found::phrase).orElse(null);
    }
}
