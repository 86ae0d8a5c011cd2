package io.github.rectify.ledger.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rectify.ledger.notice.Draft.Status;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the problems stand when another place than the item tells it: nothing may be called done that is not. */
class ToldElsewhereTests {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
        "4个问题均已完成整改。                                        | COMPLETED, COMPLETED, COMPLETED, COMPLETED",
        "4个问题中，第1、3号问题已完成整改。                          | COMPLETED, UNKNOWN, COMPLETED, UNKNOWN",
        "第1号至第3号共3个问题整改完成；第4号问题正在整改。           | COMPLETED, COMPLETED, COMPLETED, IN_PROGRESS",
        "1个问题（第4个）仍在持续整改，其余3个问题已经完成整改。      | COMPLETED, COMPLETED, COMPLETED, IN_PROGRESS",
        "4个问题中已完成2个；正在推进2个，即第2、4号问题。            | COMPLETED, IN_PROGRESS, COMPLETED, IN_PROGRESS",
        "第1、2项，共2项，已完成；第3、4项，正在整改。                | COMPLETED, COMPLETED, IN_PROGRESS, IN_PROGRESS",
        "问题2、4正在整改，其余问题均已整改完成。                     | COMPLETED, IN_PROGRESS, COMPLETED, IN_PROGRESS",
        "除第2项外，其余3项已完成整改。                               | COMPLETED, IN_PROGRESS, COMPLETED, COMPLETED",
        "4个问题除加装电梯一项仍在推进外，其余3个均已整改到位。       | COMPLETED, COMPLETED, IN_PROGRESS, COMPLETED",
        "4个问题除有关工作仍在推进外，其余3个均已整改到位。           | UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN",
        "除第2项外，其余2项已完成整改。                               | UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN",
        "已完成整改的问题（3个）。                                    | UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN",
        "第3次会议要求已完成的抓好巩固。                              | UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN",
        "第4号问题正在整改，3项整改措施已完成。                         | UNKNOWN, UNKNOWN, UNKNOWN, IN_PROGRESS",
        "确保4个问题全部完成整改。                                    | UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN",
        "问题3于2026年底前完成，问题4须于2026年3月31日前完成。         | UNKNOWN, UNKNOWN, IN_PROGRESS, IN_PROGRESS"})
    void hearsASummary(String summary, String wanted) {
        assertThat(statuses(summary + "\n", "", "", "", "")).isEqualTo(list(wanted));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
        "以上2个问题均已完成整改。                          | COMPLETED, COMPLETED, UNKNOWN, UNKNOWN",
        "以上2个问题已整改，今后作为经常性工作长期坚持。    | LONG_TERM, LONG_TERM, UNKNOWN, UNKNOWN",
        "这方面2个问题，除资金滞留外，其余1个已完成整改。    | IN_PROGRESS, COMPLETED, UNKNOWN, UNKNOWN",
        "以上2个问题中，已完成1个。                         | UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN",
        "以上3个问题均已完成整改。                          | UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN"})
    void hearsTheLineThatClosesASection(String closing, String wanted) {
        assertThat(statuses("", "", closing + "\n（二）服务群众方面\n", "", "")).isEqualTo(list(wanted));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {"完成 | COMPLETED", "已完成 | COMPLETED", "完成（部分） | IN_PROGRESS", "已完成一半 | IN_PROGRESS",
        "完成50% | UNKNOWN", "未完成 | IN_PROGRESS", "已完成摸底 | UNKNOWN", "长期坚持 | LONG_TERM"})
    void hearsAField(String said, Status wanted) {
        assertThat(statuses("", "整改状态：" + said + "\n", "", "", "").get(0)).isEqualTo(wanted);
    }

    @Test
    void hearsOfNobodyWhereNumbersBeginAgain() {
        assertThat(Notices.problems("""
                某局关于巡察整改情况的通报
                第1、2号问题已完成整改。
                二、反馈问题整改情况
                （一）政治方面
                1.关于“资金滞留”的问题
                整改情况：拨付资金。
                （二）服务方面
                1.关于“会议过多”的问题
                整改情况：精简会议。
                2.关于“电梯加装缓慢”的问题
                整改情况：成立专班。
                """)).extracting(Draft.Problem::status).containsOnly(Status.UNKNOWN);
    }

    private static List<Status> statuses(String summary, String first, String second, String third, String fourth) {
        return Notices.problems("某局关于巡察整改情况的通报\n2025年3月1日至4月30日，县委第一巡察组对我局进行了巡察。\n" + summary
                + "二、反馈问题整改情况\n（一）政治建设方面\n1.关于“资金滞留”的问题\n整改情况：拨付资金。\n" + first
                + "2.关于“会议过多”的问题\n整改情况：精简会议。\n" + second
                + "3.关于“老旧小区加装电梯推进缓慢”的问题\n整改情况：成立专班。\n" + third
                + "4.关于“窗口无人值守”的问题\n整改情况：实行轮值。\n" + fourth).stream().map(Draft.Problem::status).toList();
    }

    private static List<Status> list(String statuses) {
        return List.of(statuses.split(", ")).stream().map(Status::valueOf).toList();
    }
}
