package io.github.rectify.reply.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a leader decides, and what only sounds as if they did: an approval that depends on something, or is of a part, closes nothing. */
class DecisionsTests {

    private static final List<OpenTask> OPEN = List.of(
            new OpenTask("1", "公务接待清单不全", LocalDate.parse("2023-05-30")), new OpenTask("5", "健身器材闲置", LocalDate.parse("2023-04-20")),
            new OpenTask("62", "值班值守制度不落实", LocalDate.parse("2023-04-20")), new OpenTask("63", "活动台账不清", LocalDate.parse("2023-04-20")));

    private final ReplyReader reader = new ReplyReader();

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"62号同意销号，前提是补签字", "62号同意，前提是补齐照片", "62号同意销号，待补签字后生效", "62号通过，但条件是下周一前交验收单",
        "62号同意，等财政局批复下来再销", "62号同意销号，先把签字补了", "62号同意，签字要补上", "62号同意，材料齐了再销", "62号同意，以验收合格为前提",
        "62号同意，验收单下周一交来", "62号在补齐签字的前提下同意销号", "62号有条件通过", "62号同意，3天后交验收单", "待补齐签字，62号同意销号",
        "签字补齐后，62号同意销号", "等财政批复下来，62号同意销号", "62号同意，再看看", "62号同意第一条", "62号第一条同意，第二条再完善",
        "62号第一个问题同意，第二个再核实", "62号同意一部分"})
    void anApprovalOnAConditionOrOfAPartDecidesNothing(String text) {
        Reading reading = read(text);

        assertThat(reading.actions()).extracting(Action::intent).containsExactly(Intent.UNKNOWN);
        assertThat(reading.tied()).containsExactly("62");
        assertThat(reading.putOff()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"62号同意，抓紧把手续补上", "62号同意销号，以后要补齐台账", "62号同意销号，注意资料归档", "62号同意，补贴都发到位了", "材料齐了，62号同意销号",
        "62号通过，63号等材料齐了再批", "62号同意，63号再看看", "经研究后，62号同意销号", "同意62号延期到5月8日，4月30日前先报方案"})
    void adviceAndWhatIsSaidOfOthersLeaveAnApprovalStanding(String text) {
        Reading reading = read(text);

        assertThat(reading.actions()).extracting(Action::intent).containsExactly(Intent.APPROVE);
        assertThat(reading.actions().get(0).tasks()).containsExactly("62");
        assertThat(reading.tied()).doesNotContain("62");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
        "62号同意第一条，第二条退回重做 | 62 | the points of one task", "62号退回：发票抬头不对。63号退回：合同没盖章。 | 62 63 | what is wrong is the reason",
        "62号退回：数字不对。63号退回：缺会议记录。 | 62 63 | and takes no return back", "62号没办好，重来 | 62 | begin again is a return",
        "62号重来 | 62 | by itself, too", "62号退回，不对，是63号 | 63 | the number corrected", "5号，第1项退回 | 5 1 | two tasks named in two ways"})
    void returnsWhatIsReturned(String text, String codes, String remark) {
        Reading reading = read(text);

        assertThat(reading.actions()).as(remark).extracting(Action::intent).containsExactly(Intent.REJECT);
        assertThat(reading.actions().get(0).tasks()).containsExactly(codes.split(" "));
    }

    @Test
    void anInstructionToATaskThatIsNotTheirsIsDoubted() {
        assertThat(read("批示99号 请核实").doubts()).singleElement().extracting(Doubt::words).isEqualTo(List.of("99"));
        assertThat(read("批示62、99号：月底前报结果").actions().get(0).tasks()).containsExactly("62");
        assertThat(read("批示：抓好第2项工作").doubts()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"有没有要我审批的", "有几件要我审批？", "待审定的有哪些", "待我审批的事项", "还有几项要我审定？", "有待审的吗"})
    void whatWaitsForThemIsAskedFor(String text) {
        assertThat(read(text).actions()).extracting(Action::intent).containsExactly(Intent.QUERY_MINE);
    }

    private Reading read(String text) {
        return reader.read(text, new Situation(Situation.Role.LEADER, LocalDate.parse("2023-03-20"), OPEN, List.of("62", "63", "5"),
                Corpus.workingDays()));
    }
}
