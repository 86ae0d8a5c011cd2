package io.github.rectify.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rectify.ledger.notice.Demo;
import io.github.rectify.ledger.notice.Draft;
import io.github.rectify.ledger.notice.Notices;
import io.github.rectify.ledger.writing.NoticeOrder;
import io.github.rectify.people.Person;
import io.github.rectify.task.Dossiers;
import io.github.rectify.task.Level;
import io.github.rectify.task.Report;
import io.github.rectify.task.Task;
import io.github.rectify.task.TaskStatus;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The notice as a document, read again with the eyes of the reader. */
class NoticeExportTests extends ExportHouse {

    @Autowired
    Dossiers dossiers;

    @Test
    void writesANoticeThatIsReadAgainToTheSameProblems() throws IOException {
        WrittenNotice notice = export.notice(part, NoticeOrder.plain(false));
        Draft again = Notices.read(text(docx(notice))).draft();
        Draft first = Notices.read(Demo.text("notice-demo.txt")).draft();

        assertThat(text(docx(notice))).isEqualTo(notice.plain());
        assertThat(again.problems()).usingRecursiveComparison().isEqualTo(first.problems());
        assertThat(again.stated().problems()).isEqualTo(25);
        assertThat(again.stated().completed()).isEqualTo(19);
        assertThat(again.stated().inProgress()).isEqualTo(6);
        assertThat(again.stated().completionRate()).isEqualByComparingTo("0.76");
        assertThat(again.unit()).isEqualTo(UNIT);
        assertThat(again.publishedOn()).isEqualTo("2023-03-13");
        assertThat(notice.findings()).extracting(Draft.Finding::code).doesNotContain("WRITTEN_DIFFERS", "TOTAL_MISMATCH");
        assertThat(ledger.commit("通报.txt", text(docx(notice)).getBytes(StandardCharsets.UTF_8), Kind.NOTICE, ROUND, UNIT, ADMIN))
                .satisfies(report -> assertThat(List.of(report.created(), report.updated(), report.unchanged())).containsExactly(0, 0, 25))
                .satisfies(report -> assertThat(report.problems()).isEmpty());
    }

    @Test
    void countsWhatStandsInTheLedgerToday() {
        Task task = task("16");
        tasks.report(task.id(), new Report(Report.Kind.DONE, "已整改到位"), owner(task), null);
        add("101", "要长期抓的", "措施", TaskStatus.LONG_TERM, null, Level.INTERNAL);
        add("102", "没有时限的", "措施一", TaskStatus.IN_PROGRESS, null, Level.INTERNAL);

        String text = export.notice(part, NoticeOrder.plain(false)).plain();

        assertThat(text).contains("截至2023年3月13日，反馈的27个问题中，已完成整改19个、正在整改7个（其中已申请销号1个）、长期坚持1个，整改完成率70.37%",
                "该项任务计划于2023年3月17日完成。", "该项任务长期坚持。", "该项任务正在整改。",
                "对照问题制定整改措施99条，其中已完成整改的问题涉及").doesNotContain("落实整改措施");
        Draft again = Notices.read(text).draft();
        assertThat(again.stated()).extracting(Draft.Stated::problems, Draft.Stated::completed, Draft.Stated::inProgress)
                .containsExactly(27, 19, 7);
        assertThat(again.problems()).filteredOn(one -> one.no().equals("16")).singleElement()
                .extracting(Draft.Problem::status, Draft.Problem::dueOn)
                .containsExactly(Draft.Status.IN_PROGRESS, LocalDate.parse("2023-03-17"));
    }

    @Test
    void looksAtItsOwnNoticeBeforeItIsHandedOut() {
        List<Draft.Finding> findings = export.notice(part, new NoticeOrder(null, null, null, null, null, null, null, null,
                LocalDate.parse("2023-05-04"), false)).findings();

        assertThat(findings).filteredOn(finding -> finding.code().equals("PLANNED_DATE_PASSED")).hasSize(5);
        assertThat(findings).filteredOn(finding -> finding.code().equals("BLANKS")).singleElement()
                .extracting(Draft.Finding::message).asString().contains("有 9 处需要手工填写", "巡察组名称", "电话");
        assertThat(findings).extracting(Draft.Finding::code).contains("CLOSED_BEFORE_MEASURE", "DUPLICATE_HEADING");
    }

    @Test
    void warnsWhereItsOwnTextWouldBeReadOtherwise() {
        add("x-7", "编号读不出来的", "措施", TaskStatus.IN_PROGRESS, "2023-04-20", Level.INTERNAL);

        assertThat(export.notice(part, NoticeOrder.plain(false)).findings()).filteredOn(finding -> finding.code().equals("WRITTEN_DIFFERS"))
                .first().satisfies(finding -> {
                    assertThat(finding.no()).isEqualTo("x-7");
                    assertThat(finding.message()).contains("第 x-7 项", "序号");
                });
    }

    @Test
    void putsInWhatTheLedgerDoesNotKnow() {
        String text = export.notice(part, new NoticeOrder("关于巡察整改的通报", "区委第三巡察组", LocalDate.parse("2022-09-16"),
                LocalDate.parse("2022-10-18"), LocalDate.parse("2023-01-17"), "0000-12345678", "文昌路1号", "a@example.com",
                LocalDate.parse("2023-05-04"), true)).plain();

        assertThat(text).startsWith("关于巡察整改的通报\n").contains("区委第三巡察组于2022年9月16日至2022年10月18日对", "于2023年1月17日反馈",
                "联系电话：0000-12345678；邮政地址：文昌路1号；电子邮箱：a@example.com").endsWith(UNIT + "\n2023年5月4日")
                .contains("〔此处填写组织领导").doesNotContain("〔电话〕", "〔巡察组名称〕");
    }

    @Test
    void masksEveryNameAndNumberForPublication() {
        add("101", "联系人钱多多（13812345678）", "由工作人员牛大力到现场核查，电话0571-88123456", TaskStatus.IN_PROGRESS, "2023-04-20",
                Level.INTERNAL);
        add("102", "一条线索", "约谈", TaskStatus.IN_PROGRESS, "2023-04-20", Level.SENSITIVE);
        WrittenNotice masked = export.notice(part, NoticeOrder.plain(true));
        List<String> names = new ArrayList<>(people.inUnit(part.unit()).stream().map(Person::name).toList());
        dossiers.read(part.round(), part.unit(), some -> some.forEach(one -> names.addAll(one.persons())));

        assertThat(names).hasSizeGreaterThan(12);
        assertThat(masked.plain()).doesNotContain(names).doesNotContain("姚丽娟", "牛大力", "13812345678", "88123456", "线索", "约谈")
                .contains("局长顾某某", "分管领导许某某", "人员姚某某担任", "工作人员牛某某到", "138****5678", "0571-****3456", "敏感事项，内容从略");
        assertThat(masked.findings()).extracting(Draft.Finding::code).contains("MASKED", "SENSITIVE_HIDDEN");
        WrittenNotice open = export.notice(part, NoticeOrder.plain(false));
        assertThat(open.plain()).contains("顾文清", "13812345678", "一条线索");
        assertThat(open.findings()).filteredOn(finding -> finding.code().equals("SENSITIVE_SHOWN")).singleElement()
                .extracting(Draft.Finding::no).isEqualTo("102");
        assertThat(Notices.read(masked.plain()).items()).hasSize(27);
    }

    @Test
    void setsTheNoticeInOfficialStyle() throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx(export.notice(part, NoticeOrder.plain(false)))))) {
            var section = document.getDocument().getBody().getSectPr();
            assertThat(section.getPgSz().getW().toString()).isEqualTo("11906");
            assertThat(section.getPgSz().getH().toString()).isEqualTo("16838");
            assertThat(List.of(section.getPgMar().getTop(), section.getPgMar().getBottom(), section.getPgMar().getLeft(),
                    section.getPgMar().getRight()).toString()).isEqualTo("[2098, 1984, 1587, 1474]");
            Map<String, XWPFParagraph> first = new LinkedHashMap<>();
            document.getParagraphs().forEach(paragraph -> first.putIfAbsent(paragraph.getStyle(), paragraph));
            assertThat(first.keySet()).containsExactly("NoticeTitle", "NoticeBody", "Heading2", "Heading3", "Heading4", "NoticeIssuer",
                    "NoticeDate");
            assertThat(first.get("Heading2").getText()).startsWith("(一)");
            assertThat(first.get("Heading4").getText()).startsWith("（1）关于“");
            String styles = document.getStyles().getStyle("NoticeTitle").getCTStyle().xmlText();
            assertThat(styles).contains("方正小标宋简体", "w:val=\"44\"", "center");
            assertThat(document.getStyles().getStyle("NoticeBody").getCTStyle().xmlText()).contains("firstLineChars=\"200\"");
            assertThat(document.getStyles().getStyle("Normal").getCTStyle().xmlText()).contains("w:line=\"560\"", "exact");
            assertThat(document.getStyles().getStyle("Heading1").getCTStyle().xmlText()).contains("黑体");
            assertThat(document.getStyles().getStyle("Heading2").getCTStyle().xmlText()).contains("楷体_GB2312");
            assertThat(document.getFooterList()).hasSize(2).allSatisfy(footer -> assertThat(footer.getText().strip()).isEqualTo("— 1 —"));
            assertThat(document.getEvenAndOddHeadings()).isTrue();
            assertThat(document.getPackage().getPartsByName(Pattern.compile("/word/fontTable.xml"))).hasSize(1);
        }
    }

    private static String text(byte[] docx) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            return document.getParagraphs().stream().map(XWPFParagraph::getText).collect(Collectors.joining("\n"));
        }
    }

    private static byte[] docx(WrittenNotice notice) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        notice.write(out);
        return out.toByteArray();
    }
}
