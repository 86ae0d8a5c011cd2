package io.github.rectify.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rectify.people.Person;
import io.github.rectify.task.Actor;
import io.github.rectify.task.Channel;
import io.github.rectify.task.EventKind;
import io.github.rectify.task.Report;
import io.github.rectify.task.TaskEvent;
import io.github.rectify.task.TaskStatus;
import org.junit.jupiter.api.Test;

/** “Take it back” means the last thing a person did, wherever they did it, and nothing older in its place. */
class LastDeedTests extends Journey {

    @Test
    void anInstructionIsTakenBackAndTheClosingBeforeItStands() {
        wecom.user("jiangbo").types("6号已完成").receivesText("申请销号");
        Phone leader = wecom.user("yezhiqiu").types("通过6").skipsTo("予以销号");
        leader.types("批示16、18号：月底前报结果").skipsTo("如需撤回");
        leader.types("撤销").receivesText("16号：批示已撤回", "18号：批示已撤回");
        assertThat(task("6").status()).isEqualTo(TaskStatus.CLOSED);
        time.is("2023-03-13T08:30");
        wecom.user("jiangbo").skipsTo("叶知秋撤回了对16号任务", "批示");
    }

    @Test
    void anInstructionIsTakenBackByItsNumberAndOnce() {
        Phone leader = wecom.user("yezhiqiu").types("批示16号：月底前报结果").skipsTo("已记录批示");
        leader.types("撤销16").receivesText("已撤回对16号任务", "批示");
        leader.types("撤销").receivesText("没有可以撤回的记录");
        assertThat(tasks.history(task("16").id())).extracting(TaskEvent::kind).containsOnlyOnce(EventKind.UNDONE);
    }

    @Test
    void anInstructionOfLongAgoStands() {
        Phone leader = wecom.user("yezhiqiu").types("批示16号：月底前报结果").skipsTo("已记录批示");
        time.is("2023-03-13T10:00");
        leader.types("撤销16").skipsTo("已超过30分钟");
        assertThat(tasks.history(task("16").id())).extracting(TaskEvent::kind).doesNotContain(EventKind.UNDONE);
    }

    @Test
    void whatWasDecidedOnAPageIsTakenBackInWords() {
        wecom.user("jiangbo").types("6和16都弄好了").receivesText("6号", "16号");
        Phone leader = wecom.user("yezhiqiu").types("通过6").skipsTo("予以销号");
        approvesOnThePage("16");
        leader.types("撤销").skipsTo("已撤回16号");
        assertThat(task("16").status()).isEqualTo(TaskStatus.SUBMITTED);
        assertThat(task("6").status()).isEqualTo(TaskStatus.CLOSED);
        leader.types("撤销").skipsTo("已撤回6号");
    }

    @Test
    void whatWasDecidedOnAPageIsTakenBackByItsNumber() {
        wecom.user("jiangbo").types("6和16都弄好了").receivesText("6号", "16号");
        Phone leader = wecom.user("yezhiqiu").types("退回16 缺照片").skipsTo("已退回");
        wecom.user("jiangbo").types("16号已完成").skipsTo("申请销号");
        approvesOnThePage("16");
        leader.types("通过6").skipsTo("予以销号");
        leader.types("撤销16").skipsTo("已撤回16号", "销号决定");
        assertThat(task("16").status()).isEqualTo(TaskStatus.SUBMITTED);
        assertThat(task("6").status()).isEqualTo(TaskStatus.CLOSED);
    }

    @Test
    void whatAnOfficialReportedOnAPageIsTakenBackInWords() {
        Phone jiangbo = wecom.user("jiangbo").types("16号完成40%").receivesText("已记录");
        time.is("2023-03-13T08:10");
        driver.act(() -> tasks.report(task("6").id(), new Report(Report.Kind.PROGRESS, null, null, 80), onPage("jiangbo"), null));
        jiangbo.types("撤销").receivesText("已撤回6号", "进展");
        assertThat(task("16").percent()).isEqualTo(40);
    }

    private void approvesOnThePage(String code) {
        driver.act(() -> tasks.decide(task(code).id(), true, null, onPage("yezhiqiu"), null));
    }

    private Actor onPage(String userId) {
        Person person = people.byUserId(userId).orElseThrow();
        return Actor.of(person, Channel.CONSOLE, null);
    }
}
