package io.github.rectify.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rectify.ledger.notice.Draft;
import io.github.rectify.ledger.notice.Notices;
import org.junit.jupiter.api.Test;

/** Each kind of contradiction in the smallest notice that has it, and a notice that has none. */
class FindingsTests {

    private static final String HEAD = """
            中共青河县水务局党组关于巡察整改情况的通报
            日期:2024-05-08
            """;

    private static final String SOUND = HEAD + """
            反馈的2个问题,已完成整改1个,正在整改1个,完成率50%。收回资金0.3万元。
            1.关于“账目不清”的问题
            整改情况:退回3000元,对会计江波批评教育。该项任务已于2024年3月1日完成。
            2.关于“制度缺失”的问题
            整改情况:正在起草制度,对科长唐怡批评教育。该项任务计划于2024年6月30日完成。
            """;

    @Test
    void findsNothingWrongWithASoundNotice() {
        assertThat(Notices.codes(SOUND)).isEmpty();
    }

    @Test
    void comparesStatedAndCountedTotals() {
        assertThat(Said.findings(SOUND.replace("2个问题", "3个问题"))).extracting(Draft.Finding::message)
                .contains("文中称反馈问题 3 个，实际列出 2 个。");
        assertThat(Said.findings(SOUND.replace("已完成整改1个", "已完成整改2个"))).extracting(Draft.Finding::message)
                .contains("文中称已完成整改 2 个，逐项统计为 1 个。", "文中称整改完成率 50%，按已完成 2 个、共 2 个计算应为 100%。");
        assertThat(Said.findings(SOUND.replace("正在整改1个", "正在整改0个"))).extracting(Draft.Finding::message)
                .contains("文中称正在整改 0 个，逐项统计为 1 个。");
    }

    @Test
    void warnsOfACompletionAfterPublication() {
        assertThat(Notices.codes(SOUND.replace("2024年3月1日", "2024年5月9日"))).contains("STATUS_DATE 1");
    }

    @Test
    void warnsOfADayThatIsNone() {
        assertThat(Notices.codes(SOUND.replace("2024年3月1日", "2024年2月30日"))).contains("STATUS_DATE 1", "MISSING 1");
    }

    @Test
    void warnsOfDoneAndPlannedAtOnceAndTakesItAsOpen() {
        String mixed = SOUND.replace("该项任务已于2024年3月1日完成", "该项任务已完成整改,计划于2024年7月1日完成");
        assertThat(Notices.codes(mixed)).contains("STATUS_DATE 1");
        assertThat(Notices.problems(mixed).get(0).status()).isEqualTo(Draft.Status.IN_PROGRESS);
    }

    @Test
    void warnsOfAPlanThatHadPassed() {
        assertThat(Notices.codes(SOUND.replace("2024年6月30日", "2024年5月7日"))).contains("PLANNED_DATE_PASSED 2");
        assertThat(Notices.codes(SOUND.replace("2024年6月30日", "2024年5月8日"))).doesNotContain("PLANNED_DATE_PASSED 2");
    }

    @Test
    void warnsOfAMeasureAfterTheClosing() {
        assertThat(Notices.codes(SOUND.replace("退回3000元", "4月2日退回3000元"))).contains("CLOSED_BEFORE_MEASURE 1");
        assertThat(Notices.codes(SOUND.replace("退回3000元", "3月1日退回3000元")))
                .doesNotContain("CLOSED_BEFORE_MEASURE 1");
    }

    @Test
    void warnsOfAMeasureStillPlannedInAClosedItem() {
        assertThat(Notices.codes(SOUND.replace("退回3000元", "退回3000元,计划召开警示会")))
                .contains("CLOSED_WITH_OPEN_MEASURE 1");
    }

    @Test
    void warnsOfAStatisticTheItemsContradict() {
        assertThat(Said.findings(SOUND.replace("收回资金", "批评教育1人,收回资金"))).extracting(Draft.Finding::message)
                .contains("文中统计“批评教育”1 人，但各项点名的共 2 人：唐怡 江波。");
        assertThat(Notices.codes(SOUND.replace("收回资金", "批评教育2人,收回资金"))).isEmpty();
    }

    @Test
    void warnsOfASumThatDoesNotAddUp() {
        assertThat(Said.findings(SOUND.replace("0.3万元", "0.5万元"))).extracting(Draft.Finding::message)
                .contains("文中称追缴（清退、收回）资金 0.5 万元，各项合计为 0.3 = 0.3 万元，两者不符。");
    }

    @Test
    void warnsOfWhatIsPrintedTwice() {
        String twice = HEAD + """
                (一)关于“作风不实”的问题
                1.关于“拖沓”的问题
                整改情况:限时办结。
                (二)关于“作风不实”的问题
                2.关于“拖沓”的问题
                整改情况:限时办结。
                """;
        assertThat(Notices.codes(twice)).contains("DUPLICATE_HEADING null", "DUPLICATE_PROBLEM 2");
    }

    @Test
    void warnsOfANumberLeftOutOrRepeated() {
        assertThat(Notices.codes(SOUND.replace("\n2.关于", "\n4.关于"))).contains("MISSING 4");
        assertThat(Notices.codes(SOUND.replace("\n2.关于", "\n1.关于"))).contains("DUPLICATE_NUMBER 1");
    }

    @Test
    void callsAnItemWithoutAProblemByItsMeasure() {
        String blank = SOUND.replace("关于“账目不清”的问题", "");
        assertThat(Notices.codes(blank)).contains("MISSING 1");
        assertThat(Notices.read(blank).items().get(0).title()).isEqualTo("退回3000元,对会计江波批评教育");
    }

    @Test
    void hasASentenceForEveryLack() {
        String one = HEAD.replace("日期:2024-05-08\n", "") + "2.关于“拖沓”的问题\n整改情况:限时办结。已完成。\n3.关于“推诿”的问题\n正在整改。\n";
        assertThat(Said.findings(one)).extracting(Draft.Finding::message).contains("没有读到通报日期，无法判断计划日期是否已过。",
                "文中没有写明问题总数，无法核对。", "第 3 项没有写整改措施。", "第 3 项正在整改，但没有写计划完成日期，导入后请补上时限。", "第 2 项称已完成，但没有写完成日期。",
                "序号“2”之前缺少第 1 项，请核对原文是否完整。");
    }

    @Test
    void tellsOnceWhatAllItemsLack() {
        String bare = HEAD + """
                1.关于“拖沓”的问题
                2.关于“推诿”的问题
                """;
        assertThat(Said.findings(bare)).extracting(Draft.Finding::message)
                .contains("全部 2 项都没有写整改措施。", "全部 2 项都没有写明是否完成，导入后按“正在整改”处理。")
                .doesNotHaveDuplicates();
    }
}
