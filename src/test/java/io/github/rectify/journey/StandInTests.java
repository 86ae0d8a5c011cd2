package io.github.rectify.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rectify.people.Absence;
import io.github.rectify.people.PersonId;
import io.github.rectify.people.Presence;
import io.github.rectify.task.TaskStatus;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who stands in for whom: entered, overlapping, in circles, seen again and ended, and what the others hear of it. */
class StandInTests extends Journey {

    @Test
    void enteringTheSameTwiceIsOneArrangementAndOneCancellationEndsIt() {
        Phone qin = wecom.user("qinxiaoyang").types("3月20日到22日我的任务请叶知秋代办").receivesText("已记录", "叶知秋");
        qin.types("3月20日到22日我的任务请叶知秋代办").receivesText("此前已登记", "没有重复记录");
        qin.types("取消代办").receivesText("已撤回2023-03-20", "您的任务现在由您本人办理");
        assertThat(absences("qinxiaoyang")).isEmpty();
        qin.types("取消代办").receivesText("没有可以撤回的代办安排");
    }

    @Test
    void whoIsBackEndsTheArrangementThatRunsAndKeepsTheLaterOne() {
        Phone jiangbo = wecom.user("jiangbo").types("3月14日到18日我出差，任务请林悦代办").receivesText("已记录", "林悦");
        jiangbo.types("9月29日到10月6日我休假，任务请方瑾代办").receivesText("已记录", "方瑾");
        time.is("2023-03-15T09:00");
        jiangbo.types("我回来了，取消代办").skipsTo("已撤回2023-03-14", "现在由您本人办理", "仍登记的安排", "2023-09-29", "方瑾");
        assertThat(absences("jiangbo")).extracting(Absence::fromOn).containsExactly(LocalDate.parse("2023-09-29"));
    }

    @Test
    void ofSeveralArrangementsTheOneToCancelIsAskedNamedOrAll() {
        Phone jiangbo = wecom.user("jiangbo").types("3月14日到18日我出差，任务请林悦代办").receivesText("已记录");
        jiangbo.types("4月3日到7日我出差，任务请方瑾代办").receivesText("已记录").types("5月8日到9日我出差，任务请方瑾代办").receivesText("已记录");
        jiangbo.types("取消代办").receivesCard("取消哪一项代办安排", "林悦代办·3月14日").types("都不是").receivesText("没有记录");
        assertThat(absences("jiangbo")).hasSize(3);
        jiangbo.types("取消林悦的代办").receivesText("已撤回2023-03-14", "2023-04-03");
        jiangbo.types("取消全部代办").receivesText("2023-04-03", "2023-05-08");
        assertThat(absences("jiangbo")).isEmpty();
    }

    @Test
    void onesArrangementsCanBeSeenAndComingBackIsAskedAbout() {
        Phone jiangbo = wecom.user("jiangbo").types("谁是我的代办人").receivesText("目前没有代办安排");
        jiangbo.types("3月13日到18日我出差，任务请林悦代办").receivesText("已记录");
        jiangbo.types("我的代办情况").receivesText("2023-03-13", "由林悦代办").types("还有哪些代办").receivesText("由林悦代办", "我的任务");
        jiangbo.types("我回来了").receivesCard("要结束代办安排吗", "林悦代办·3月13日");
        assertThat(absences("jiangbo")).hasSize(1);
        jiangbo.presses("结束代办").receivesText("已撤回2023-03-13");
        assertThat(absences("jiangbo")).isEmpty();
    }

    @Test
    void ofTwoThatShareDaysTheOneEnteredLastCountsAndThatIsSaid() {
        Phone jiangbo = wecom.user("jiangbo").types("3月16日到20日我出差，任务请林悦代办").receivesText("已记录");
        jiangbo.types("3月14日到17日我出差，任务请方瑾代办").receivesText("已记录", "有重叠", "重叠的日子由方瑾代办");
        assertThat(told("jiangbo", "2023-03-16")).isEqualTo("fangjin");
        assertThat(told("jiangbo", "2023-03-20")).isEqualTo("linyue");
    }

    @Test
    void twoWhoStandInForEachOtherAreToldWhichDaysNobodyHears() {
        wecom.user("fangjin").types("3月14日到17日我出差，任务请江波代办").receivesText("已记录");
        wecom.user("jiangbo").types("3月16日到20日我出差，任务请方瑾代办")
                .skipsTo("已记录", "方瑾在2023-03-16（周四）至2023-03-17（周五）也不在岗，且没有别人代办");
        time.is("2023-03-16T09:00");
        wecom.user("fangjin").types("我的任务").skipsTo("您名下没有未销号的整改任务");
    }

    @Test
    void whatNobodyHearsIsToldToTheLeaderWithItsWords() {
        wecom.user("jiangbo").types("16号已完成").receivesText("申请销号");
        wecom.user("fangjin").types("3月13日到17日我出差，任务请江波代办").receivesText("已记录");
        wecom.user("jiangbo").types("3月13日到17日我出差，任务请方瑾代办").skipsTo("已记录", "且没有别人代办");
        Phone ye = wecom.user("yezhiqiu").types("16号退回，照片不清").skipsTo("已退回", "目前无人代办，请直接告知");
        ye.receivesText("江波没有收到", "16号", "照片不清");
        assertThat(task("16").status()).isEqualTo(TaskStatus.IN_PROGRESS);
    }

    @Test
    void aStandInOfAStandInSeesWhatTheyMayReportOn() {
        wecom.user("jiangbo").types("3月13日到17日我出差，任务请方瑾代办").receivesText("已记录");
        wecom.user("fangjin").types("3月13日到17日我出差，任务请林悦代办").skipsTo("已记录");
        Phone lin = wecom.user("linyue").types("我的任务").skipsTo("16号", "江波");
        lin.types("16号完成20%").receivesText("已记录", "代江波记录");
    }

    @Test
    void whatAStandInReportsIsToldToWhomTheyReportFor() {
        wecom.user("jiangbo").types("6号申请延期到4月10日").receivesText("已记录").types("3月13日到17日我出差，任务请方瑾代办").receivesText("已记录");
        Phone fang = wecom.user("fangjin").skipsTo("代为办理").types("6号已完成，制度已印发").receivesText("已记录", "代江波记录");
        Phone jiangbo = wecom.user("jiangbo").receivesText("方瑾代您报告：6号", "申请销号", "制度已印发", "此前的延期申请已一并撤回", "撤销6");
        fang.types("6号怎么样了").receivesText("由方瑾报告", "等待叶知秋审定");
        jiangbo.types("撤销6").skipsTo("6号", "已撤回");
        assertThat(task("6").status()).isEqualTo(TaskStatus.IN_PROGRESS);
    }

    @Test
    void whatAStandInTakesBackIsToldToo() {
        wecom.user("jiangbo").types("3月13日到17日我出差，任务请方瑾代办").receivesText("已记录");
        Phone fang = wecom.user("fangjin").skipsTo("代为办理").types("16号完成一半").receivesText("已记录")
                .types("16号有困难，施工队没有进场").receivesText("已记录");
        wecom.user("jiangbo").receivesText("方瑾代您反映：16号", "施工队没有进场");
        fang.types("撤销").receivesText("已撤回");
        wecom.user("jiangbo").receivesText("方瑾撤回了代您对16号").receivesNothing();
    }

    @Test
    void whoDecidesSecondHearsWhoDecidedFirstAndWhat() {
        wecom.user("qinxiaoyang").types("3月13日到17日我出差，任务请叶知秋代办").receivesText("已记录");
        wecom.user("shaojianping").types("5号已完成").receivesText("等待秦晓阳（由叶知秋代办）审定");
        wecom.user("qinxiaoyang").types("5号退回，平面图没附").receivesText("已退回");
        Phone ye = wecom.user("yezhiqiu").types("通过5").skipsTo("5号", "已由秦晓阳于", "退回", "没有记录");
        wecom.user("qinxiaoyang").types("通过5").receivesText("已由秦晓阳于", "退回", "请先回复“撤销5”");
        wecom.user("shaojianping").types("5号申请延期到5月31日").skipsTo("已记录");
        wecom.user("qinxiaoyang").types("5号同意延期到4月30日").skipsTo("已同意延期");
        ye.types("5号同意延期").skipsTo("延期申请已由秦晓阳于", "延期至2023-04-30");
        assertThat(task("5").dueOn()).hasToString("2023-04-30");
    }

    @Test
    void whatWaitedThroughTheNightIsSaidOnceAndOnlyWhatStillHolds() {
        time.is("2023-03-14T22:30");
        Phone fang = wecom.user("fangjin").types("4月3日到7日我的任务请郭慧敏代办").skipsTo("已记录").types("取消代办").skipsTo("已撤回");
        fang.types("3月14日我的任务请郭慧敏代办").skipsTo("已记录");
        fang.types("5月8日到9日我的任务请郭慧敏代办").skipsTo("已记录");
        fang.types("5月15日到16日我的任务请郭慧敏代办").skipsTo("已记录");
        fang.types("6月1日到2日我的任务请唐怡代办").skipsTo("已记录").types("取消唐怡的代办").skipsTo("已撤回");
        time.is("2023-03-15T08:30");
        wecom.user("guohuimin").receivesText("方瑾请您在2023-05-08（周一）至2023-05-09（周二）、2023-05-15（周一）至2023-05-16（周二）期间")
                .receivesNothing();
        assertThat(ledgerOf("tangyi")).extracting(row -> row.get("reason")).contains("OVERTAKEN");
        fang.types("取消全部代办").skipsTo("已撤回");
        wecom.user("guohuimin").receivesText("期间，不再需要您代方瑾").receivesNothing();
    }

    private List<Absence> absences(String who) {
        return people.absencesOf(id(who), LocalDate.parse("2023-03-13"));
    }

    private String told(String who, String day) {
        Presence presence = people.presence(id(who), LocalDate.parse(day));
        return presence.told().userId().value();
    }

    private PersonId id(String who) {
        return people.byUserId(who).orElseThrow().id();
    }
}
