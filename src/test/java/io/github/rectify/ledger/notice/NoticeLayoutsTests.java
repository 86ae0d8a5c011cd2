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

    private static List<List<String>> headings(String notice) {
        return Notices.problems(notice).stream().map(Draft.Problem::headings).toList();
    }
}
