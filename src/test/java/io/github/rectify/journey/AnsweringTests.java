package io.github.rectify.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rectify.task.EventKind;
import io.github.rectify.task.TaskEvent;
import io.github.rectify.task.TaskStatus;
import org.junit.jupiter.api.Test;

/** From what somebody says to a closed task. */
class AnsweringTests extends Journey {

    @Test
    void aSentenceSubmitsAndTheLeaderCloses() {
        time.is("2023-03-14T09:00");
        wecom.user("jiangbo").receivesCard("4天").receivesCard("3天").types("16号任务已完成")
                .receivesText("已记录", "16号", "等待叶知秋审定", "撤销16");
        assertThat(task("16").status()).isEqualTo(TaskStatus.SUBMITTED);

        wecom.user("yezhiqiu").receivesCard("16号任务 申请销号", "江波").presses("通过")
                .receivesText("已通过", "16号").seesCardChangeTo("已通过销号");
        assertThat(wecom.user("yezhiqiu").canPress()).isFalse();
        assertThat(task("16").status()).isEqualTo(TaskStatus.CLOSED);
        assertThat(task("16").completedOn()).hasToString("2023-03-14");
        wecom.user("jiangbo").receivesText("16号", "叶知秋", "销号");

        time.is("2023-03-17T15:00");
        wecom.user("jiangbo").receivesCard("6号任务 明天到期").receivesCard("6号任务 今天到期").receivesNothing();
        assertThat(tasks.history(task("16").id())).extracting(TaskEvent::kind).containsExactly(EventKind.IMPORTED,
                EventKind.ASSIGNED, EventKind.SUBMITTED, EventKind.APPROVED);
    }

    @Test
    void theLeaderReturnsWithAReasonAndTheOwnerHearsIt() {
        wecom.user("jiangbo").types("16号任务已完成").receivesText("已记录");
        wecom.user("yezhiqiu").receivesCard("16号任务 申请销号").types("退回16 缺少转账凭证")
                .receivesText("已退回", "16号").seesCardChangeTo("已退回整改");
        wecom.user("jiangbo").receivesText("16号", "叶知秋", "缺少转账凭证");
        assertThat(task("16").status()).isEqualTo(TaskStatus.IN_PROGRESS);
        time.is("2023-03-13T09:00");
        wecom.user("jiangbo").receivesCard("2项整改任务", "16号");
    }

    @Test
    void takesASubmissionBackUntilItIsDecided() {
        wecom.user("jiangbo").types("16号任务已完成").receivesText("已记录");
        wecom.user("yezhiqiu").receivesCard("16号任务 申请销号");
        wecom.user("jiangbo").types("撤销16").receivesText("已撤回", "16号");
        wecom.user("yezhiqiu").seesCardChangeTo("已撤回").receivesNothing();
        assertThat(task("16").status()).isEqualTo(TaskStatus.IN_PROGRESS);
        wecom.user("jiangbo").types("撤销16").receivesText("没有可以撤回");
    }

    @Test
    void actsOnceOnACallbackDeliveredFourTimes() {
        wecom.user("jiangbo").types("16号任务已完成").isDeliveredAgain(3).receivesText("已记录").receivesNothing();
        assertThat(tasks.history(task("16").id())).filteredOn(event -> event.kind() == EventKind.SUBMITTED).hasSize(1);
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM inbox", Integer.class)).isEqualTo(1);
    }

    @Test
    void asksWhichTaskWhenSeveralCanBeMeant() {
        wecom.user("jiangbo").types("已完成").receivesCard("没有记录", "6号", "16号");
        assertThat(task("6").status()).isEqualTo(TaskStatus.IN_PROGRESS);
        assertThat(task("16").status()).isEqualTo(TaskStatus.IN_PROGRESS);
        wecom.user("luqiming").types("已完成").receivesText("已记录", "18号");
        assertThat(task("18").status()).isEqualTo(TaskStatus.SUBMITTED);
    }

    @Test
    void aBundleIsAnsweredTaskByTask() {
        time.is("2023-03-13T09:00");
        Phone jiangbo = wecom.user("jiangbo").receivesCard("2项整改任务");
        jiangbo.presses("已完成").receivesText("先", "选择");
        assertThat(task("6").status()).isEqualTo(TaskStatus.IN_PROGRESS);
        jiangbo.chooses("16号").presses("已完成").receivesText("已记录", "16号").seesCardChangeTo("16号 已提交，待审定", "6号任务");
        assertThat(jiangbo.canPress()).isTrue();
        jiangbo.presses("已完成").receivesText("已记录", "6号").seesCardChangeTo("已提交，待审定");
        assertThat(jiangbo.canPress()).isFalse();
        assertThat(task("6").status()).isEqualTo(TaskStatus.SUBMITTED);
    }

    @Test
    void recordsNothingForSomebodyElsesTask() {
        wecom.user("linyue").types("16号任务已完成").receivesText("没有记录");
        wecom.user("songhaitao").types("通过16").receivesText("没有记录");
        assertThat(task("16").status()).isEqualTo(TaskStatus.IN_PROGRESS);
        assertThat(tasks.history(task("16").id())).hasSize(2);
    }

    @Test
    void theOwnerCannotDecideOnTheirOwnReport() {
        wecom.user("jiangbo").types("16号任务已完成").receivesText("已记录").types("通过16").receivesText("没有记录");
        assertThat(task("16").status()).isEqualTo(TaskStatus.SUBMITTED);
    }

    @Test
    void theOfficeReportsForSomebodyOnRecord() {
        wecom.user("duminzhe").types("16号任务已完成").receivesText("已记录", "16号");
        TaskEvent event = tasks.history(task("16").id()).get(2);
        assertThat(event.byName()).isEqualTo("杜明哲");
        assertThat(event.forPersonId()).isEqualTo(people.byUserId("jiangbo").orElseThrow().id().value());
    }

    @Test
    void answersQuestionsAndWhatItDoesNotUnderstand() {
        Phone jiangbo = wecom.user("jiangbo");
        jiangbo.types("我的任务").receivesText("2项", "6号", "16号", "还有4天");
        jiangbo.types("帮助").receivesText("可以这样回复");
        jiangbo.types("帮助").receivesText("可以这样回复");
        jiangbo.types("16号完成了一半,还差凭证").receivesText("已记录", "完成50%", "正在整改");
        jiangbo.types("今晚食堂吃啥").receivesText("没有把握", "没有记录");
        jiangbo.types("收到").receivesText("好的。");
        wecom.user("yezhiqiu").types("我的任务").receivesText("负责督促", "6号");
        assertThat(task("16").status()).isEqualTo(TaskStatus.IN_PROGRESS);
    }

    @Test
    void answersAtNightAndOnSundays() {
        time.is("2023-03-18T23:30");
        wecom.user("jiangbo").receivesCard("4天").receivesCard("3天").receivesCard("明天").receivesCard("今天")
                .types("16号任务已完成").receivesText("已记录").onDay("2023-03-18");
        wecom.user("yezhiqiu").receivesCard("整改周报").receivesCard("16号任务 申请销号").onDay("2023-03-18");
    }

    @Test
    void aNoticeHeldOverNightIsNotSaidWhenItIsNoLongerTrue() {
        time.is("2023-03-13T20:30");
        Phone luqiming = wecom.user("luqiming").receivesCard("18号任务").types("18号已完成").receivesText("已记录");
        wecom.user("yezhiqiu").receivesCard("18号任务 申请销号").types("退回18 方案没有附").receivesText("已退回", "方案没有附");
        luqiming.receivesNothing();
        time.is("2023-03-13T23:00");
        luqiming.types("18号已完成").receivesText("已记录");
        time.is("2023-03-14T09:00");
        luqiming.receivesNothing();
        assertThat(jdbc.queryForMap("SELECT state, reason FROM outbox_message WHERE kind = 'NOTICE'"))
                .containsEntry("state", "DROPPED").containsEntry("reason", "OVERTAKEN");
    }

    @Test
    void asksWhenTwoDecisionsWait() {
        wecom.user("jiangbo").types("6和16已完成").receivesText("6号", "16号");
        Phone yezhiqiu = wecom.user("yezhiqiu").receivesCard("申请销号").receivesCard("申请销号");
        yezhiqiu.types("同意").receivesCard("没有记录", "6号", "16号");
        assertThat(task("6").status()).isEqualTo(TaskStatus.SUBMITTED);
        assertThat(task("16").status()).isEqualTo(TaskStatus.SUBMITTED);
        yezhiqiu.types("退回 18 没有附").receivesText("18号", "没有记录");
        yezhiqiu.types("收到").receivesText("等您审定");
        yezhiqiu.types("通过6").receivesText("已通过", "6号");
        yezhiqiu.types("同意").receivesText("已通过", "16号");
    }

    @Test
    void aDecisionPutOffIsNoneAndSaysWhatStillWaits() {
        wecom.user("jiangbo").types("16号已完成").receivesText("已记录");
        Phone yezhiqiu = wecom.user("yezhiqiu").receivesCard("16号");
        for (String words : new String[] {"晚点再说", "16号我再看看", "材料齐了再批", "上会研究后再定"}) {
            yezhiqiu.types(words).receivesText("没有作出决定", "16");
            assertThat(task("16").status()).as(words).isEqualTo(TaskStatus.SUBMITTED);
        }
    }

    @Test
    void saysWhatIsTrueOfATaskThatIsDoneWith() {
        wecom.user("jiangbo").types("16号已完成").receivesText("已记录").types("16号还没完成")
                .receivesCard("没有记录", "要撤回销号申请吗");
        wecom.user("yezhiqiu").receivesCard("申请销号").types("通过16").receivesText("已通过")
                .types("撤销18").receivesText("没有");
        wecom.user("jiangbo").receivesText("予以销号").types("16号已完成").receivesText("已经销号");
    }
}
