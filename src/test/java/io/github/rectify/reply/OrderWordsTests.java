package io.github.rectify.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands besides an order is kept as it was typed, and never so that it reads as its opposite. */
class OrderWordsTests {

    private final OrderWords words = new OrderWords();

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', value = {
        "退回16 缺少转账凭证 | 缺少转账凭证 | after the number", "退回16号，缺少转账凭证 | 缺少转账凭证 | after a comma",
        "16号退回缺发票 | 缺发票 | right behind the order", "不同意，按期完成 | 按期完成 | of a refusal",
        "16号不同意延到4月15，最多到3月底 | 不同意延到4月15，最多到3月底 | what runs on keeps its no", "16号延期不批准，抓紧办 | 抓紧办 | not a piece of a word",
        "16号不批准，缺值班表 | 缺值班表 | nor of this one", "16号退回，对账单没有盖章 | 对账单没有盖章 | the first letter of a word stays",
        "16号退回，对公账户流水没有附 | 对公账户流水没有附 | here too", "16号退回：材料呢？照片都没有，先退回 | 材料呢？照片都没有，先退回 | marks as typed",
        "16号退回 理由：照片模糊 | 照片模糊 | without the word reason", "16号退回的理由是值班表缺3月份原件 | 值班表缺3月份原件 | said in full",
        "把16号退回去,照片模糊 | 照片模糊 | dictated", "十六号退回，请补盖章 | 请补盖章 | a number in words, and the please",
        "16号没弄好，重新来 | 没弄好，重新来 | no word of returning", "退回16 | | none", "16号也不同意 | | none besides"})
    void keepsTheReasonOfARefusal(String text, String kept, String remark) {
        assertThat(words.beside(text, List.of("16"), false)).as(remark).isEqualTo(kept);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', value = {
        "通过16 | | none", "同意 | | none", "16号也同意 | | none besides", "同意16号销号，材料齐全 | 材料齐全 | after the order",
        "我同意16号销号，同时请方瑾把台账交办公室存档 | 同时请方瑾把台账交办公室存档 | what is to be done besides", "除16号外都通过 | | an exception is no opinion",
        "同意16号延期到4月30日 | | the day is no opinion", "16号同意延到4月底，不能再拖 | 不能再拖 | behind the day", "16号同意，请抓紧 | 请抓紧 | with its please"})
    void keepsTheOpinionBesideAnApproval(String text, String kept, String remark) {
        assertThat(words.beside(text, List.of("16"), true)).as(remark).isEqualTo(kept);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', value = {
        "批示16号：务必本周完成 | 务必本周完成 | without the address", "批示16号：不同意再拖。叶知秋 | 不同意再拖。叶知秋 | verbatim", "批示16号：退回重做方案。4月24日 | 退回重做方案。4月24日 | a signature's day",
        "批示16号：同意。请方瑾同志按程序办理。 | 同意。请方瑾同志按程序办理。 | nothing is taken for an order", "批示5号 请邵建平抓紧 | 请邵建平抓紧 | the please",
        "批示16、43号：月底前报结果 | 月底前报结果 | two tasks", "【批示】十六号任务，要盯住！ | 要盯住！ | in brackets", "批示：3月底前办完 | 3月底前办完 | a month is no task",
        "批示16号：5天内报我 | 5天内报我 | days are none either"})
    void keepsAnInstructionVerbatim(String text, String kept, String remark) {
        assertThat(words.instruction(text)).as(remark).isEqualTo(kept);
    }
}
