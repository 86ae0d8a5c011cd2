package io.github.rectify.ledger.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rectify.ledger.notice.Draft.Status;
import io.github.rectify.ledger.words.Days;
import io.github.rectify.ledger.words.Numerals;
import io.github.rectify.ledger.words.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a sentence says of the work. Done is read only where it is stated. */
class StatementsTests {

    private final Statements statements = new Statements(Notices.WORDS, new Days(Notices.WORDS, new Numerals(Notices.WORDS)));

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', value = {
        "COMPLETED   | 该项任务已于2023年2月21日完成。",
        "COMPLETED   | 已完成",
        "COMPLETED   | (已完成整改)",
        "LONG_TERM   | 该问题已整改到位,并长期坚持",
        "LONG_TERM   | 已完成并长期坚持",
        "IN_PROGRESS | 该项任务计划于2023年4月20日完成。",
        "IN_PROGRESS | 该项任务尚未完成",
        "IN_PROGRESS | 该问题于2026年底前完成",
        "IN_PROGRESS | 须于2026年3月31日前完成",
        "IN_PROGRESS | 未完成",
        "IN_PROGRESS | 基本完成",
        "IN_PROGRESS | 正在整改",
        "IN_PROGRESS | 该项任务已于3月启动,预计6月30日完成",
        "LONG_TERM   | 整改完成情况：长期坚持",
        "IN_PROGRESS | 整改完成情况：正在推进，计划2024年3月底前完成",
        "LONG_TERM   | 长期坚持",
        "LONG_TERM   | 该项任务立行立改并长期坚持"})
    void tellsWhereTheWorkStands(Status status, String sentence) {
        Text text = Notices.WORDS.text(sentence);
        assertThat(statements.isStatement(text)).isTrue();
        assertThat(statements.read(text, null).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"已完成制度修订3项", "正在征求乡镇意见", "2022年考核等次升为良好", "已于2月完成办公用房清理"})
    void leavesMeasuresThatSpeakOfDoneAlone(String sentence) {
        assertThat(statements.isStatement(Notices.WORDS.text(sentence))).isFalse();
    }
}
