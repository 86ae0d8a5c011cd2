package io.github.rectify.ledger.words;

import io.github.rectify.ledger.notice.Notices;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysTests {

    private static final LocalDate ANCHOR = LocalDate.of(2023, 2, 1);
    private static final LocalDate PUBLISHED = LocalDate.of(2023, 5, 4);

    private final Days days = new Days(Notices.WORDS, new Numerals(Notices.WORDS));

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "in full                       | 2023年2月21日       | 2023-02-21 | false",
        "full width                    | ２０２３年２月２１日 | 2023-02-21 | false",
        "with points                   | 2023.4.20           | 2023-04-20 | false",
        "with strokes and a time       | 2023-05-04 09:12:08 | 2023-05-04 | false",
        "in Chinese numerals           | 二〇二三年十二月三十一日 | 2023-12-31 | false",
        "the year of the anchor        | 2月28日             | 2023-02-28 | true",
        "the year before               | 上年12月15日        | 2022-12-15 | true",
        "not yet come, so last year    | 12月15日            | 2022-12-15 | true",
        "the end of a month            | 2023年6月底         | 2023-06-30 | true",
        "the end of a year             | 2023年底前          | 2023-12-31 | true",
        "the second ten days           | 2023年6月中旬       | 2023-06-15 | true",
        "no such day                   | 2023年2月30日       | -          | false"})
    void understandsADay(String remark, String text, LocalDate on, boolean resolved) {
        List<Day> found = days.in(Notices.WORDS.text(text), ANCHOR, PUBLISHED);
        assertThat(found).hasSize(1);
        assertThat(found.get(0).on()).isEqualTo(on);
        assertThat(found.get(0).resolved()).isEqualTo(resolved);
    }

    @ParameterizedTest
    @CsvSource({"2022年9月", "3月", "5个月内", "第12次", "2018年至2021年", "1.74万元", "推迟至20日", "满3个月至5日"})
    void findsNoDayInOtherNumbers(String text) {
        assertThat(days.in(Notices.WORDS.text(text), ANCHOR, PUBLISHED)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2022年10月8日至11月9日, 2022-11-09", "2024年12月16日至20日, 2024-12-20", "3月5号到8号, 2023-03-08"})
    void carriesTheYearAndTheMonthOn(String text, LocalDate last) {
        assertThat(days.in(Notices.WORDS.text(text), ANCHOR, PUBLISHED)).last().extracting(Day::on).isEqualTo(last);
    }
}
