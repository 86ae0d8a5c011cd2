package io.github.rectify.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rectify.task.EventKind;
import io.github.rectify.task.TaskEvent;
import io.github.rectify.task.TaskStatus;
import org.junit.jupiter.api.Test;

/** What leaders write: nothing is decided that was not, no word of theirs is turned round or lost, and they are told what they asked. */
class LeadersTests extends Journey {

    @Test
    void anApprovalOnAConditionIsAskedAboutAndTheConditionReachesTheOfficial() {
        Phone ye = closingAwaits("16");
        ye.types("16号同意销号，前提是补签字").receivesCard("附条件", "没有记录");
        assertThat(task("16").status()).isEqualTo(TaskStatus.SUBMITTED);
        ye.presses("退回16号").receivesText("已退回", "理由：前提是补签字");
        time.is("2023-03-13T08:20");
        wecom.user("jiangbo").skipsTo("退回", "前提是补签字");
    }

    @Test
    void anApprovalOfOnePointClosesNothing() {
        Phone ye = closingAwaits("16");
        ye.types("16号第一条同意，第二条再完善").receivesCard("部分同意");
        assertThat(task("16").status()).isEqualTo(TaskStatus.SUBMITTED);
    }

    @Test
    void theExtensionIsNotGrantedWhereAClosingWaitsNorTheOtherWayRound() {
        Phone ye = closingAwaits("16");
        ye.types("16号同意延期").receivesText("没有延期申请", "没有记录", "等您审定的是销号");
        ye.types("16号不同意延期").receivesText("没有延期申请");
        assertThat(task("16").status()).isEqualTo(TaskStatus.SUBMITTED);
        wecom.user("jiangbo").types("6号申请延期到4月10日").receivesText("已记录");
        ye.skipsTo("6号任务").types("6号同意销号").receivesText("没有申请销号", "等您审定的是延期");
        assertThat(task("6").dueOn()).hasToString("2023-03-17");
    }

    @Test
    void anInstructionIsPassedOnAsItWasTyped() {
        wecom.user("yezhiqiu").types("批示16号：不同意再拖。请抓紧，4月前办完！叶知秋").receivesText("已记录批示", "批示：不同意再拖。请抓紧，4月前办完！叶知秋");
        wecom.user("jiangbo").skipsTo("作出批示：不同意再拖。请抓紧，4月前办完！叶知秋");
    }

    @Test
    void anInstructionToATaskThatIsNotTheirsIsOfferedForNoOther() {
        Phone ye = wecom.user("yezhiqiu");
        ye.types("批示99号 请核实").receivesText("没有99号任务").receivesNothing();
        ye.types("批示5号 请邵建平抓紧").receivesText("5号任务由秦晓阳督促", "没有记录").receivesNothing();
    }

    @Test
    void aRefusalWithAnotherDayIsAskedAbout() {
        for (String words : new String[] {"16号不同意延到4月15，最多到3月底", "16号不能延这么久，延到3月31日", "3月31日之前可以，不能再晚"}) {
            beginAnew();
            wecom.user("jiangbo").types("16号申请延期到4月15日").receivesText("已记录");
            Phone ye = wecom.user("yezhiqiu").receivesCard("申请延期").types(words).receivesCard("延期到您写的日期", "2023-03-31");
            ye.presses("同意延期").receivesText("已同意延期", "2023-03-31");
        }
        beginAnew();
        wecom.user("jiangbo").types("16号申请延期到4月15日").receivesText("已记录");
        wecom.user("yezhiqiu").receivesCard("申请延期").types("16号不同意延到4月15，最多到3月底").receivesCard("延期到您写的日期").presses("不同意延期")
                .receivesText("不同意延期", "理由：不同意延到4月15，最多到3月底");
    }

    @Test
    void severalReturnsEachHaveTheirReason() {
        closingAwaits("6");
        Phone ye = closingAwaits("16");
        ye.types("6号退回：发票抬头不对。16号退回：缺会议记录。").receivesText("6号：退回", "理由：发票抬头不对", "16号：退回", "理由：缺会议记录");
        assertThat(lastNote("6")).isEqualTo("发票抬头不对");
        assertThat(lastNote("16")).isEqualTo("缺会议记录");
    }

    @Test
    void aRemarkOnATaskTheyLookAfterIsOfferedToBePassedOn() {
        for (String words : new String[] {"16号要盯紧，不要再拖", "16号协调一下，让办公室联系厂家", "告诉江波，16号抓紧办", "16号我已经和财政局说好了，你去找王科长"}) {
            beginAnew();
            Phone ye = wecom.user("yezhiqiu").types(words).receivesCard("16号", "怎么处理", "没有记录");
            ye.presses("作为批示转告").receivesText("已记录批示", words);
            wecom.user("jiangbo").skipsTo("作出批示：" + words);
        }
    }

    @Test
    void whatMayBeAnApprovalIsAskedAbout() {
        for (String words : new String[] {"16号 ok", "16号我不反对"}) {
            beginAnew();
            Phone ye = closingAwaits("16");
            ye.types(words).receivesCard("怎么处理", "通过16号", "退回16号").presses("通过16号").receivesText("已通过");
        }
    }

    @Test
    void theReasonOfAReturnMayFollowIt() {
        Phone ye = closingAwaits("16");
        ye.presses("退回").receivesText("已退回", "请直接回复理由").types("缺少值班表原件，请补").receivesCard("作为退回理由").presses("作为批示转告")
                .receivesText("退回理由：缺少值班表原件，请补");
        wecom.user("jiangbo").skipsTo("退回理由：缺少值班表原件，请补");
        closingAwaits("6").presses("退回").receivesText("已退回").types("6号退回的理由是值班表缺3月份原件").receivesCard("作为退回理由", "值班表缺3月份原件");
    }

    @Test
    void whatWaitsForThemIsToldWithItsKind() {
        wecom.user("jiangbo").types("16号已完成，6号申请延期到4月10日").receivesText("已分别记录");
        Phone ye = wecom.user("yezhiqiu").receivesCard("16号").receivesCard("6号");
        for (String words : new String[] {"有没有要我审批的", "待审定的有哪些", "还有几项要我审定？"}) {
            ye.types(words).receivesText("等您审定的2项", "申请销号", "申请延期至2023-04-10", "江波");
        }
        ye.types("同意").receivesCard("通过哪一项", "16号 销号", "6号 延期");
    }

    @Test
    void aLeaderIsGreetedWithWhatTheyLookAfter() {
        wecom.user("yezhiqiu").types("你好").receivesText("叶知秋，您好", "您负责督促的未销号任务3项");
        wecom.user("yezhiqiu").types("16号呢").receivesText("16号任务", "正在整改");
        wecom.user("guwenqing").types("1号进展").receivesText("1号任务", "已销号");
        wecom.user("yezhiqiu").types("5号进展").receivesText("5号任务由秦晓阳督促");
    }

    @Test
    void aTaskIsToldWithWhatWasSaidOfIt() {
        wecom.user("jiangbo").types("16号完成一半，凭证补了两张").receivesText("已记录").types("6号申请延期到4月10日，厂家还没进场").receivesText("已记录");
        Phone ye = wecom.user("yezhiqiu").receivesCard("申请延期");
        ye.types("16号做到哪一步了").receivesText("完成50%", "“16号完成一半，凭证补了两张”");
        ye.types("6号为什么要延期").receivesText("已申请延期至2023-04-10", "说明：“", "厂家还没进场");
        ye.types("16号通过").receivesText("还没有人申请销号");
        wecom.user("guwenqing").types("全局完成率多少").receivesText("全部任务25项，已销号19项，完成率76%", "江波");
    }

    @Test
    void whatIsSaidBesidesAnApprovalReachesTheOfficial() {
        closingAwaits("16").types("我同意16号销号，同时请方瑾把台账存档").receivesText("已通过", "意见：同时请方瑾把台账存档");
        time.is("2023-03-13T08:20");
        wecom.user("jiangbo").skipsTo("审定通过", "意见：同时请方瑾把台账存档");
    }

    private Phone closingAwaits(String code) {
        wecom.user("jiangbo").types(code + "号已完成").receivesText("已记录");
        return wecom.user("yezhiqiu").receivesCard(code + "号任务 申请销号");
    }

    private String lastNote(String code) {
        return tasks.history(task(code).id()).stream().filter(event -> event.kind() == EventKind.RETURNED).map(TaskEvent::note)
                .reduce((first, second) -> second).orElseThrow();
    }
}
