package io.github.rectify.ledger.writing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rectify.ledger.notice.Draft;
import io.github.rectify.ledger.notice.Notices;
import io.github.rectify.ledger.notice.Remark;
import io.github.rectify.people.UnitId;
import io.github.rectify.task.RoundId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever shape problems came in, the notice written of them is read again to the same. */
class NoticeWriterTests {

    private static final LocalDate TODAY = LocalDate.parse("2023-03-13");
    private static final Part PART = new Part(new RoundId(1), "2022年巡察", new UnitId(1), "某局");

    private final NoticeWriter writer = new NoticeWriter(Notices.WORDS, Said.phrases());
    private final NoticeCheck check = new NoticeCheck(Notices.WORDS, Said.phrases());
    private final List<NoticeItem> items = new ArrayList<>();

    @ParameterizedTest(name = "{0} / {1}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -                      | -                       | 1  | 1.
            一、党的建设方面       | -                       | 1  | 1.
            一、党的建设方面       | （一）学习方面          | 1  | 1.
            （一）党的建设方面     | 1.学习方面              | 1  | （1）
            （一）党的建设方面     | 1.关于“学习”问题的整改 | 7  | （7）
            1.党的建设方面         | （1）学习方面           | 3  | 问题3：
            一、党的建设方面       | -                       | 二 | （二）
            -                      | -                       | 二 | 二、
            """)
    void takesANumberThatNoHeadingHas(@Nullable String outer, @Nullable String inner, String no, String printed) {
        item(no, headings(outer, inner), "学习不够。", List.of("制定计划", "组织学习"), Draft.Status.COMPLETED);
        item(no.equals("二") ? "三" : no + "1", headings(outer, inner), "检查不严。", List.of("组织检查", "通报结果"), Draft.Status.IN_PROGRESS);

        assertThat(write()).contains("\n" + printed + "关于“学习不够。”问题的整改\n整改情况：一是制定计划；二是组织学习。该项任务已于2023年2月1日完成。\n");
        assertReadAgain();
    }

    private static List<String> headings(@Nullable String outer, @Nullable String inner) {
        return outer == null ? List.of() : inner == null ? List.of(outer) : List.of(outer, inner);
    }

    @Test
    void keepsAProblemWithoutANumber() {
        item("", List.of("（一）在“学习”方面"), "学习不够", List.of("制定计划"), Draft.Status.LONG_TERM);
        item("", List.of("（一）在“学习”方面"), "检查不严", List.of("组织检查"), Draft.Status.IN_PROGRESS);
        assertReadAgain();
    }

    @Test
    void keepsQuotesBreaksAndLongLists() {
        item("1", List.of(), "没有编制“十四五”规划，“第一议题”坚持不好。", List.of("修订《“三重一大”办法》。", "；召开会议，"), Draft.Status.COMPLETED);
        item("2", List.of(), "学习不够\n2021年没有安排专题\n2022年只有一次", List.of("第一行\n第二行"), Draft.Status.IN_PROGRESS);
        item("3", List.of(), "没有措施的", List.of(), Draft.Status.IN_PROGRESS);
        item("4", List.of(), "措施多的", IntStream.rangeClosed(1, 60).mapToObj(i -> "办成第" + i + "件事").toList(), Draft.Status.COMPLETED);
        item("5", List.of(), "措施更多的", IntStream.rangeClosed(1, 120).mapToObj(i -> "办成第" + i + "件事").toList(), Draft.Status.LONG_TERM);
        assertReadAgain();
    }

    @Test
    void saysWhereItIsReadOtherwise() {
        item("1", List.of(), "学习不够”问题的整改", List.of("制定计划"), Draft.Status.COMPLETED);
        item("2", List.of(), "检查不严", List.of("一是组织检查；二是通报结果"), Draft.Status.COMPLETED);
        assertThat(differing()).extracting(Remark::no).contains("2");
        assertThat(differing()).extracting(Remark::severity).containsOnly(Draft.Severity.WARNING);
    }

    @Test
    void countsToTheDigitsItNeeds() {
        for (int i = 1; i <= 3; i++) {
            item(String.valueOf(i), List.of(), "问题" + i + "没有解决", List.of("措施"), i == 1 ? Draft.Status.IN_PROGRESS : Draft.Status.COMPLETED);
        }
        assertThat(write()).contains("整改完成率66.67%");
        assertThat(Rate.percent(19, 25)).isEqualByComparingTo("76");
        assertThat(Rate.percent(76, 77)).isEqualByComparingTo("98.7");
        assertThat(Rate.percent(99_999, 100_000)).isEqualByComparingTo("99.99");
        assertThat(Rate.percent(3, 3)).hasToString("100");
        assertThat(Rate.percent(0, 3)).hasToString("0");
        assertThat(Rate.percent(0, 0)).isNull();
    }

    private void item(String no, List<String> headings, String text, List<String> measures, Draft.Status status) {
        items.add(new NoticeItem(no, headings, text, measures, status, false,
                status == Draft.Status.COMPLETED ? LocalDate.parse("2023-02-01") : null,
                status == Draft.Status.IN_PROGRESS ? LocalDate.parse("2023-05-30") : null, List.of(), false));
    }

    private String write() {
        return text().plain();
    }

    private NoticeText text() {
        return writer.write(PART, items, NoticeOrder.plain(false), List.of(), TODAY);
    }

    private List<Remark> differing() {
        return check.of(text()).stream().filter(remark -> remark.code().equals("WRITTEN_DIFFERS")).toList();
    }

    private void assertReadAgain() {
        assertThat(differing()).as(write()).isEmpty();
        assertThat(Notices.read(write()).draft().stated().problems()).isEqualTo(items.size());
    }
}
