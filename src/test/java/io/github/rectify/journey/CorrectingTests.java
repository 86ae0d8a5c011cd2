package io.github.rectify.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rectify.task.Request;
import io.github.rectify.task.Requests;
import io.github.rectify.task.TaskStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A correction concerns what was just recorded, and what is right is recorded or asked: not only the wrong is taken back. */
class CorrectingTests extends Journey {

    @Autowired
    private Requests requests;

    private Phone jiangbo;

    /** 江波 answers for 6, 16 and 15 besides, and was last reminded of 6 and 16. */
    @BeforeEach
    void isReminded() {
        jdbc.update("UPDATE task SET status = 'IN_PROGRESS', due_on = '2023-06-30', completed_on = NULL WHERE code = '15'");
        time.is("2023-03-13T09:00");
        jiangbo = wecom.user("jiangbo").receivesCard("6号", "16号");
    }

    @Test
    void aShareWithoutANumberIsOfTheTaskJustReported() {
        jiangbo.types("15号完成60%").receivesText("完成60%").types("写错，是70%").receivesText("15号", "完成70%");
        jiangbo.types("不对，50%").receivesText("15号", "完成50%").receivesNothing();
        assertThat(task("15").percent()).isEqualTo(50);
        assertThat(task("6").percent()).isNull();
        assertThat(task("16").percent()).isNull();
    }

    @Test
    void theRightTaskIsAskedAboutWhereTheWrongOneWasReportedDone() {
        jiangbo.types("6号已完成").receivesText("申请销号").types("不对，说错了，是16号").receivesText("已撤回6号").receivesCard("16号已完成");
        assertThat(task("6").status()).isEqualTo(TaskStatus.IN_PROGRESS);
        jiangbo.types("是").receivesText("16号", "申请销号");
        assertThat(task("16").status()).isEqualTo(TaskStatus.SUBMITTED);
    }

    @Test
    void theRightTaskIsRecordedInsteadOfTheWrongOne() {
        jiangbo.types("6号完成40%").receivesText("完成40%").types("不是6，是15").receivesText("6号", "已撤回", "15号", "完成40%");
        assertThat(task("6").percent()).isNull();
        assertThat(task("15").percent()).isEqualTo(40);
    }

    @Test
    void theRightDayIsAskedForInsteadOfTheWrongOne() {
        jiangbo.types("16号要延到4月20号").receivesText("延期至2023-04-20").types("写错，4月25").receivesText("延期至2023-04-25");
        assertThat(requests.open(task("16").id(), Request.Kind.EXTENSION)).hasValueSatisfying(open ->
                assertThat(open.until()).hasToString("2023-04-25"));
        jiangbo.types("16号改成5月20号").receivesText("延期至2023-05-20");
        jiangbo.types("15号改为7月20日").receivesCard("您的意思是", "15号申请延期", "2023-07-20").types("A").receivesText("延期至2023-07-20");
    }

    @Test
    void aReminderIsPutOffToTheRightHour() {
        jiangbo.types("16号今天下午3点再提醒我").receivesText("15:00").types("改到5点").receivesText("17:00");
        assertThat(task("16").snoozeEndsAt()).hasToString("2023-03-13T09:00:00Z");
    }

    @Test
    void aDecisionOnTheWrongTaskIsTakenBackAndTheRightOneAskedAbout() {
        jiangbo.types("6和16都弄好了").receivesText("6号", "16号");
        wecom.user("yezhiqiu").types("通过6").skipsTo("予以销号").types("不对，是16").skipsTo("已撤回6号").receivesCard("通过16号");
        assertThat(task("6").status()).isEqualTo(TaskStatus.SUBMITTED);
        assertThat(task("16").status()).isEqualTo(TaskStatus.SUBMITTED);
    }

    @Test
    void whatIsLeftOfATaskJustReportedIsNoProgressOfTheOneRemindedOf() {
        jdbc.update("UPDATE task SET leader_id = leader_id, assignee_id = (SELECT id FROM person WHERE user_key = 'luqiming'), status = 'IN_PROGRESS', "
                + "due_on = '2023-06-30', completed_on = NULL WHERE code = '21'");
        Phone lu = wecom.user("luqiming").receivesCard("18号").types("21号已完成").receivesText("申请销号");
        lu.types("还差会议记录没签字").receivesCard("21号正等待审定，要撤回销号申请吗");
        assertThat(task("18").lastReportAt()).isNull();
    }
}
