package io.github.rectify.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rectify.people.Absence;
import io.github.rectify.task.TaskStatus;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is told, when: the default policy from the morning run to the phones. */
class RemindingTests extends Journey {

    @Test
    void tellsTheAssigneesOnTheDaysOfThePolicyAndOnNoOther() {
        time.is("2023-03-17T20:00");

        wecom.user("jiangbo")
                .receivesCard("2项整改任务", "6号", "16号", "还有4天").onDay("2023-03-13")
                .receivesCard("还有3天").onDay("2023-03-14")
                .receivesCard("明天到期").onDay("2023-03-16")
                .receivesCard("今天到期").onDay("2023-03-17")
                .receivesNothing();
        wecom.user("luqiming")
                .receivesCard("18号任务 还有4天到期", "支部设置不合理").onDay("2023-03-13")
                .receivesCard("18号任务 还有3天到期").onDay("2023-03-14")
                .receivesCard("18号任务 明天到期").onDay("2023-03-16")
                .receivesCard("18号任务 今天到期").onDay("2023-03-17")
                .receivesNothing();
        for (String other : List.of("linyue", "tangyi", "fangjin", "duminzhe", "shaojianping", "songhaitao", "guohuimin")) {
            wecom.user(other).receivesNothing();
        }
    }

    @Test
    void tellsTheLeaderFromTheFirstOverdueDayAndTheChiefOnTheFifth() {
        wecom.user("jiangbo").types("16号任务已完成");
        time.is("2023-03-17T15:00");
        wecom.user("luqiming").receivesCard("4天").receivesCard("3天").receivesCard("明天").receivesCard("今天到期");

        time.is("2023-03-24T15:00");

        wecom.user("luqiming")
                .receivesCard("18号任务 已逾期3天").onDay("2023-03-20")
                .receivesCard("已逾期4天").onDay("2023-03-21")
                .receivesCard("已逾期6天").onDay("2023-03-23")
                .receivesNothing();
        wecom.user("guwenqing").receivesCard("整改周报").onDay("2023-03-17")
                .receivesCard("2项整改任务", "6号", "18号", "逾期7天").onDay("2023-03-24").receivesNothing();
        List<String> toLeader = platform.messagesOf("yezhiqiu").stream()
                .filter(message -> message.words().contains("逾期")).map(message -> message.at().toString().substring(0, 10)).toList();
        assertThat(toLeader).contains("2023-03-20", "2023-03-21", "2023-03-23").doesNotContain("2023-03-22");
    }

    @Test
    void stopsRemindingOnceTheOwnerReportsDone() {
        time.is("2023-03-13T09:00");
        wecom.user("luqiming").receivesCard("18号任务").presses("已完成")
                .receivesText("已记录", "18号", "等待叶知秋审定")
                .seesCardChangeTo("已提交，待审定");
        time.is("2023-03-18T09:00");
        wecom.user("luqiming").receivesNothing();
        assertThat(task("18").status()).isEqualTo(TaskStatus.SUBMITTED);
    }

    @Test
    void tellsTheStandInWhileTheAssigneeIsAway() {
        people.away(new Absence(people.byUserId("luqiming").orElseThrow().id(), LocalDate.parse("2023-03-14"),
                LocalDate.parse("2023-03-16"), people.byUserId("fangjin").orElseThrow().id()), "admin");
        time.is("2023-03-14T09:00");
        wecom.user("fangjin").receivesText("陆启明请您在2023-03-14", "代为办理")
                .receivesCard("18号任务 还有3天到期", "代陆启明办理").presses("正在推进")
                .receivesText("已记录", "18号");
        time.is("2023-03-16T09:00");
        wecom.user("luqiming").receivesCard("4天").onDay("2023-03-13").receivesCard("明天").onDay("2023-03-16").receivesNothing();
        wecom.user("fangjin").types("18号正在推进").receivesText("没有记录", "18号").receivesNothing();
    }

    @Test
    void tellsTheLeaderAndTheOfficeWhenNobodyStandsIn() {
        people.away(new Absence(people.byUserId("luqiming").orElseThrow().id(), LocalDate.parse("2023-03-13"),
                LocalDate.parse("2023-03-14"), null), "admin");
        time.is("2023-03-13T09:00");
        wecom.user("luqiming").receivesNothing();
        wecom.user("yezhiqiu").receivesText("陆启明", "18号", "请假");
        wecom.user("duminzhe").receivesText("陆启明", "18号", "请假");
    }

    @Test
    void tellsTheLeaderAndTheOfficeWhenThePlatformKnowsNoSuchMember() {
        platform.members().strikeOff("luqiming");
        time.is("2023-03-13T09:30");
        wecom.user("yezhiqiu").receivesText("陆启明", "18号", "无法送达");
        wecom.user("duminzhe").receivesText("陆启明", "18号", "无法送达");
        assertThat(ledgerOf("luqiming")).singleElement().satisfies(row -> {
            assertThat(row.get("state")).isEqualTo("FAILED");
            assertThat(row.get("errcode")).isEqualTo(81013);
        });
    }
}
