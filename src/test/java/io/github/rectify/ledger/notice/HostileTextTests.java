package io.github.rectify.ledger.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.rectify.ledger.file.FileRefused;
import io.github.rectify.ledger.file.SecrecyMark;
import io.github.rectify.ledger.table.AssignmentsReader;
import io.github.rectify.ledger.table.PeopleReader;
import io.github.rectify.ledger.table.Table;
import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No text crashes the readers, and none keeps them busy. */
class HostileTextTests {

    private static final int LARGE = 200_000;

    @ParameterizedTest
    @ValueSource(strings = {"“", "”", "关于“", "\n关于“a”问题", "\n1.", "\n(1)", "\n1.关于“a”问题\n1.x", "一是", "整改情况:", "\n整改情况:一是",
        "9", "1月", "2023年", "1人批评教育", "对王", "王、", "批评教育", "约谈王五", "、批评教育", ";", "。", " ", "计划", "已于", "1.74万元追回", "机密 ", "\n第一条\n整改情况:b",
        "\n①关于“a”问题\n1.x\n(1)关于“b”问题\n1.y\n一、z", "\n问题一:", "上年", "制度1项", "\na:", "\n以上3个问题均已完成整改。\n1.关于“a”问题\n整改情况:x",
        "第1、2号", "(1、2)", "\n【问题一】x\n【措施】y", "\n1.1 x", "\n问题不够。\n改了。", "\n问题不够\n改了。"})
    void readsLargeGarbageInATimeThatGrowsWithItsLength(String unit) {
        String text = "关于巡察整改情况的通报\n1.关于“a”问题\n整改情况:" + unit.repeat(LARGE / unit.length());
        assertThatCode(() -> read("x")).doesNotThrowAnyException();
        // about half a second; what grows with the square of the length takes minutes
        assertTimeoutPreemptively(Duration.ofSeconds(6), () -> read(text));
    }

    @Property(tries = 400, shrinking = ShrinkingMode.BOUNDED)
    void survivesAnyText(@ForAll String text) {
        read(text);
        table(text);
    }

    @Property(tries = 600, shrinking = ShrinkingMode.BOUNDED)
    void survivesAnyMixtureOfTheWordsItKnows(@ForAll("mixtures") String text) {
        Notice first = read(text);
        assertThat(read(text)).isEqualTo(first);
        assertThat(first.items()).allSatisfy(item -> assertThat(text).contains(item.text().lines().findFirst().orElse("")));
        table(text);
    }

    @Provide
    Arbitrary<String> mixtures() {
        return Arbitraries.of("关于“", "”", "问题", "的整改", "\n", "1.", "(1)", "一、", "(二)", "①", "整改情况:", "一是", "二是", ";", "。", ",", "、",
                "对", "王小明", "批评教育", "作出书面对照检查", "该项任务", "已于", "计划于", "2023年2月30日", "13月99日", "完成", "下一步", "25个问题", "100%", "0人",
                "1.5万元", "追回", "反馈问题一:", "\"", "问题:", "　", "上年", "12月15日", "责令", "约谈", "就", "由", "wecom_userid", "problem_no")
                .list().ofMaxSize(60).map(words -> String.join("", words));
    }

    private static Notice read(String text) {
        Notice notice = Notices.read(text);
        new Checks(Notices.WORDS).of(notice);
        new SecrecyMark(Notices.WORDS).in("a.txt", text);
        return notice;
    }

    private static void table(String text) {
        try {
            Table table = Table.read("wecom_userid,name,title,department,leader_userid,roles\n" + text);
            new PeopleReader(Notices.WORDS).read(table);
            Table tasks = Table.read("problem_no,department,assignee_userid,leader_userid\n" + text);
            new AssignmentsReader(Notices.WORDS).read(tasks);
        } catch (FileRefused refused) {
            assertThat(refused.key()).isEqualTo("ledger.refused.csv");
        }
    }
}
