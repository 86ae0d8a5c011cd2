package io.github.rectify.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rectify.task.TaskStatus;
import org.junit.jupiter.api.Test;

/** While a question waits, what is said concerns it, or leaves it open and says so; it is never recorded of another task. */
class InterruptionsTests extends Journey {

    @Test
    void aWordUnderAQuestionIsNotRecordedOfTheOnlyOtherTask() {
        Phone jiangbo = wecom.user("jiangbo").types("6号已完成").receivesText("申请销号");
        jiangbo.types("6号还差一点").receivesCard("6号正等待审定，要撤回销号申请吗");
        jiangbo.types("弄好了").receivesText("6号任务", "此前已申请销号").receivesNothing();
        assertThat(task("16").status()).isEqualTo(TaskStatus.IN_PROGRESS);
        assertThat(task("6").status()).isEqualTo(TaskStatus.SUBMITTED);
    }

    @Test
    void aMessageOnAnotherTaskLeavesTheQuestionOpenAndSaysSo() {
        Phone jiangbo = wecom.user("jiangbo").types("6号已完成").receivesText("申请销号");
        jiangbo.types("6号其实还差发票").receivesCard("要撤回销号申请吗");
        jiangbo.types("16号完成20%").receivesText("16号", "完成20%", "还在等您答复：6号正等待审定，要撤回销号申请吗");
        jiangbo.types("A").receivesText("已撤回6号");
        assertThat(task("6").status()).isEqualTo(TaskStatus.IN_PROGRESS);
        assertThat(task("16").percent()).isEqualTo(20);
    }

    @Test
    void whatWasDoneSinceIsTakenBackAndABareYesIsTooLittle() {
        Phone jiangbo = wecom.user("jiangbo").types("6号已完成").receivesText("申请销号");
        jiangbo.types("6号其实还差发票").receivesCard("要撤回销号申请吗");
        jiangbo.types("16号完成20%").receivesText("还在等您答复");
        jiangbo.types("是").receivesText("没有看明白");
        assertThat(task("6").status()).isEqualTo(TaskStatus.SUBMITTED);
        jiangbo.types("撤销").receivesText("已撤回16号");
        assertThat(task("6").status()).isEqualTo(TaskStatus.SUBMITTED);
    }

    @Test
    void aQuestionThatAnotherTakesThePlaceOfIsSaidToBeDropped() {
        Phone jiangbo = wecom.user("jiangbo").types("6号已完成").receivesText("申请销号");
        jiangbo.types("6号其实还差发票").receivesCard("要撤回销号申请吗");
        jiangbo.types("16号申请延期").receivesText("不再等您答复，没有记录：6号正等待审定").receivesCard("16号要延期到哪一天");
    }

    @Test
    void aRequestThatWaitsForItsDayIsSaidToBeDroppedWhenItsTaskIsReported() {
        Phone jiangbo = wecom.user("jiangbo").types("16号申请延期").receivesCard("要延期到哪一天");
        jiangbo.types("16号完成40%").receivesText("16号", "完成40%", "没有记录：16号要延期到哪一天");
    }
}
