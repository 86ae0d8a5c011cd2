package io.github.rectify.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rectify.task.EventKind;
import io.github.rectify.task.Task;
import io.github.rectify.task.TaskEvent;
import io.github.rectify.task.TaskStatus;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The bot understands what officials type, asks when it cannot know, and takes back exactly what it did. */
class UnderstandingTests extends Journey {

    @Test
    void twoTasksInOneReplyAreRecordedTogether() {
        wecom.user("jiangbo").types("16号已完成，6号还差两个单位没报，预计3月15日弄完")
                .receivesText("已分别记录", "16号", "申请销号", "6号", "正在推进", "2023-03-15", "撤销").receivesNothing();
        assertThat(task("16").status()).isEqualTo(TaskStatus.SUBMITTED);
        assertThat(task("6").status()).isEqualTo(TaskStatus.IN_PROGRESS);
        assertThat(task("6").expectedOn()).hasToString("2023-03-15");
    }

    @Test
    void anAmbiguousReplyIsResolvedByATap() {
        Phone jiangbo = wecom.user("jiangbo").types("已经办完了").receivesCard("哪一项已完成", "6号", "16号", "已经办完了");
        jiangbo.presses("确定").receivesText("请先", "没有记录");
        jiangbo.chooses("B").presses("确定").receivesText("已记录", "16号", "等待叶知秋审定").seesCardChangeTo("已答复");
        assertThat(jiangbo.canPress()).isFalse();
        assertThat(task("16").status()).isEqualTo(TaskStatus.SUBMITTED);
        assertThat(task("6").status()).isEqualTo(TaskStatus.IN_PROGRESS);
    }

    @Test
    void anAmbiguousReplyIsResolvedByWords() {
        for (String answer : List.of("16", "16号", "B", "b。", "第二个", "１６号那个", "现金支付那个")) {
            beginAnew();
            wecom.user("jiangbo").types("已经办完了").receivesCard("哪一项已完成").types(answer).receivesText("已记录", "16号")
                    .seesCardChangeTo("已答复").receivesNothing();
            assertThat(task("16").status()).as(answer).isEqualTo(TaskStatus.SUBMITTED);
            assertThat(task("6").status()).as(answer).isEqualTo(TaskStatus.IN_PROGRESS);
        }
    }

    @Test
    void severalAnswersAreTakenTogether() {
        wecom.user("jiangbo").types("已经办完了").receivesCard("哪一项已完成").types("都是").receivesText("已分别记录", "6号", "16号");
        assertThat(task("16").status()).isEqualTo(TaskStatus.SUBMITTED);
        assertThat(task("6").status()).isEqualTo(TaskStatus.SUBMITTED);
    }

    @Test
    void anAnswerThatIsNoneRecordsNothing() {
        Phone jiangbo = wecom.user("jiangbo").types("已经办完了").receivesCard("哪一项已完成");
        jiangbo.types("1").receivesText("没有看明白", "没有记录").types("18").receivesText("没有看明白");
        jiangbo.types("都不是").receivesText("没有记录").seesCardChangeTo("不记录");
        jiangbo.types("16").receivesText("没有");
        assertThat(task("16").status()).isEqualTo(TaskStatus.IN_PROGRESS);
        assertThat(task("6").status()).isEqualTo(TaskStatus.IN_PROGRESS);
    }

    @Test
    void whatIsSaidBesideATaskIsNoAnswer() {
        for (String remark : List.of("我看看6号", "16号再看看", "下午开会讨论16号", "6号？", "B？", "6号再说")) {
            beginAnew();
            wecom.user("jiangbo").types("已经办完了").receivesCard("哪一项已完成").types(remark);
            assertThat(task("16").status()).as(remark).isEqualTo(TaskStatus.IN_PROGRESS);
            assertThat(task("6").status()).as(remark).isEqualTo(TaskStatus.IN_PROGRESS);
        }
    }

    @Test
    void aNewReplyTakesTheQuestionsPlace() {
        Phone jiangbo = wecom.user("jiangbo").types("已经办完了").receivesCard("哪一项已完成");
        jiangbo.types("6号还没弄完").receivesText("已记录", "6号", "正在推进").seesCardChangeTo("代替");
        jiangbo.types("16").receivesText("没有记录");
        assertThat(task("16").status()).isEqualTo(TaskStatus.IN_PROGRESS);
    }

    @Test
    void anExpiredQuestionRecordsNothingAndSaysSo() {
        Phone jiangbo = wecom.user("jiangbo").types("已经办完了").receivesCard("哪一项已完成");
        time.is("2023-03-14T08:10");
        jiangbo.receivesCard("2项").types("16").receivesText("已过期", "重新写一遍");
        assertThat(task("16").status()).isEqualTo(TaskStatus.IN_PROGRESS);
    }

    @Test
    void aTapOnAnExpiredQuestionRecordsNothing() {
        Phone jiangbo = wecom.user("jiangbo").types("已经办完了").receivesCard("哪一项已完成");
        time.is("2023-03-14T08:10");
        jiangbo.chooses("B").presses("确定").seesCardChangeTo("已过期");
        assertThat(task("16").status()).isEqualTo(TaskStatus.IN_PROGRESS);
    }

    @Test
    void undoRestoresExactly() {
        Task six = task("6");
        Task sixteen = task("16");
        Phone jiangbo = wecom.user("jiangbo").types("16号已完成，6号完成80%").receivesText("已分别记录");
        wecom.user("yezhiqiu").receivesCard("16号任务 申请销号");
        jiangbo.types("撤销").receivesText("16号", "已撤回", "6号");
        wecom.user("yezhiqiu").seesCardChangeTo("已撤回");
        assertThat(same(task("6"), six)).isEqualTo(six);
        assertThat(same(task("16"), sixteen)).isEqualTo(sixteen);
        jiangbo.types("撤销").receivesText("没有可以撤回");
    }

    private static Task same(Task now, Task before) {
        return new Task(now.id(), now.roundId(), now.unitId(), now.code(), now.no(), now.title(), now.level(), now.status(),
                now.dueOn(), now.completedOn(), now.department(), now.assigneeId(), now.leaderId(), now.percent(), now.expectedOn(),
                now.openedAt(), now.lastReportAt(), now.submittedAt(), now.submittedBy(), now.reportedOn(), now.snoozeEndsAt(),
                before.version());
    }

    @Test
    void undoOfOneTaskLeavesTheOther() {
        wecom.user("jiangbo").types("16和6都已完成").receivesText("已分别记录").types("撤销6").receivesText("已撤回", "6号");
        assertThat(task("6").status()).isEqualTo(TaskStatus.IN_PROGRESS);
        assertThat(task("16").status()).isEqualTo(TaskStatus.SUBMITTED);
    }

    @Test
    void aReportCannotBeTakenBackAfterADayButASubmissionCan() {
        wecom.user("jiangbo").types("6号完成80%").receivesText("已记录");
        wecom.user("luqiming").types("18号已完成").receivesText("已记录");
        time.is("2023-03-14T08:20");
        wecom.user("jiangbo").receivesCard("2项").types("撤销").receivesText("超过24小时", "不能撤回");
        wecom.user("luqiming").types("撤销").skipsTo("要撤回吗").types("A").receivesText("已撤回", "18号");
        assertThat(task("6").percent()).isEqualTo(80);
        assertThat(task("18").status()).isEqualTo(TaskStatus.IN_PROGRESS);
    }

    @Test
    void aLeaderTakesADecisionBackForHalfAnHour() {
        wecom.user("jiangbo").types("16号已完成").receivesText("已记录");
        Phone yezhiqiu = wecom.user("yezhiqiu").receivesCard("16号任务 申请销号").presses("通过").receivesText("已通过", "16号");
        yezhiqiu.types("撤销16").receivesText("已撤回", "16号", "待审定");
        assertThat(task("16").status()).isEqualTo(TaskStatus.SUBMITTED);
        assertThat(task("16").completedOn()).isNull();
    }

    @Test
    void aDecidedSubmissionIsNotTakenBack() {
        Phone jiangbo = wecom.user("jiangbo").types("16号已完成").receivesText("已记录");
        wecom.user("yezhiqiu").receivesCard("16号任务 申请销号").presses("通过").receivesText("已通过");
        jiangbo.receivesText("予以销号").types("撤销").receivesText("叶知秋", "不能撤回");
        assertThat(task("16").status()).isEqualTo(TaskStatus.CLOSED);
    }

    @Test
    void aCorrectionTakesBackAndRecordsInOneReply() {
        wecom.user("jiangbo").types("16号已完成").receivesText("已记录").types("刚才报错了，是6号已完成")
                .receivesText("16号", "已撤回", "6号", "申请销号");
        assertThat(task("16").status()).isEqualTo(TaskStatus.IN_PROGRESS);
        assertThat(task("6").status()).isEqualTo(TaskStatus.SUBMITTED);
    }

    @Test
    void anExtensionIsAskedGrantedAndKept() {
        Phone jiangbo = wecom.user("jiangbo").types("16号申请延期到4月20日，发票还没开").receivesText("已记录", "延期至2023-04-20", "叶知秋", "时限不变");
        wecom.user("yezhiqiu").receivesCard("16号", "延期").presses("通过").receivesText("已同意延期", "2023-04-20");
        jiangbo.receivesText("16号", "延期");
        assertThat(task("16").dueOn()).hasToString("2023-04-20");
        assertThat(tasks.history(task("16").id())).filteredOn(event -> event.kind() == EventKind.EXTENSION_GRANTED)
                .singleElement().extracting(TaskEvent::detail).asString().contains("from=2023-03-17", "to=2023-04-20");
    }

    @Test
    void anExtensionWithoutADayIsAskedForIt() {
        wecom.user("jiangbo").types("16号申请延期").receivesCard("16号要延期到哪一天").types("4月20日").receivesText("已记录", "延期至2023-04-20");
        wecom.user("yezhiqiu").receivesCard("16号", "延期").types("不同意，按期完成").receivesText("不同意延期", "16号");
        assertThat(task("16").dueOn()).hasToString("2023-03-17");
        wecom.user("jiangbo").receivesText("16号");
    }

    @Test
    void aDelegationOverAHolidayIsFollowedAndEnds() {
        time.is("2023-04-18T09:00");
        Phone shao = wecom.user("shaojianping");
        int before = ledgerOf("shaojianping").size();
        shao.types("4月19日到5月3日我休假，任务请宋海涛代办").skipsTo("已记录", "2023-04-19", "2023-05-03", "宋海涛", "2023-05-04");
        time.is("2023-04-20T09:00");
        assertThat(ledgerOf("songhaitao")).extracting(row -> row.get("kind")).contains("DUE");
        assertThat(ledgerOf("shaojianping").stream().skip(before).map(row -> row.get("kind"))).doesNotContain("DUE");
        wecom.user("songhaitao").skipsTo("5号").types("5号已完成").skipsTo("已记录", "代邵建平记录", "5号");
        time.is("2023-05-04T09:00");
        assertThat(people.presence(people.byUserId("shaojianping").orElseThrow().id(), LocalDate.parse("2023-05-04")).told().userId())
                .hasToString("shaojianping");
    }

    @Test
    void aDelegationIsTakenBack() {
        wecom.user("jiangbo").types("3月14日到15日我出差，任务请林悦代办").receivesText("已记录", "林悦").types("撤销").receivesText("已撤回", "代办");
        assertThat(people.presence(people.byUserId("jiangbo").orElseThrow().id(), LocalDate.parse("2023-03-14")).told().userId())
                .hasToString("jiangbo");
    }

    @Test
    void aSnoozeIsRecordedWithItsMoment() {
        wecom.user("luqiming").types("明天上午9点再提醒我").receivesText("18号", "2023-03-14", "09:00");
        wecom.user("luqiming").types("2月30日再提醒我").receivesCard("2月30日", "哪一天").types("3月15日")
                .receivesText("18号", "2023-03-15", "08:35");
    }

    @Test
    void theChiefAsksAndInstructs() {
        wecom.user("guwenqing").types("还有哪些逾期的").receivesText("全单位未销号任务6项", "逾期0项", "目前没有逾期任务");
        wecom.user("guwenqing").types("批示16号：务必本周完成").receivesText("已记录批示", "16号");
        assertThat(tasks.history(task("16").id())).filteredOn(event -> event.kind() == EventKind.INSTRUCTED)
                .singleElement().extracting(TaskEvent::note).isEqualTo("务必本周完成");
        wecom.user("jiangbo").skipsTo("务必本周完成");
    }

    @Test
    void aPhotoWithoutContextIsAskedAboutOnce() {
        Phone jiangbo = wecom.user("jiangbo").sendsPhoto().receivesCard("哪一项任务的佐证", "6号", "16号");
        jiangbo.sendsPhoto().receivesText("共2份").types("16").receivesText("已收到", "16号", "2份", "/h5/tasks/").seesCardChangeTo("已答复");
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM evidence_task WHERE task_id = ?", Integer.class, task("16").id().value()))
                .isEqualTo(2);
    }

    @Test
    void aPhotoBelongsToWhatWasJustWritten() {
        wecom.user("jiangbo").types("16号完成一半").receivesText("已记录").sendsPhoto().receivesText("已收到", "16号", "/h5/tasks/");
        wecom.user("luqiming").sendsPhoto().receivesText("已收到", "18号").types("撤销").receivesText("已撤回", "18号", "佐证");
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM evidence_task WHERE task_id = ?", Integer.class, task("16").id().value()))
                .isEqualTo(1);
    }

    @Test
    void aFileThatIsNoEvidenceIsRefusedWithTheReason() {
        wecom.user("luqiming").sendsFile("a.html", "<html><script>alert(1)</script></html>").receivesText("a.html");
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM evidence", Integer.class)).isZero();
    }

    @Test
    void aPhotoThePlatformLostIsAskedForAgain() {
        wecom.user("luqiming").sendsPhotoLongGone().receivesText("失效", "重新发一次");
        wecom.user("luqiming").sends("image").receivesText("没有收到内容");
    }

    @Test
    void aPhotoDeliveredFourTimesIsKeptOnce() {
        wecom.user("luqiming").sendsPhoto().isDeliveredAgain(3).receivesText("已收到", "18号").receivesNothing();
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM evidence", Integer.class)).isEqualTo(1);
    }

    @Test
    void aPhotoThatWaitsGoesWithTheReportThatFollows() {
        wecom.user("jiangbo").sendsPhoto().receivesCard("佐证").types("16号已完成").receivesText("申请销号", "佐证材料1份");
        assertThat(task("16").status()).isEqualTo(TaskStatus.SUBMITTED);
        wecom.user("jiangbo").types("撤销16").receivesText("16号", "已撤回");
    }

    @Test
    void anAnswerDeliveredFourTimesActsOnce() {
        Phone jiangbo = wecom.user("jiangbo").types("已经办完了").isDeliveredAgain(3).receivesCard("哪一项已完成");
        jiangbo.types("16").isDeliveredAgain(3).receivesText("已记录", "16号").receivesNothing();
        assertThat(tasks.history(task("16").id())).filteredOn(event -> event.kind() == EventKind.SUBMITTED).hasSize(1);
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM question", Integer.class)).isEqualTo(1);
    }

    @Test
    void whatIsNotUnderstoodIsAnsweredBrieflyThenMoreFully() {
        Phone jiangbo = wecom.user("jiangbo").types("今晚食堂吃啥").receivesText("没有把握", "没有记录", "6 16");
        jiangbo.types("今天天气不错").receivesText("没有把握", "可以这样回复");
        jiangbo.types("你好").receivesText("江波，您好", "2项");
        jiangbo.types("是").receivesText("没有等您确认");
    }

    @Test
    void theOfficeDecidesWithAReasonOnly() {
        wecom.user("jiangbo").types("16号已完成").receivesText("已记录");
        Phone office = wecom.user("duminzhe").types("通过16").receivesText("须写明理由", "没有记录");
        office.types("退回16，缺少转账凭证").receivesText("已退回", "代叶知秋审定", "理由：缺少转账凭证");
        assertThat(task("16").status()).isEqualTo(TaskStatus.IN_PROGRESS);
    }

    @Test
    void aTransferIsAcceptedByTheOtherAndOnlyThen() {
        Phone jiangbo = wecom.user("jiangbo").types("16号转给林悦").receivesText("拟转给林悦", "等林悦接收", "仍由江波负责");
        Phone linyue = wecom.user("linyue").receivesCard("16号").types("好的");
        assertThat(task("16").assigneeId()).isEqualTo(people.byUserId("jiangbo").orElseThrow().id());
        linyue.skipsTo("16").presses("通过").skipsTo("由林悦负责").seesCardChangeTo("责任人已变更");
        assertThat(task("16").assigneeId()).isEqualTo(people.byUserId("linyue").orElseThrow().id());
    }

    @Test
    void aTransferToNobodyKnownIsNotRecorded() {
        wecom.user("jiangbo").types("16号转给赵明远").receivesText("没有找到“赵明远”", "没有记录");
        assertThat(tasks.history(task("16").id())).hasSize(2);
    }

    @Test
    void somebodyElsesTaskIsNotTouched() {
        wecom.user("jiangbo").types("18号不是我的任务").receivesText("18号任务不由您负责", "没有记录");
        wecom.user("jiangbo").types("16号不是我们科的，应该归林悦").receivesText("已请整改办", "仍由江波负责");
        wecom.user("duminzhe").receivesCard("16号").types("同意16 由林悦负责").receivesText("由林悦负责");
        assertThat(task("16").assigneeId()).isEqualTo(people.byUserId("linyue").orElseThrow().id());
    }

    @Test
    void aReadingThatWasAskedAboutIsKeptForReview() {
        wecom.user("jiangbo").types("已经办完了").receivesCard("哪一项已完成").types("16").receivesText("已记录");
        wecom.user("luqiming").types("今晚食堂吃啥").receivesText("没有把握");
        assertThat(jdbc.queryForList("SELECT reason FROM misreading ORDER BY id", String.class)).containsExactly("CLARIFY", "UNKNOWN");
    }

    @Test
    void whatCannotBeReadIsAnsweredKindly() {
        for (String[] type : new String[][] {{"voice", "语音"}, {"video", "视频"}, {"location", "位置"}, {"link", "链接"}, {"strange", "没有记录"}}) {
            beginAnew();
            wecom.user("jiangbo").sends(type[0]).receivesText(type[1], "没有记录");
        }
    }

    @Test
    void theLeaderGrantsAnotherDayByWordsOrByTheDayAlone() {
        wecom.user("jiangbo").types("16号申请延期到5月31日").receivesText("已记录");
        wecom.user("yezhiqiu").receivesCard("16号", "延期").types("4月10日").receivesCard("同意延期", "2023-04-10").presses("同意延期")
                .receivesText("已同意延期", "2023-04-10");
        assertThat(task("16").dueOn()).hasToString("2023-04-10");
        wecom.user("jiangbo").types("6号申请延期到5月31日").skipsTo("已记录", "6号");
        wecom.user("yezhiqiu").receivesCard("6号", "延期").types("同意延期到4月20日").receivesText("已同意延期", "2023-04-20");
        assertThat(task("6").dueOn()).hasToString("2023-04-20");
    }

    @Test
    void twoThatWaitAreAskedApart() {
        wecom.user("jiangbo").types("16号已完成，6号申请延期到4月10日").receivesText("已分别记录");
        Phone yezhiqiu = wecom.user("yezhiqiu").receivesCard("16号").receivesCard("6号");
        yezhiqiu.types("同意").receivesCard("通过哪一项", "6号", "16号").types("16").receivesText("已通过", "16号");
        assertThat(task("6").dueOn()).hasToString("2023-03-17");
        yezhiqiu.types("同意").receivesText("已同意延期", "6号");
        assertThat(task("6").dueOn()).hasToString("2023-04-10");
    }

    @Test
    void whoBothReportsAndDecidesIsServedBothWays() {
        jdbc.update("UPDATE task SET assignee_id = (SELECT id FROM person WHERE user_key = 'yezhiqiu'), leader_id = "
                + "(SELECT id FROM person WHERE user_key = 'guwenqing') WHERE code = '18'");
        wecom.user("jiangbo").types("16号已完成").receivesText("已记录");
        Phone yezhiqiu = wecom.user("yezhiqiu").receivesCard("16号任务 申请销号");
        yezhiqiu.types("可以销号了").receivesCard("您的意思是", "18号已完成", "通过16号", "没有记录");
        assertThat(task("16").status()).isEqualTo(TaskStatus.SUBMITTED);
        assertThat(task("18").status()).isEqualTo(TaskStatus.IN_PROGRESS);
        yezhiqiu.presses("18号已完成").receivesText("已记录", "18号", "等待顾文清审定");
        assertThat(task("16").status()).isEqualTo(TaskStatus.SUBMITTED);
        yezhiqiu.types("通过16").receivesText("已通过", "16号");
    }

    @Test
    void aRefusedReplyLeavesTheOthersOfTheMessage() {
        wecom.user("jiangbo").types("16号已完成，18号已完成").receivesText("16号", "申请销号", "18号", "不由您负责");
        assertThat(task("16").status()).isEqualTo(TaskStatus.SUBMITTED);
        assertThat(task("18").status()).isEqualTo(TaskStatus.IN_PROGRESS);
    }
}
