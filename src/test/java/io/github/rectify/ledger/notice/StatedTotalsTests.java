package io.github.rectify.ledger.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatedTotalsTests {

    private final Totals totals = new Totals(Notices.WORDS, new Money(Notices.WORDS));

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "反馈的25个问题中,已完成整改19个、正在整改6个        | 25 | 19 | 6",
        "共反馈问题31项，整改完成28项，持续推进3项           | 31 | 28 | 3",
        "反馈4个方面17项问题，其中15项已完成，2项正在推进    | 17 | 15 | 2",
        "18个问题已完成整改，尚未完成0个                     | -  | 18 | 0",
        "召开党组会12次，谈话31人                            | -  | -  | -"})
    void readsCounts(String sentence, Integer problems, Integer completed, Integer inProgress) {
        Draft.Stated stated = stated(sentence);
        assertThat(stated.problems()).isEqualTo(problems);
        assertThat(stated.completed()).isEqualTo(completed);
        assertThat(stated.inProgress()).isEqualTo(inProgress);
    }

    @Test
    void tellsWhatIsCounted() {
        assertThat(stated("巡察反馈4个方面17个问题，细化为42个具体问题，制定整改措施96条").levels())
                .containsExactly(entry("方面", 4), entry("问题", 17), entry("具体问题", 42));
        assertThat(stated("召开党组会12次，谈话31人").levels()).isEmpty();
    }

    @Test
    void prefersTheTotalThatCountsTheProblemsPrinted() {
        String chain = "反馈的11项问题,细化为31个具体问题";
        assertThat(totals.in(List.of(Notices.WORDS.text(chain)), 31).problems()).isEqualTo(31);
        assertThat(totals.in(List.of(Notices.WORDS.text(chain)), 11).problems()).isEqualTo(11);
        assertThat(totals.in(List.of(Notices.WORDS.text(chain)), 5).problems()).isEqualTo(11);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "追缴资金7.132万元                     | 71320.00",
        "收回资金5000元，清退津补贴1.2万元      | 17000.00",
        "挽回经济损失0.05亿元，其中追缴3万元    | 5000000.00",
        "退还0元                                | 0.00",
        "投入资金30万元                         | -"})
    void readsMoneyThatCameBack(String sentence, BigDecimal yuan) {
        assertThat(stated(sentence).recoveredYuan()).isEqualTo(yuan);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "新订和修订制度12项           | 12",
        "制定制度5项，修订完善制度7项 | 12",
        "出台8项制度                  | 8",
        "学习制度3项                  | -"})
    void readsRulesMade(String sentence, Integer rules) {
        assertThat(stated(sentence).rulesMade()).isEqualTo(rules);
    }

    @Test
    void keepsThePrintedNameOfWhatPeopleWereHeldTo() {
        assertThat(stated("给予党纪处分2人、政务处分0人，责令检查、批评教育、谈话提醒24人，约谈3人次").discipline())
                .containsExactly(entry("党纪处分", 2), entry("政务处分", 0), entry("责令检查、批评教育、谈话提醒", 24), entry("约谈", 3));
    }

    private Draft.Stated stated(String sentence) {
        return totals.in(List.of(Notices.WORDS.text(sentence)), 0);
    }
}
