package io.github.rectify.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rectify.people.PersonId;
import io.github.rectify.task.EventKind;
import io.github.rectify.task.Request;
import io.github.rectify.task.Requests;
import io.github.rectify.task.TaskEvent;
import io.github.rectify.task.TaskStatus;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Taking back, asking again, declining, giving up: the answers say what stands from then on. */
class SecondThoughtsTests extends Journey {

    @Autowired
    private Requests requests;

    @Test
    void askingTheSameAgainIsToldAndTakingItBackLeavesNothingOpen() {
        Phone jiangbo = wecom.user("jiangbo").types("6号转给邵建平").receivesText("拟转给邵建平");
        jiangbo.types("6号转给邵建平").receivesText("已于", "正在等邵建平接收", "没有重复记录");
        jiangbo.types("撤销6").receivesText("已撤回6号任务", "转办申请").receivesNothing();
        assertThat(requests.open(task("6").id())).isEmpty();
        wecom.user("shaojianping").receivesCard("6号任务 请您接手").seesCardChangeTo("撤回").receivesNothing();
    }

    @Test
    void takingBackWhatWasRecordedHoursAgoIsAskedFirst() {
        Phone jiangbo = wecom.user("jiangbo").types("16弄完了").receivesText("申请销号");
        time.is("2023-03-14T16:40");
        jiangbo.types("撤销").skipsTo("要撤回吗");
        assertThat(task("16").status()).isEqualTo(TaskStatus.SUBMITTED);
        jiangbo.types("取消").receivesText("没有记录");
        assertThat(task("16").status()).isEqualTo(TaskStatus.SUBMITTED);
        jiangbo.types("撤销").receivesCard("要撤回吗", "16号").presses("撤回").receivesText("已撤回16号");
        assertThat(task("16").status()).isEqualTo(TaskStatus.IN_PROGRESS);
    }

    @Test
    void takingBackTheSecondExtensionDoesNotBringBackTheFirst() {
        Phone jiangbo = wecom.user("jiangbo").types("16号申请延期到4月3日").receivesText("延期至2023-04-03");
        jiangbo.types("16号申请延期到4月10日").receivesText("延期至2023-04-10");
        jiangbo.types("撤销").receivesText("已撤回", "延期申请", "之前的那份同类申请也不再提出");
        assertThat(requests.open(task("16").id())).isEmpty();
        jiangbo.types("撤销").receivesText("没有可以撤回的记录");
    }

    @Test
    void doneSaysWhatItTakesBackAndTakingThatBackSaysWhatIsOpenAgain() {
        Phone jiangbo = wecom.user("jiangbo").types("16号申请延期到4月10日").receivesText("已记录");
        jiangbo.types("16弄完了").receivesText("申请销号", "之前待定的延期申请已一并撤回");
        jiangbo.types("撤销16").receivesText("已撤回", "延期申请恢复为待定");
        assertThat(requests.open(task("16").id(), Request.Kind.EXTENSION)).isPresent();
    }

    @Test
    void whatIsOfferedIsKeptApartFromWhatIsOnesOwn() {
        wecom.user("jiangbo").types("6号转给邵建平").receivesText("拟转给邵建平");
        Phone shao = wecom.user("shaojianping").receivesCard("6号任务 请您接手");
        shao.types("5号怎么样了").receivesText("5号任务", "正在整改");
        shao.types("收到").receivesText("好的");
        assertThat(owner("6")).isEqualTo("jiangbo");
        shao.types("这不是我的").receivesCard("哪一项不属于您", "6号", "5号").types("6").receivesText("不接收", "仍由江波负责");
        assertThat(requests.open(task("6").id())).isEmpty();
    }

    @Test
    void anOfferIsAcceptedInPlainWords() {
        for (String words : new String[] {"行，我接", "我来接，6号", "接收", "同意", "通过6"}) {
            beginAnew();
            wecom.user("jiangbo").types("6号转给邵建平").receivesText("拟转给邵建平");
            wecom.user("shaojianping").receivesCard("6号任务 请您接手").types(words).receivesText("从现在起由邵建平负责")
                    .seesCardChangeTo("责任人已变更");
            assertThat(owner("6")).as(words).isEqualTo("shaojianping");
            assertThat(requests.ofTask(task("6").id())).singleElement().extracting(Request::reason).as(words).isNull();
        }
    }

    @Test
    void anOfferIsDeclinedInPlainWords() {
        for (String words : new String[] {"6号我不接", "不接收", "6号我不接，手上事太多"}) {
            beginAnew();
            wecom.user("jiangbo").types("6号转给邵建平").receivesText("拟转给邵建平");
            wecom.user("shaojianping").receivesCard("6号任务 请您接手").types(words).receivesText("不接收", "仍由江波负责");
            assertThat(owner("6")).as(words).isEqualTo("jiangbo");
        }
        wecom.user("jiangbo").skipsTo("邵建平没有接受6号任务", "手上事太多");
    }

    private String owner(String code) {
        PersonId owner = task(code).assigneeId();
        return people.get(owner).userId().value();
    }

    @Test
    void aNumberBesideATakingBackDoesNotHideIt() {
        Phone jiangbo = wecom.user("jiangbo").types("弄完了").receivesCard("哪一项已完成").types("第二个").receivesText("16号", "申请销号");
        jiangbo.types("不对 是6").receivesText("已撤回16号");
        assertThat(task("16").status()).isEqualTo(TaskStatus.IN_PROGRESS);
    }

    @Test
    void onlyTheDelegationIsTakenBackHoweverItIsSaid() {
        for (String words : new String[] {"撤销代办", "取消代办", "不用代办了，我回来了"}) {
            beginAnew();
            Phone jiangbo = wecom.user("jiangbo").types("3月14日到25日我出差，任务请林悦代办").receivesText("已记录", "林悦");
            jiangbo.types("6号完成80%").receivesText("已记录");
            time.is("2023-03-15T08:10");
            jiangbo.types(words).skipsTo("已撤回2023-03-14", "代办安排");
            assertThat(people.absencesOf(task("6").assigneeId(), LocalDate.parse("2023-03-15"))).as(words).isEmpty();
            assertThat(task("6").percent()).isEqualTo(80);
            jiangbo.types(words).receivesText("没有可以撤回的代办安排");
        }
    }

    @Test
    void takingBackWhileAQuestionIsOpenTakesBackTheQuestion() {
        Phone jiangbo = wecom.user("jiangbo").types("6号完成80%").receivesText("已记录").types("已经办完了").receivesCard("哪一项已完成");
        jiangbo.types("撤销").receivesText("没有记录", "再回复一次“撤销”").seesCardChangeTo("不记录");
        assertThat(task("6").percent()).isEqualTo(80);
        jiangbo.types("撤销").receivesText("已撤回6号", "进展");
        assertThat(task("6").percent()).isNull();
    }

    @Test
    void aSnoozeSaysWhenItWillReallySpeak() {
        Phone lu = wecom.user("luqiming").types("3月16日早上7点再提醒我").receivesText("18号", "2023-03-16（周四）08:35", "07:00不在提醒时间内");
        lu.types("3月16日晚上9点再提醒我").receivesText("2023-03-17（周五）08:35", "21:00不在提醒时间内");
        lu.types("3月19日再提醒我").receivesText("2023-03-17（周五）08:35", "时限当天仍会提醒", "延期到");
        lu.types("撤销").receivesText("已撤回", "提醒恢复按原计划进行");
        lu.types("晚点再提醒我").receivesCard("什么时候再提醒您").types("后天再说").receivesText("18号", "2023-03-15（周三）08:35");
    }

    @Test
    void aLeaderWhoNamesAnotherDayForAnExtensionIsAskedWhetherTheyGrantIt() {
        wecom.user("jiangbo").types("16号申请延期到4月10日").receivesText("已记录");
        Phone ye = wecom.user("yezhiqiu").receivesCard("16号任务 申请延期");
        for (String words : List.of("16号延到3月24日吧", "16号最晚延到3月24日")) {
            ye.types(words).receivesCard("同意延期到这一天", "16号延期至2023-03-24");
            assertThat(task("16").dueOn()).as(words).hasToString("2023-03-17");
        }
        ye.types("确认").receivesText("已同意延期", "2023-03-24");
        assertThat(task("16").dueOn()).hasToString("2023-03-24");
        assertThat(tasks.history(task("16").id())).extracting(TaskEvent::note).noneMatch(note -> note != null && note.contains("24日"));
    }

    @Test
    void whoSaysThatASubmittedTaskIsNotDoneIsAskedWhetherToTakeItBack() {
        for (String words : List.of("18号还差会议记录没签字", "18号还没完成")) {
            beginAnew();
            Phone lu = wecom.user("luqiming").types("18号已完成").receivesText("已记录");
            lu.types(words).receivesCard("要撤回销号申请吗", "没有记录");
            assertThat(task("18").status()).as(words).isEqualTo(TaskStatus.SUBMITTED);
            lu.types("是").receivesText("已撤回", "18号");
            assertThat(task("18").status()).as(words).isEqualTo(TaskStatus.IN_PROGRESS);
        }
    }

    @Test
    void ofSeveralDecisionsEachReturnKeepsItsReason() {
        for (String words : new String[] {"5同意，16退回，制度没挂网", "16退回，制度没挂网，5同意"}) {
            beginAnew();
            jdbc.update("UPDATE task SET leader_id = (SELECT id FROM person WHERE user_key = 'yezhiqiu') WHERE code = '5'");
            wecom.user("jiangbo").types("16号已完成").receivesText("已记录");
            wecom.user("shaojianping").types("5号已完成").receivesText("已记录");
            wecom.user("yezhiqiu").receivesCard("16号").receivesCard("5号").types(words).receivesText("5号：予以销号", "理由：制度没挂网\n");
            assertThat(tasks.history(task("16").id())).last().extracting(TaskEvent::note).as(words).isEqualTo("制度没挂网");
            time.is("2023-03-13T08:20");
            wecom.user("jiangbo").skipsTo("16号", "退回", "制度没挂网").types("为什么退回16").receivesText("上次退回理由：制度没挂网");
        }
    }

    @Test
    void aGrantWithoutWordsIsToldWithoutWords() {
        Phone jiangbo = wecom.user("jiangbo").types("16号申请延期到4月10日").receivesText("已记录");
        wecom.user("yezhiqiu").receivesCard("16号任务 申请延期").presses("通过").receivesText("已同意延期");
        jiangbo.receivesText("延期申请已由叶知秋同意", "2023-04-10");
        assertThat(platform.messagesOf("jiangbo").get(1).text()).doesNotContain("意见");
    }

    @Test
    void aNumberThatIsNowhereIsSaidToBeNowhere() {
        wecom.user("jiangbo").types("99号已完成").receivesText("没有99号任务", "6 16").receivesNothing();
    }

    @Test
    void kindWordsAreAnsweredKindly() {
        Phone jiangbo = wecom.user("jiangbo");
        jiangbo.types("谢谢").receivesText("不客气").types("辛苦了").receivesText("不客气").types("？").receivesText("可以这样回复");
        jiangbo.types("已经办完了").receivesCard("哪一项已完成").types("谢谢").receivesText("不客气").types("16").receivesText("已记录", "16号");
    }

    @Test
    void anExtensionIsGivenUp() {
        Phone jiangbo = wecom.user("jiangbo").types("不延了").receivesText("没有待审定的延期申请");
        jiangbo.types("16号申请延期到4月10日").receivesText("已记录").types("不用延期了").receivesText("已撤回", "16号", "延期申请", "2023-03-17");
        assertThat(requests.open(task("16").id())).isEmpty();
        jiangbo.types("16号申请延期到4月10日，6号申请延期到4月11日").receivesText("已分别记录").types("不延期了")
                .receivesCard("撤回哪一项的延期申请", "6号", "16号").types("6").receivesText("已撤回", "6号");
        assertThat(requests.open(task("6").id())).isEmpty();
        assertThat(requests.open(task("16").id())).hasSize(1);
    }

    @Test
    void whatWasTakenBackIsNotOfferedToBeTakenBack() {
        Phone jiangbo = wecom.user("jiangbo").types("16号已完成，6号完成80%").receivesText("如需撤回").types("撤销");
        jiangbo.receivesText("已撤回");
        assertThat(platform.messagesOf("jiangbo").get(1).text()).doesNotContain("如需撤回");
    }

    @Test
    void theMonthThatWasToldIsRememberedAndAQuestionForADayIsGivenUp() {
        Phone jiangbo = wecom.user("jiangbo").types("16号延到7月").receivesCard("16号要延期到哪一天").types("中旬吧").receivesText("2023-07-15");
        jiangbo.types("6号申请延期").receivesCard("6号要延期到哪一天").types("先不延了").receivesText("没有记录");
        assertThat(requests.open(task("6").id())).isEmpty();
        assertThat(requests.open(task("16").id())).hasSize(1);
    }

    @Test
    void aDayThatComesTooLateIsToldSo() {
        Phone jiangbo = wecom.user("jiangbo").types("16号申请延期").receivesCard("要延期到哪一天");
        time.is("2023-03-14T08:20");
        jiangbo.types("4月20日").skipsTo("已过期");
        assertThat(requests.open(task("16").id())).isEmpty();
    }

    @Test
    void aDayAYearAheadOrOnlyMentionedIsAskedAbout() {
        Phone jiangbo = wecom.user("jiangbo").types("16号申请延期到3月10日").receivesCard("明年的这一天", "2024-03-10").types("不用了");
        jiangbo.receivesText("没有记录").types("16号要等常务会，大概要拖到六月底，先跟您说一声").receivesCard("正式申请延期", "2023-06-30");
        assertThat(requests.open(task("16").id())).isEmpty();
        jiangbo.types("是").receivesText("延期至2023-06-30");
    }

    @Test
    void aReasonToldLaterIsPutWithTheRequest() {
        Phone jiangbo = wecom.user("jiangbo").types("16号申请延期到4月20日").receivesText("已记录");
        jiangbo.types("16号延期原因是财政资金没到位").receivesText("延期至2023-04-20");
        assertThat(requests.open(task("16").id())).singleElement().extracting(Request::until).hasToString("2023-04-20");
        assertThat(tasks.history(task("16").id())).last().extracting(TaskEvent::note).asString().contains("财政资金");
    }

    @Test
    void whoWasNeverRemindedHasSeenNoReminder() {
        wecom.user("jiangbo").types("收到").receivesText("好的。");
        assertThat(tasks.history(task("6").id())).extracting(TaskEvent::kind).doesNotContain(EventKind.ACKNOWLEDGED);
    }

    @Test
    void aBareYesToAnOfferIsToldHowToAccept() {
        wecom.user("jiangbo").types("6号转给邵建平").receivesText("拟转给邵建平");
        Phone shao = wecom.user("shaojianping").receivesCard("6号任务 请您接手");
        for (String words : List.of("行", "好的", "可以，我来办")) {
            shao.types(words).receivesText("还没有接手6号任务", "6号我接");
        }
        assertThat(owner("6")).isEqualTo("jiangbo");
        shao.types("6号我接").receivesText("由邵建平负责");
    }

    @Test
    void aPartOfTheDayNeedsNoDay() {
        Phone jiangbo = wecom.user("jiangbo").types("16号稍后再提醒我").receivesCard("什么时候再提醒您", "下午3点").types("3点").receivesText("16号", "15:00");
        jdbc.update("UPDATE task SET code = '44' WHERE code = '16'");
        jiangbo.types("44号下午再提醒我").receivesText("44号", "14:30").receivesNothing();
    }
}
