package io.github.rectify.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.github.rectify.ledger.notice.Demo;
import io.github.rectify.ledger.notice.Draft.Severity;
import io.github.rectify.ledger.notice.Draft.Status;
import io.github.rectify.ledger.notice.Draft;
import io.github.rectify.ledger.notice.Notices;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The demo notice, everything exactly. The expected problems were written down apart from this program and read against the text. */
class DemoNoticeTests {

    private final Draft draft = Notices.read(Demo.text("notice-demo.txt")).draft();

    @Test
    void readsTheHead() {
        assertThat(draft.title()).isEqualTo("中共江州市云溪区文化和旅游体育局党组关于巡察整改情况的通报");
        assertThat(draft.unit()).isEqualTo("中共江州市云溪区文化和旅游体育局党组");
        assertThat(draft.publishedOn()).isEqualTo("2023-05-04");
    }

    @Test
    void readsTheStatedTotals() {
        Draft.Stated stated = draft.stated();
        assertThat(stated.problems()).isEqualTo(25);
        assertThat(stated.completed()).isEqualTo(19);
        assertThat(stated.inProgress()).isEqualTo(6);
        assertThat(stated.completionRate()).isEqualTo(new BigDecimal("0.76"));
        assertThat(stated.recoveredYuan()).isEqualTo(new BigDecimal("71320.00"));
        assertThat(stated.rulesMade()).isEqualTo(12);
        assertThat(stated.discipline()).containsExactly(entry("政务处分", 0), entry("组织处理", 0), entry("诫勉", 0),
                entry("交由纪委调查", 1), entry("批评帮助", 5), entry("责令检查", 1), entry("批评教育", 6), entry("提醒谈话", 0));
    }

    @Test
    void readsEveryProblemAsPrinted() {
        List<Draft.Problem> expected = JsonMapper.shared().readTree(Demo.bytes("notice-demo-problems.json")).values().stream()
                .map(DemoNoticeTests::problem).toList();
        assertThat(draft.problems()).hasSize(25).usingRecursiveFieldByFieldElementComparatorIgnoringFields("accountable")
                .containsExactlyElementsOf(expected);
    }

    @Test
    void readsThePostsOfThoseHeldToAccountAsPrinted() {
        assertThat(draft.problems()).allSatisfy(problem ->
                assertThat(problem.accountable()).extracting(Draft.Accountable::name).isEqualTo(problem.persons()));
        assertThat(draft.problems().get(5).accountable()).containsExactly(new Draft.Accountable("宋海涛", "体育运动学校校长"),
                new Draft.Accountable("方启明", "原党组书记、局长"), new Draft.Accountable("陆向东", "原分管领导"));
        assertThat(draft.problems()).flatExtracting(Draft.Problem::accountable).extracting(Draft.Accountable::post)
                .noneMatch(post -> post.contains("是") || post.contains("对"));
    }

    @Test
    void countsNineteenDoneAndSixOpenWithTheirDeadlines() {
        assertThat(draft.problems()).filteredOn(problem -> problem.status() == Status.COMPLETED).hasSize(19)
                .allMatch(problem -> problem.completedOn() != null && problem.dueOn() == null);
        assertThat(draft.problems()).filteredOn(problem -> problem.status() == Status.IN_PROGRESS)
                .extracting(problem -> problem.no() + " " + problem.dueOn())
                .containsExactly("4 2023-05-30", "5 2023-04-20", "6 2023-03-17", "13 2023-04-20", "16 2023-03-17",
                        "18 2023-03-17");
    }

    @Test
    void findsWhatTheNoticeContradictsItselfIn() {
        assertThat(Notices.codes(Demo.text("notice-demo.txt"))).containsExactlyInAnyOrder(
                "PLANNED_DATE_PASSED 5", "PLANNED_DATE_PASSED 6", "PLANNED_DATE_PASSED 13", "PLANNED_DATE_PASSED 16",
                "PLANNED_DATE_PASSED 18",
                "CLOSED_BEFORE_MEASURE 1", "CLOSED_BEFORE_MEASURE 3",
                "CLOSED_WITH_OPEN_MEASURE 1", "CLOSED_WITH_OPEN_MEASURE 20",
                "STATISTIC_VS_TEXT 20", "STATISTIC_VS_TEXT 11",
                "DUPLICATE_HEADING null", "SUM_HOLDS null", "DATE_RESOLVED 3");
    }

    @Test
    void tellsOfTheInspection() {
        assertThat(Notices.read(Demo.text("notice-demo.txt")).draft().inspection()).isEqualTo(new Draft.Inspection(LocalDate.of(2022, 9, 16),
                LocalDate.of(2022, 10, 18), LocalDate.of(2023, 1, 17), "区委第三巡察组",
                "联系电话:0000-12345678;地址:江州市云溪区文昌路1号(信封注明“巡察整改意见”);电子邮箱:feedback@example.com"));
    }

    @Test
    void saysSoInSentences() {
        assertThat(Said.findings(Demo.text("notice-demo.txt"))).contains(
                new Draft.Finding("PLANNED_DATE_PASSED", Severity.WARNING, "16",
                        "第 16 项计划于 2023-03-17 完成，到通报日期 2023-05-04 时已经超期。"),
                new Draft.Finding("STATISTIC_VS_TEXT", Severity.WARNING, "20", "文中统计“提醒谈话”0 人，但第 20 项写到 2 人。"),
                new Draft.Finding("SUM_HOLDS", Severity.INFO, null,
                        "追缴（清退、收回）资金合计相符：1.74 + 4.584 + 0.408 + 0.4 = 7.132 万元。"));
    }

    @Test
    void readsTheSameTwice() {
        assertThat(Notices.read(Demo.text("notice-demo.txt"))).isEqualTo(Notices.read(Demo.text("notice-demo.txt")));
    }

    @Test
    void isWrittenAsTheContractSays() {
        JsonNode json = JsonMapper.shared().valueToTree(draft);
        assertThat(json.propertyNames()).containsExactly("title", "unit", "publishedOn", "inspection", "stated", "problems", "findings");
        assertThat(json.get("stated").propertyNames()).containsExactly("problems", "completed", "inProgress", "completionRate",
                "recoveredYuan", "rulesMade", "discipline");
        assertThat(json.at("/problems/0").propertyNames()).containsExactly("no", "headings", "text", "measures", "status",
                "completedOn", "dueOn", "persons");
        assertThat(json.at("/publishedOn").asString()).isEqualTo("2023-05-04");
        assertThat(json.at("/stated/completionRate").toString()).isEqualTo("0.76");
        assertThat(json.at("/stated/recoveredYuan").toString()).isEqualTo("71320.00");
        assertThat(json.at("/stated/discipline/政务处分").toString()).isEqualTo("0");
        assertThat(json.at("/problems/3/no").asString()).isEqualTo("4");
        assertThat(json.at("/problems/3/completedOn").isNull()).isTrue();
        assertThat(json.at("/problems/3/dueOn").asString()).isEqualTo("2023-05-30");
    }

    private static Draft.Problem problem(JsonNode json) {
        return new Draft.Problem(json.get("no").asString(), strings(json.get("headings")), json.get("text").asString(),
                strings(json.get("measures")), Status.valueOf(json.get("status").asString()), day(json.get("completedOn")),
                day(json.get("dueOn")), strings(json.get("persons")));
    }

    private static List<String> strings(JsonNode array) {
        return Arrays.stream(JsonMapper.shared().treeToValue(array, String[].class)).toList();
    }

    private static LocalDate day(JsonNode json) {
        return json.isNull() ? null : LocalDate.parse(json.asString());
    }
}
