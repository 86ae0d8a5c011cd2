package io.github.rectify.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rectify.task.EventKind;
import io.github.rectify.task.Evidences;
import io.github.rectify.task.TaskEvent;
import io.github.rectify.task.TaskStatus;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Photos find their task, go where their sender says, and none is lost between a question and its answer. */
class PhotosTests extends Journey {

    @Autowired
    private Evidences evidences;

    private int photosAt(String task) {
        return evidences.ofTask(task(task).id()).size();
    }

    private List<EventKind> evidenceEvents(String task) {
        return tasks.history(task(task).id()).stream().map(TaskEvent::kind).filter(kind -> kind.name().startsWith("EVIDENCE")).toList();
    }

    private Phone threePhotosAtSix() {
        Phone jiangbo = wecom.user("jiangbo").sendsPhoto().receivesCard("佐证").sendsPhoto().receivesText("共2份").sendsPhoto()
                .receivesText("共3份").types("6").receivesText("已收到", "6号", "3份", "放错了请回复“是16号的”");
        assertThat(photosAt("6")).isEqualTo(3);
        return jiangbo;
    }

    @Test
    void photosAtTheWrongTaskAreMovedByWords() {
        for (String words : List.of("都是16号的", "刚才的照片是16号的", "不是6号的，是16号的", "是16号的", "三张都是十六号的")) {
            beginAnew();
            Phone jiangbo = threePhotosAtSix();
            jiangbo.types(words).receivesText("3份", "从6号任务移到16号", "撤销").receivesNothing();
            assertThat(photosAt("6")).as(words).isZero();
            assertThat(photosAt("16")).as(words).isEqualTo(3);
            assertThat(task("16").status()).as(words).isEqualTo(TaskStatus.IN_PROGRESS);
            assertThat(task("16").lastReportAt()).as(words).isNull();
        }
    }

    @Test
    void aMoveIsOnRecordAndCanBeTakenBack() {
        Phone jiangbo = threePhotosAtSix();
        jiangbo.types("都是16号的").receivesText("移到16号").types("撤销").receivesText("从16号移回6号");
        assertThat(photosAt("6")).isEqualTo(3);
        assertThat(photosAt("16")).isZero();
        assertThat(evidenceEvents("16")).containsOnly(EventKind.EVIDENCE_ADDED, EventKind.EVIDENCE_REMOVED).hasSize(6);
        assertThat(evidenceEvents("6")).containsOnly(EventKind.EVIDENCE_ADDED, EventKind.EVIDENCE_REMOVED).hasSize(9);
        jiangbo.types("撤销").receivesText("已撤回", "6号");
        assertThat(photosAt("6")).isZero();
    }

    @Test
    void onlyThePhotoThatIsMeantIsMoved() {
        threePhotosAtSix().types("不对，刚那张是16号的").receivesText("1份", "移到16号");
        assertThat(photosAt("6")).isEqualTo(2);
        assertThat(photosAt("16")).isEqualTo(1);
    }

    @Test
    void nothingMovesToATaskOfSomebodyElseOrAfterAWhile() {
        Phone jiangbo = threePhotosAtSix();
        jiangbo.types("刚才的照片是18号的").receivesText("没有移动", "18号");
        time.is("2023-03-13T08:30");
        jiangbo.types("刚才的照片是16号的").receivesText("没有可以移动的", "没有记录");
        assertThat(photosAt("6")).isEqualTo(3);
    }

    @Test
    void aPhotoQuestionIsAnsweredInWords() {
        for (String words : List.of("这是16号的照片", "16号的", "是16号的", "十六号的")) {
            beginAnew();
            wecom.user("jiangbo").sendsPhoto().receivesCard("佐证").types(words).receivesText("已收到", "16号").seesCardChangeTo("已答复")
                    .receivesNothing();
            assertThat(photosAt("16")).as(words).isEqualTo(1);
        }
        beginAnew();
        wecom.user("jiangbo").sendsPhoto().receivesCard("佐证").types("6和16都是").receivesText("6号", "16号");
        assertThat(photosAt("6")).isEqualTo(1);
        assertThat(photosAt("16")).isEqualTo(1);
    }

    @Test
    void aPhotoThatWasToldToBelongNowhereIsStillPlaced() {
        wecom.user("jiangbo").sendsPhoto().receivesCard("佐证").types("都不是").receivesText("没有算作任何任务").types("是16号的")
                .receivesText("1份", "16号");
        assertThat(photosAt("16")).isEqualTo(1);
    }

    @Test
    void aCorrectionThatWasWrongIsCorrected() {
        threePhotosAtSix().types("是16号的").receivesText("移到16号").types("不对，还是6号的").receivesText("从16号任务移到6号");
        assertThat(photosAt("6")).isEqualTo(3);
        assertThat(photosAt("16")).isZero();
    }

    @Test
    void aReportAfterThePhotosIsNoMove() {
        Phone jiangbo = threePhotosAtSix();
        jiangbo.types("16号完成一半").receivesText("已记录", "16号").types("16号已完成").receivesText("申请销号");
        assertThat(photosAt("6")).isEqualTo(3);
    }

    @Test
    void oneOfSeveralPhotosIsPlacedAndTheOthersWait() {
        Phone jiangbo = wecom.user("jiangbo").sendsPhoto().receivesCard("佐证").sendsPhoto().receivesText("共2份");
        jiangbo.types("刚那张是16号的").receivesText("16号").types("6").receivesText("已收到", "6号", "1份");
        assertThat(photosAt("6")).isEqualTo(1);
        assertThat(photosAt("16")).isEqualTo(1);
    }

    @Test
    void aPhotoWaitsWithTheReportThatWaits() {
        Phone jiangbo = wecom.user("jiangbo").types("弄完了").receivesCard("哪一项已完成").sendsPhoto().receivesText("已收到", "一起等您选择");
        jiangbo.sendsPhoto().receivesText("共2份").chooses("B").presses("确定").receivesText("16号", "申请销号", "佐证材料2份");
        assertThat(task("16").status()).isEqualTo(TaskStatus.SUBMITTED);
        assertThat(photosAt("16")).isEqualTo(2);
        assertThat(photosAt("6")).isZero();
    }

    @Test
    void aPhotoThatWaitedGoesWithTheClearReport() {
        wecom.user("jiangbo").types("弄完了").receivesCard("哪一项已完成").sendsPhoto().receivesText("一起等您选择").types("16号弄完了")
                .receivesText("16号", "申请销号", "佐证材料1份").seesCardChangeTo("已答复");
        assertThat(photosAt("16")).isEqualTo(1);
    }

    @Test
    void aPhotoQuestionOutlivesAReportOnSeveralTasks() {
        wecom.user("jiangbo").sendsPhoto().receivesCard("佐证").types("6号和16号都弄完了").receivesText("6号", "16号", "还没有归到任务")
                .types("16").receivesText("已收到", "16号");
        assertThat(task("6").status()).isEqualTo(TaskStatus.SUBMITTED);
        assertThat(photosAt("16")).isEqualTo(1);
    }

    @Test
    void aPhotoQuestionBecomesPartOfTheNextQuestion() {
        wecom.user("jiangbo").sendsPhoto().receivesCard("佐证").types("弄完了").seesCardChangeTo("代替").receivesCard("哪一项已完成")
                .types("16").receivesText("申请销号", "佐证材料1份");
        assertThat(photosAt("16")).isEqualTo(1);
    }

    @Test
    void aPhotoForATaskBeingAskedAboutLeavesTheQuestion() {
        wecom.user("jiangbo").types("16号申请延期").receivesCard("哪一天").sendsPhoto().receivesText("已收到", "16号").types("4月10日")
                .receivesText("申请延期至", "2023-04-10");
        assertThat(photosAt("16")).isEqualTo(1);
    }

    @Test
    void aFileMarkedAsSecretIsNotKept() {
        wecom.user("luqiming").sendsFile("报告.txt", "机密★1年\n整改报告").receivesText("报告.txt", "没有收下", "密级");
        wecom.user("luqiming").sendsFile("机密材料.txt", "整改报告").receivesText("没有收下", "密级");
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM evidence", Integer.class)).isZero();
    }

    @Test
    void anAnnouncedPhotoIsOfTheTaskItWasAnnouncedFor() {
        Phone jiangbo = wecom.user("jiangbo").types("16号再补一张照片").receivesText("接下来10分钟", "16号");
        jiangbo.sendsPhoto().receivesText("作为16号").types("16号的台账照片，两张").receivesText("16号", "佐证材料");
        jiangbo.types("6号见图").sendsPhoto().skipsTo("作为6号");
    }

    @Test
    void whatIsToBeSeenOnAPhotoIsNoReport() {
        Phone lu = wecom.user("luqiming").types("18号完成").receivesText("申请销号").sendsPhoto().receivesText("作为18号");
        lu.types("这是退休支部的会议记录照片").receivesText("算作18号", "没有另外记录").receivesNothing();
    }
}
