package io.github.rectify.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rectify.task.TaskStatus;
import org.junit.jupiter.api.Test;

/** A taking back reaches what it is aimed at and nothing else; a decision may name the person instead of the tasks. */
class TakingBackTests extends Journey {

    @Test
    void aTaskCalledReportedByMistakeIsMeantThoughAnotherWasRecordedSince() {
        Phone jiangbo = wecom.user("jiangbo").types("6号已完成").receivesText("6号", "申请销号");
        jiangbo.types("16号已完成").receivesText("16号", "申请销号");
        jiangbo.types("6号报错了，撤销").receivesText("已撤回6号");
        assertThat(task("6").status()).isEqualTo(TaskStatus.IN_PROGRESS);
        assertThat(task("16").status()).isEqualTo(TaskStatus.SUBMITTED);
    }

    @Test
    void aTaskCalledReportedByMistakeThatWasNotReportedTakesNothingBack() {
        Phone jiangbo = wecom.user("jiangbo").types("6号已完成").receivesText("6号", "申请销号");
        jiangbo.types("16号报错了，撤销").receivesText("没有可以撤回的记录");
        assertThat(task("6").status()).isEqualTo(TaskStatus.SUBMITTED);
    }

    @Test
    void ofTwoReportedTogetherOnlyTheOneThatIsOpenIsTakenBack() {
        Phone jiangbo = wecom.user("jiangbo").types("6和16都弄好了").receivesText("6号", "16号");
        jiangbo.types("不对，16号还没好").receivesText("16号");
        assertThat(task("16").status()).isEqualTo(TaskStatus.IN_PROGRESS);
        assertThat(task("6").status()).isEqualTo(TaskStatus.SUBMITTED);
    }

    @Test
    void whatWasRecordedOfTheWrongTaskIsTakenBackThoughTheRightOneIsNamed() {
        Phone jiangbo = wecom.user("jiangbo").types("6号已完成").receivesText("6号", "申请销号");
        jiangbo.types("不对，是16完成了").receivesText("16号");
        assertThat(task("6").status()).isEqualTo(TaskStatus.IN_PROGRESS);
        assertThat(task("16").status()).isEqualTo(TaskStatus.SUBMITTED);
    }

    @Test
    void aClosingByMistakeIsToldHowToTakeBackAndIsTakenBackByItsNumber() {
        wecom.user("jiangbo").types("6号已完成").receivesText("申请销号");
        wecom.user("jiangbo").types("16号已完成").receivesText("申请销号");
        Phone leader = wecom.user("yezhiqiu").types("通过6").skipsTo("已通过", "批错了请在30分钟内回复“撤销6”");
        leader.types("通过16").skipsTo("已通过", "16号");
        leader.types("6号批错了，撤回").skipsTo("已撤回6号");
        assertThat(task("6").status()).isEqualTo(TaskStatus.SUBMITTED);
        assertThat(task("16").status()).isEqualTo(TaskStatus.CLOSED);
    }

    /** Numbers begin again in each round; who has two of the same is told of each by its title. */
    @Test
    void twoTasksOfOneNumberAreEachNamed() {
        jdbc.update("INSERT INTO inspection_round (name) VALUES ('复核轮')");
        jdbc.update("INSERT INTO task (problem_id, round_id, unit_id, code, no, title, level, status, due_on, assignee_id, leader_id, opened_at) "
                + "SELECT problem_id, (SELECT id FROM inspection_round WHERE name = '复核轮'), unit_id, code, no, '变更签证随意', level, status, "
                + "due_on, assignee_id, leader_id, opened_at FROM task WHERE code = '6'");
        String first = jdbc.queryForObject("SELECT title FROM task WHERE code = '6' AND title <> '变更签证随意'", String.class);

        Phone jiangbo = wecom.user("jiangbo").types("6号已完成").receivesCard("变更签证随意", first);
        jiangbo.types("都是").receivesText("6号《变更签证随意》：申请销号", "6号《" + first + "》：申请销号");
        assertThat(jdbc.queryForList("SELECT status FROM task WHERE code = '6'", String.class)).containsExactly("SUBMITTED", "SUBMITTED");
        jiangbo.types("撤销").receivesText("6号《变更签证随意》：", "6号《" + first + "》：");
        assertThat(jdbc.queryForList("SELECT status FROM task WHERE code = '6'", String.class)).containsExactly("IN_PROGRESS", "IN_PROGRESS");
    }

    /** Where the title is the same, too, or may not be said, the round tells them apart. */
    @Test
    void twoTasksOfOneNumberAndTitleAreToldByTheirRound() {
        jdbc.update("INSERT INTO inspection_round (name) VALUES ('复核轮')");
        jdbc.update("INSERT INTO task (problem_id, round_id, unit_id, code, no, title, level, status, due_on, assignee_id, leader_id, opened_at) "
                + "SELECT problem_id, (SELECT id FROM inspection_round WHERE name = '复核轮'), unit_id, code, no, title, level, status, "
                + "due_on, assignee_id, leader_id, opened_at FROM task WHERE code = '6'");

        wecom.user("jiangbo").types("6号已完成").receivesCard("6号").types("都是")
                .receivesText("6号（" + ROUND + "）：申请销号", "6号（复核轮）：申请销号");
    }

    @Test
    void aDecisionTakenAgainIsToldAgainThoughInTheSameWords() {
        Phone jiangbo = wecom.user("jiangbo").types("6号已完成").receivesText("申请销号");
        Phone leader = wecom.user("yezhiqiu").types("通过6").skipsTo("已通过");
        jiangbo.receivesText("审定通过，予以销号");
        leader.types("撤销6").skipsTo("已撤回6号").types("通过6").skipsTo("已通过");
        jiangbo.receivesText("撤回了对6号").receivesText("审定通过，予以销号");
        leader.types("撤销6").skipsTo("已撤回6号").types("退回6 缺签字").skipsTo("已退回");
        jiangbo.receivesText("撤回了对6号").receivesText("退回", "缺签字").receivesNothing();
        assertThat(ledgerOf("jiangbo")).extracting(message -> message.get("state")).containsOnly("SENT");
    }

    @Test
    void aNumberThatCorrectsAQuestionAnswersIt() {
        Phone jiangbo = wecom.user("jiangbo").types("6号已完成").receivesText("申请销号").types("撤销").receivesText("已撤回6号");
        jiangbo.types("弄完了").receivesCard("哪一项已完成").types("不对，是16").receivesText("16号", "申请销号");
        assertThat(task("6").status()).isEqualTo(TaskStatus.IN_PROGRESS);
    }

    @Test
    void aDecisionNamesThePersonInsteadOfTheTasks() {
        wecom.user("jiangbo").types("6和16都弄好了").receivesText("6号", "16号");
        wecom.user("yezhiqiu").types("江波的都通过").skipsTo("予以销号");
        assertThat(task("6").status()).isEqualTo(TaskStatus.CLOSED);
        assertThat(task("16").status()).isEqualTo(TaskStatus.CLOSED);
    }

    @Test
    void allButOneDecidesWhatWaitsAndSaysNothingOfTheRest() {
        jdbc.update("UPDATE task SET leader_id = (SELECT id FROM person WHERE user_key = 'yezhiqiu') WHERE status = 'IN_PROGRESS'");
        wecom.user("jiangbo").types("6和16都弄好了").receivesText("6号", "16号");
        wecom.user("luqiming").types("18号已完成").receivesText("申请销号");
        wecom.user("yezhiqiu").types("除16号外都通过").skipsTo("6号：予以销号", "18号：予以销号", "30分钟内");
        assertThat(task("6").status()).isEqualTo(TaskStatus.CLOSED);
        assertThat(task("16").status()).isEqualTo(TaskStatus.SUBMITTED);
        assertThat(tasks.history(task("6").id())).last().extracting(event -> event.note()).isNull();
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM outbox_message WHERE user_id = 'yezhiqiu' AND body LIKE '%还没有人申请销号%'",
                Integer.class)).isZero();
    }

    @Test
    void aReturnSaysHowLongItCanBeTakenBack() {
        wecom.user("jiangbo").types("16弄好了").receivesText("16号");
        wecom.user("yezhiqiu").types("16号打回去重做").skipsTo("已退回", "未写明", "退错了请在30分钟内回复“撤销16”");
        time.is("2023-03-13T10:00");
        wecom.user("yezhiqiu").types("撤销16").skipsTo("已超过30分钟", "请联系整改办");
    }

    @Test
    void aNameThatFitsSeveralTasksIsAskedAbout() {
        wecom.user("jiangbo").types("6和16都弄好了").receivesText("6号", "16号");
        wecom.user("yezhiqiu").types("江波的通过").skipsTo("通过哪一项");
        assertThat(task("6").status()).isEqualTo(TaskStatus.SUBMITTED);
    }

    @Test
    void whatOnlySaysThatItGoesBackIsNoReason() {
        wecom.user("jiangbo").types("16弄好了").receivesText("16号");
        wecom.user("yezhiqiu").types("16号打回去重做").skipsTo("已退回", "未写明");
    }

    @Test
    void eachReturnKeepsItsReasonThoughAnotherDecisionStandsBetween() {
        jdbc.update("UPDATE task SET leader_id = (SELECT id FROM person WHERE user_key = 'yezhiqiu') WHERE code = '5'");
        wecom.user("jiangbo").types("6和16都弄好了").receivesText("6号", "16号");
        wecom.user("shaojianping").types("5号已完成").receivesText("已记录");
        wecom.user("yezhiqiu").types("16退回缺照片，5同意，6退回没盖章").skipsTo("5号：予以销号", "缺照片", "没盖章");
        assertThat(tasks.history(task("6").id()).get(tasks.history(task("6").id()).size() - 1).note()).contains("没盖章");
    }

    @Test
    void beingAwayWithNobodyNamedIsToldHowToNameSomebody() {
        wecom.user("jiangbo").types("我请年假，3月20号到24号不在").receivesText("请写明起止日期和代办人", "没有记录");
    }

    @Test
    void aPartOfTheDayAndAWhileFromNowAreMoments() {
        Phone jiangbo = wecom.user("jiangbo").types("16号明天下午再提醒我").receivesText("14:30再提醒");
        jiangbo.types("撤销").receivesText("已撤回");
        jiangbo.types("16号两小时后提醒").receivesText("再提醒");
    }

    @Test
    void whoHasToSayWhoseATaskIsSaysItInPlainWords() {
        wecom.user("jiangbo").types("6号不是我的").receivesText("已请整改办确定责任人");
        wecom.user("duminzhe").types("6号改由林悦负责").skipsTo("从现在起由林悦负责");
        assertThat(people.get(task("6").assigneeId()).userId().value()).isEqualTo("linyue");
    }
}
