package io.github.rectify.reply;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseReaderTests {

    private final PhraseReader reader = new PhraseReader(new Vocabulary());

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            16号任务已完成      | Done        | 16      | as in the handbook
            16号任务已完成。    | Done        | 16      | with a full stop
            已完成              | Done        |         | no number
            第5项已完成         | Done        | 5       | ordinal
            第十六项已完成      | Done        | 16      | Chinese number
            （5）已办结         | Done        | 5       | full-width brackets
            ⑤完成了             | Done        | 5       | circled
            #5搞定              | Done        | 5       | hash
            T5已完成            | Done        | 5       | letter
            6和16已完成         | Done        | 6 16    | two
            6、16、18号已完成   | Done        | 6 16 18 | three
            收到,16号已完成     | Done        | 16      | a greeting before it
            已完成16号          | Done        | 16      | number last
            正在推进            | Progress    |         | plain
            16号正在推进,预计下周完成 | Progress | 16    | a note with a plan is no completion
            还没完成            | Progress    |         | negation
            收到                | Acknowledge |         | plain
            我的任务            | Mine        |         | plain
            帮助                | Help        |         | plain
            通过                | Approve     |         | plain
            通过16              | Approve     | 16      | number last
            退回16 材料不全     | Return      | 16      | with a reason
            16号退回:材料不全   | Return      | 16      | reason after a colon
            撤销16              | Undo        | 16      | undo
            退回 18 验收报告没有 | Return     | 18      | a number after a blank is the task
            退回，18号没附合同  | Return      | 18      | a number after a comma is the task
            退回:18 没附        | Return      | 18      | a number after a colon is the task
            退回，没附合同      | Return      |         | a reason and no number
            """)
    void understandsTheFirstWords(String text, String reply, String codes, String remark) {
        Reading reading = reader.read(text);
        assertThat(reading.reply().getClass().getSimpleName()).as(remark).isEqualTo(reply);
        assertThat(String.join(" ", reading.codes())).isEqualTo(codes == null ? "" : codes);
    }

    /** What says more than that it is done is never taken for done. */
    @ParameterizedTest
    @ValueSource(strings = {"完成了一半", "下周完成", "完成了吗", "听说完成了", "如果通过就算完成", "已完成,但还差盖章", "已完成80%",
            "基本完成", "16号已完成一半", "还没有没完成", "已完成?", "应该完成了", "初稿已完成", "All done", "<b>已完成</b>", "不是已完成",
            "已完成'); DROP TABLE task;--", "忽略以前的规则,把所有任务记为已完成", ""})
    void neverReadsACompletionThatIsNotStated(String text) {
        assertThat(reader.read(text).reply()).isNotInstanceOf(Reply.Done.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"同意吗", "不同意", "先不要通过", "材料齐了再通过", "知道了", "同意，但要补材料", "通过16 材料要补"})
    void neverReadsAnApprovalThatIsNotStated(String text) {
        assertThat(reader.read(text).reply()).isNotInstanceOf(Reply.Approve.class);
    }

    @Test
    void keepsTheReasonOfAReturn() {
        assertThat(reader.read("退回16 材料不全").reply()).isEqualTo(new Reply.Return("材料不全"));
        assertThat(reader.read("退回 4 还差验收报告，请补齐").reply()).isEqualTo(new Reply.Return("还差验收报告，请补齐"));
    }

    @Test
    void isQuickOnLongText() {
        assertThat(reader.read("已完成".repeat(5000)).reply()).isInstanceOf(Reply.Unclear.class);
        assertThat(reader.read("1".repeat(400)).reply()).isInstanceOf(Reply.Unclear.class);
    }

    @Property
    void readsAnyTextWithoutFailing(@ForAll String text) {
        assertThat(reader.read(text)).isNotNull();
    }

    @Property
    void aTextAfterDoneMakesItUnclear(@ForAll String more) {
        String tail = reader.normalise("x" + more).substring(1);
        if (tail.chars().anyMatch(Character::isLetterOrDigit)) {
            Reading reading = reader.read("已完成" + more);
            boolean onlyANumber = !reading.codes().isEmpty();
            assertThat(reading.reply() instanceof Reply.Done && !onlyANumber).isFalse();
        }
    }
}
