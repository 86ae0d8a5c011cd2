package io.github.rectify.ledger.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How notices lay out what they tell: parts and themes, causes, several problems in a paragraph, closing sentences. */
class NoticeLayoutsTests {

    @Test
    void filesNoProblemUnderThePartThatHoldsAll() {
        String parts = """
                某局党组关于巡察整改情况的通报
                一、组织领导情况
                局党组召开专题会议。
                %s
                1.关于“台账不清”的问题
                整改情况:重新登记。
                2.关于“巡查走过场”的问题
                整改情况:配齐人员。
                """;
        assertThat(headings(parts.formatted("二、坚持真改实改,逐条销号"))).containsOnly(List.of());
        assertThat(headings(parts.formatted("二、整改落实责任不到位方面"))).containsOnly(List.of("二、整改落实责任不到位方面"));
        assertThat(headings(parts.formatted("二、上轮巡察整改不彻底"))).containsOnly(List.of("二、上轮巡察整改不彻底"));
    }

    @Test
    void leavesOutWhatCausedTheProblem() {
        List<Draft.Problem> problems = Notices.problems("""
                某镇党委关于巡察整改情况的通报
                1、冷库建成后闲置。
                原因分析：论证不充分。
                整改措施：一是公开招租。二是出台论证办法。
                2.关于“台账不清”的问题
                【问题根源】
                台账各记各的，对账不经常。
                整改情况：重新登记。已完成。
                3.值班脱岗。产生原因：管理失之于宽。整改情况：修订值班制度。
                """);
        assertThat(problems).extracting(Draft.Problem::text).containsExactly("冷库建成后闲置。", "台账不清", "值班脱岗。");
        assertThat(problems).extracting(Draft.Problem::measures)
                .containsExactly(List.of("公开招租", "出台论证办法"), List.of("重新登记"), List.of("修订值班制度"));
    }

    @Test
    void takesTheWordsThatComeAgainBehindTheNumbersForNoPartOfTheProblem() {
        List<Draft.Problem> problems = Notices.problems("""
                某医院关于审计查出问题整改结果的公告
                1.审计发现：非税收入未及时上缴。
                整改结果：全额上缴。【已整改】
                2.审计发现：预算编制不细。
                整改结果：组织培训2次。【已整改】
                3.审计发现：药品：账实不符。
                整改结果：全面盘点。【正在整改】
                """);
        assertThat(problems).extracting(Draft.Problem::text).containsExactly("非税收入未及时上缴。", "预算编制不细。", "药品：账实不符。");
        assertThat(problems).extracting(Draft.Problem::no).containsExactly("1", "2", "3");
    }

    private static List<List<String>> headings(String notice) {
        return Notices.problems(notice).stream().map(Draft.Problem::headings).toList();
    }
}
