package io.github.rectify.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rectify.ledger.notice.Demo;
import io.github.rectify.ledger.notice.Draft;
import io.github.rectify.ledger.notice.Notices;
import io.github.rectify.ledger.writing.CaseMessage;
import io.github.rectify.ledger.writing.NoticeOrder;
import io.github.rectify.ledger.writing.Part;
import io.github.rectify.people.People;
import io.github.rectify.people.Person;
import io.github.rectify.schedule.WorkingCalendar;
import io.github.rectify.task.Actor;
import io.github.rectify.task.Channel;
import io.github.rectify.task.Dossiers;
import io.github.rectify.task.EvidenceKept;
import io.github.rectify.task.EvidenceSource;
import io.github.rectify.task.Evidences;
import io.github.rectify.task.Level;
import io.github.rectify.task.ProblemDraft;
import io.github.rectify.task.Report;
import io.github.rectify.task.RoundId;
import io.github.rectify.task.Task;
import io.github.rectify.task.TaskId;
import io.github.rectify.task.TaskIntake;
import io.github.rectify.task.TaskNotFound;
import io.github.rectify.task.TaskStatus;
import io.github.rectify.task.Tasks;
import io.github.rectifysandbox.database.EmbeddedMariaDb;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Out of the store into files, read back with other programs' eyes. The day is 2023-03-13, a Monday. */
@SpringBootTest(classes = LedgerImportTests.Rooms.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
class LedgerExportTests {

    private static final Actor ADMIN = Actor.account("admin", Channel.IMPORT);
    private static final String ROUND = "2022年第三轮巡察";
    private static final String UNIT = "云溪区文旅体局";
    private static final WorkingCalendar CALENDAR = WorkingCalendar.of(Set.of(2023), Map.of());

    @TempDir
    static Path evidence;

    @Autowired
    LedgerExport export;
    @Autowired
    LedgerImport ledger;
    @Autowired
    TaskIntake intake;
    @Autowired
    Tasks tasks;
    @Autowired
    Dossiers dossiers;
    @Autowired
    Evidences evidences;
    @Autowired
    People people;
    @Autowired
    JdbcTemplate jdbc;

    private Part part;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        EmbeddedMariaDb server = EmbeddedMariaDb.shared();
        String url = server.freshDatabase();
        registry.add("spring.datasource.url", () -> url);
        registry.add("spring.datasource.username", server::username);
        registry.add("spring.datasource.password", server::password);
        registry.add("rectify.evidence.dir", () -> evidence.toString());
    }

    @BeforeEach
    void demo() {
        ledger.commit("people.csv", Demo.bytes("people-demo.csv"), null, "", UNIT, ADMIN);
        ledger.commit("notice.txt", Demo.bytes("notice-demo.txt"), null, ROUND, UNIT, ADMIN);
        ledger.commit("assignments.csv", Demo.bytes("assignments-demo.csv"), null, ROUND, UNIT, ADMIN);
        part = new Part(intake.round(ROUND).orElseThrow(), ROUND, people.unit(UNIT).orElseThrow(), UNIT);
    }

    @AfterEach
    void empty() {
        for (String table : List.of("ledger_item", "evidence_task", "evidence", "task_request", "task_before", "task_event", "measure", "task",
                "problem", "inspection_round")) {
            jdbc.update("DELETE FROM " + table);
        }
        jdbc.update("UPDATE person SET leader_id = NULL");
        jdbc.update("DELETE FROM person");
        jdbc.update("DELETE FROM unit");
    }

    @Test
    void theLedgerComesBackInAndChangesNothing() throws IOException {
        long events = count("task_event");
        byte[] file = ledger(true);

        LedgerDraft draft = (LedgerDraft) ledger.preview("台账.xlsx", file, null, ROUND, UNIT, LedgerChoices.NONE).draft();
        assertThat(draft.problems()).hasSize(25);
        assertThat(draft.rowProblems()).isEmpty();
        assertThat(draft.questions()).isEmpty();
        assertThat(draft.changes()).isEmpty();

        ImportReport report = ledger.commit("台账.xlsx", file, null, ROUND, UNIT, ADMIN);
        assertThat(report).extracting(ImportReport::created, ImportReport::updated, ImportReport::unchanged).containsExactly(0, 0, 25);
        assertThat(report.changes()).isEmpty();
        assertThat(count("task_event")).isEqualTo(events);
    }

    private long count(String table) {
        return jdbc.queryForObject("SELECT COUNT(*) FROM " + table, Long.class);
    }

    @Test
    void writesTheLedgerInItsUsualLayout() throws IOException {
        try (XSSFWorkbook book = open(ledger(true))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(1);
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getSheetName()).isEqualTo(UNIT);
            assertThat(text(sheet, 0, 0)).isEqualTo(UNIT + "巡察整改台账");
            assertThat(text(sheet, 1, 0)).contains("截至2023年3月13日", ROUND, "内部资料");
            assertThat(texts(sheet.getRow(2))).containsExactly("序号", "编号", "重点方面", "问题", "整改措施", "责任领导", "责任科室", "责任人",
                    "整改时限", "整改状态", "完成时间", "灯", "最近进展", "上次报告时间", "延期记录");
            int row = rowOf(sheet, "16");
            assertThat(text(sheet, row, 3)).startsWith("现金支付报酬。");
            assertThat(text(sheet, row, 2).lines()).hasSize(2).first().asString().startsWith("(二)");
            assertThat(text(sheet, row, 4)).startsWith("对现金支付情况延伸核查");
            assertThat(text(sheet, row + 2, 4)).startsWith("下属单位账务并入");
            assertThat(text(sheet, row + 1, 3)).isEmpty();
            assertThat(text(sheet, row, 9)).isEqualTo("正在整改");
            assertThat(sheet.getRow(row).getCell(8).getLocalDateTimeCellValue()).isEqualTo("2023-03-17T00:00:00");
            assertThat(sheet.getRow(row).getCell(8).getCellStyle().getDataFormatString()).isEqualTo("yyyy-mm-dd");
            assertThat(text(sheet, row, 5)).isNotEmpty();
            assertThat(text(sheet, row, 7)).isNotEmpty();
            assertThat(text(sheet, rowOf(sheet, "1"), 9)).isEqualTo("已销号");
            assertThat(sheet.getRow(rowOf(sheet, "1")).getCell(10).getLocalDateTimeCellValue()).isEqualTo("2023-02-21T00:00:00");
        }
    }

    @Test
    void mergesWhatBelongsToTheWholeTask() throws IOException {
        try (XSSFWorkbook book = open(ledger(true))) {
            XSSFSheet sheet = book.getSheetAt(0);
            int row = rowOf(sheet, "16");
            List<String> merged = sheet.getMergedRegions().stream().map(CellRangeAddress::formatAsString).toList();
            String rows = (row + 1) + ":%s" + (row + 3);
            assertThat(merged).contains("A1:O1", "A2:O2").contains("A" + rows.formatted("A"), "B" + rows.formatted("B"),
                    "D" + rows.formatted("D"), "J" + rows.formatted("J"), "O" + rows.formatted("O")).doesNotHaveDuplicates();
            assertThat(merged).noneMatch(region -> region.startsWith("E"));
            sheet.validateMergedRegions();
            int measures = jdbc.queryForObject("SELECT COUNT(*) FROM measure", Integer.class);
            assertThat(sheet.getLastRowNum()).isEqualTo(2 + measures);
        }
    }

    @Test
    void freezesTheHeadFiltersAndPrintsOnA3() throws IOException {
        try (XSSFWorkbook book = open(ledger(true))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 3);
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A3:O" + (sheet.getLastRowNum() + 1));
            assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A3_PAPERSIZE);
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getFitToPage()).isTrue();
            assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(sheet.getPrintSetup().getFitHeight()).isEqualTo((short) 0);
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:3");
            assertThat(sheet.getFooter().getCenter()).contains("&P", "&N");
            assertThat(sheet.getFooter().getLeft()).isEqualTo("内部资料 注意保管");
            assertThat(sheet.getColumnWidth(4)).isGreaterThan(sheet.getColumnWidth(0) * 4);
            assertThat(sheet.getRow(3).getCell(3).getCellStyle().getWrapText()).isTrue();
        }
    }

    @Test
    void showsLightsInWordsAndColour() throws IOException {
        add("101", "逾期的", "措施", TaskStatus.IN_PROGRESS, "2023-03-08", Level.INTERNAL);
        add("102", "临期的", "措施", TaskStatus.IN_PROGRESS, "2023-03-16", Level.INTERNAL);
        add("103", "今天的", "措施", TaskStatus.IN_PROGRESS, "2023-03-13", Level.INTERNAL);
        add("104", "长期的", "措施", TaskStatus.LONG_TERM, null, Level.INTERNAL);
        try (XSSFWorkbook book = open(ledger(true))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(text(sheet, rowOf(sheet, "101"), 11)).isEqualTo("红灯·逾期5天");
            assertThat(text(sheet, rowOf(sheet, "102"), 11)).isEqualTo("黄灯·临期3天");
            assertThat(text(sheet, rowOf(sheet, "103"), 11)).isEqualTo("黄灯·今天到期");
            assertThat(text(sheet, rowOf(sheet, "104"), 11)).isEqualTo("绿灯");
            assertThat(text(sheet, rowOf(sheet, "104"), 8)).isEqualTo("长期坚持");
            assertThat(List.of("101", "102", "104").stream().map(code -> sheet.getRow(rowOf(sheet, code)).getCell(11).getCellStyle()
                    .getFillForegroundXSSFColor().getARGBHex())).doesNotHaveDuplicates();
        }
    }

    @Test
    void tellsTheLastReportAndEveryExtension() throws IOException {
        Task task = task("16");
        Actor owner = Actor.of(people.get(task.assigneeId()), Channel.CHAT, "msg:7");
        tasks.report(task.id(), new Report(Report.Kind.PROGRESS, "已核对两家", null, 60), owner, null);
        jdbc.update("INSERT INTO task_event (task_id, at, kind, from_status, to_status, by_name, channel, detail) VALUES (?, "
                + "'2023-03-10 02:00:00', 'EXTENSION_GRANTED', 'IN_PROGRESS', 'IN_PROGRESS', '叶知秋', 'CARD', 'from=2023-02-28 to=2023-03-17')",
                task.id().value());
        try (XSSFWorkbook book = open(ledger(true))) {
            XSSFSheet sheet = book.getSheetAt(0);
            int row = rowOf(sheet, "16");
            assertThat(text(sheet, row, 12)).isEqualTo("正在推进（进度60%）：已核对两家");
            assertThat(sheet.getRow(row).getCell(13).getLocalDateTimeCellValue()).isEqualTo("2023-03-13T08:00:00");
            assertThat(text(sheet, row, 14)).isEqualTo("2023-03-10同意由2023-02-28延至2023-03-17");
        }
    }

    @Test
    void hidesWhatASensitiveTaskIsAboutFromThoseNotEntitled() throws IOException {
        add("101", "某人的线索", "约谈本人", TaskStatus.IN_PROGRESS, "2023-04-20", Level.SENSITIVE);
        try (XSSFWorkbook shown = open(ledger(true)); XSSFWorkbook hidden = open(ledger(false))) {
            int row = rowOf(shown.getSheetAt(0), "101");
            assertThat(text(shown.getSheetAt(0), row, 3)).isEqualTo("某人的线索。");
            assertThat(texts(hidden.getSheetAt(0).getRow(row))).contains("101", "（敏感事项，内容从略）", "绿灯")
                    .noneMatch(cell -> cell.contains("线索") || cell.contains("约谈"));
        }
    }

    @Test
    void writesWhateverPeopleWroteAsText() throws IOException {
        List<String> hostile = List.of("=HYPERLINK(\"http://x\",\"点我\")", "+1+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1+1",
                "＝1+1", "_x003D_1", "正常\u0001文字");
        for (int i = 0; i < hostile.size(); i++) {
            add("h" + i, hostile.get(i), hostile.get(i), TaskStatus.IN_PROGRESS, "2023-04-20", Level.INTERNAL);
            jdbc.update("UPDATE task SET department = ? WHERE code = ?", hostile.get(i), task(part.round(), "h" + i).code());
        }
        byte[] bytes = ledger(true);
        try (XSSFWorkbook book = open(bytes)) {
            for (Row row : book.getSheetAt(0)) {
                for (Cell cell : row) {
                    assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                }
            }
            XSSFSheet sheet = book.getSheetAt(0);
            int row = rowOfProblem(sheet, hostile.get(0) + "。");
            assertThat(text(sheet, row, 4)).isEqualTo(hostile.get(0));
            assertThat(text(sheet, row, 6)).isEqualTo(hostile.get(0));
            assertThat(((XSSFCell) sheet.getRow(row).getCell(4)).getCellStyle().getQuotePrefixed()).isTrue();
        }
        assertThat(new String(entries(bytes).get("xl/worksheets/sheet1.xml"), StandardCharsets.UTF_8)).doesNotContain("<f>", "<f ");
        ByteArrayOutputStream week = new ByteArrayOutputStream();
        export.weekly(List.of(part), LocalDate.parse("2023-03-13"), week);
        try (XSSFWorkbook book = open(week.toByteArray())) {
            assertThat(texts(book.getSheetAt(0).getRow(rowWith(book.getSheetAt(0), hostile.get(0))))).contains(hostile.get(0));
        }
    }

    @Test
    void givesEachUnitAndRoundASheetOfItsOwn() throws IOException {
        ledger.commit("notice.txt", Demo.bytes("notice-demo.txt"), null, "2019年/巡察*", UNIT, ADMIN);
        Part other = new Part(intake.round("2019年/巡察*").orElseThrow(), "2019年/巡察*", part.unit(), UNIT);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        export.ledger(List.of(part, other), true, CALENDAR, out);
        try (XSSFWorkbook book = open(out.toByteArray())) {
            assertThat(book.getNumberOfSheets()).isEqualTo(2);
            assertThat(book.getSheetName(1)).isEqualTo(UNIT + "(2)");
            assertThat(text(book.getSheetAt(1), 1, 0)).contains("2019年/巡察*");
            assertThat(book.getSheetAt(1).getMergedRegions()).hasSameSizeAs(book.getSheetAt(0).getMergedRegions());
        }
    }

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
        tasks.report(task.id(), new Report(Report.Kind.DONE, "已整改到位"), Actor.of(people.get(task.assigneeId()), Channel.CHAT, "m"), null);
        add("101", "要长期抓的", "措施", TaskStatus.LONG_TERM, null, Level.INTERNAL);
        add("102", "没有时限的", "措施一", TaskStatus.IN_PROGRESS, null, Level.INTERNAL);

        String text = export.notice(part, NoticeOrder.plain(false)).plain();

        assertThat(text).contains("截至2023年3月13日，反馈的27个问题中，已完成整改19个、正在整改7个（其中已申请销号1个）、长期坚持1个，整改完成率70.37%",
                "该项任务计划于2023年3月17日完成。", "该项任务长期坚持。", "该项任务正在整改。", "整改措施99条");
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

    @Test
    void countsTheWeekByDepartments() throws IOException {
        Task closed = task("16");
        tasks.report(closed.id(), new Report(Report.Kind.DONE, "好了"), Actor.of(people.get(closed.assigneeId()), Channel.CHAT, "m"), null);
        tasks.decide(closed.id(), true, "核对无误", ADMIN, null);
        Task waiting = task("6");
        tasks.report(waiting.id(), new Report(Report.Kind.DONE, "好了"), Actor.of(people.get(waiting.assigneeId()), Channel.CHAT, "m"), null);
        add("101", "逾期的", "措施", TaskStatus.IN_PROGRESS, "2023-03-08", Level.INTERNAL);
        add("102", "敏感且逾期", "措施", TaskStatus.IN_PROGRESS, "2023-03-09", Level.SENSITIVE);

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        export.weekly(List.of(part), LocalDate.parse("2023-03-13"), out);

        try (XSSFWorkbook book = open(out.toByteArray())) {
            assertThat(book.getSheetName(0)).isEqualTo("分科室情况");
            XSSFSheet departments = book.getSheetAt(0);
            assertThat(texts(departments.getRow(2))).containsExactly("责任科室", "总数", "已销号", "正在整改", "待审定", "长期坚持", "逾期",
                    "7日内到期", "本周有变动", "完成率");
            assertThat(texts(departments.getRow(departments.getLastRowNum()))).containsExactly("合计", "27", "20", "6", "1", "0", "2",
                    "2", "2", "74.07%");
            assertThat(texts(departments.getRow(rowWith(departments, "未明确科室")))).startsWith("未明确科室", "2", "0", "2");
            assertThat(text(book.getSheet("本周销号"), 3, 0)).isEqualTo("16");
            assertThat(book.getSheet("本周销号").getLastRowNum()).isEqualTo(3);
            XSSFSheet overdue = book.getSheet("逾期");
            assertThat(text(overdue, 0, 0)).isEqualTo("逾期未完成（2项）");
            assertThat(texts(overdue.getRow(3))).contains("101", "逾期的", "5");
            assertThat(texts(overdue.getRow(4))).contains("102", "（敏感事项，内容从略）", "4").doesNotContain("敏感且逾期", "2023-03-09");
            assertThat(text(book.getSheet("7日内到期"), 3, 0)).isIn("6", "18");
            assertThat(texts(book.getSheet("待审定").getRow(3))).contains("6", "0");
        }
    }

    @Test
    void tellsAPastWeekAsItWas() throws IOException {
        Task task = task("16");
        jdbc.update("UPDATE task_event SET at = '2023-03-01 01:00:00'");
        jdbc.update("UPDATE task SET due_on = '2023-04-30' WHERE id = ?", task.id().value());
        jdbc.update("INSERT INTO task_event (task_id, at, kind, from_status, to_status, by_name, channel, detail) VALUES (?, "
                + "'2023-03-10 02:00:00', 'EXTENSION_GRANTED', 'IN_PROGRESS', 'IN_PROGRESS', '叶知秋', 'CARD', 'from=2023-03-03 to=2023-04-30')",
                task.id().value());
        tasks.report(task.id(), new Report(Report.Kind.DONE, "好了"), Actor.of(people.get(task.assigneeId()), Channel.CHAT, "m"), null);

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        export.weekly(List.of(part), LocalDate.parse("2023-03-08"), out);

        try (XSSFWorkbook book = open(out.toByteArray())) {
            assertThat(text(book.getSheetAt(0), 1, 0)).contains("2023年3月6日至2023年3月8日");
            assertThat(texts(book.getSheet("逾期").getRow(3))).contains("16", "5");
            assertThat(book.getSheet("待审定").getLastRowNum()).isEqualTo(2);
        }
        out.reset();
        export.weekly(List.of(part), LocalDate.parse("2023-02-20"), out);
        try (XSSFWorkbook book = open(out.toByteArray())) {
            assertThat(texts(book.getSheetAt(0).getRow(3))).startsWith("合计", "0");
        }
    }

    @Test
    void packsEverythingOnFileAboutATask() throws Exception {
        Task task = task("16");
        Actor owner = Actor.of(people.get(task.assigneeId()), Channel.CHAT, "msg:7");
        tasks.report(task.id(), new Report(Report.Kind.PROGRESS, "=1+1\n<script>alert(1)</script>"), owner, null);
        byte[] pdf = "%PDF-1.7\n1 0 obj".getBytes(StandardCharsets.UTF_8);
        jdbc.update("INSERT INTO task_event (task_id, at, kind, from_status, to_status, by_name, channel, detail) VALUES (?, "
                + "'2023-03-13 01:00:00', 'TRANSFERRED', 'IN_PROGRESS', 'IN_PROGRESS', '叶知秋', 'CARD', ?), (?, '2023-03-13 02:00:00', "
                + "'SNOOZED', 'IN_PROGRESS', 'IN_PROGRESS', '江波', 'CHAT', 'until=2023-03-14T01:00:00Z odd')", task.id().value(),
                "from=" + task.leaderId().value() + " to=" + task.assigneeId().value(), task.id().value());
        bind(task, "清单.pdf", pdf, owner);
        bind(task, "清单.pdf", "%PDF-1.7\n2 0 obj".getBytes(StandardCharsets.UTF_8), owner);
        bind(task, "第三份.pdf", "%PDF-1.7\n3 0 obj".getBytes(StandardCharsets.UTF_8), owner);
        jdbc.update("UPDATE evidence SET name = '../../etc/cron.d/x.pdf' WHERE name = '第三份.pdf'");
        List<CaseMessage> messages = List.of(new CaseMessage(9, Instant.parse("2023-03-13T00:40:00Z"), null, "jiangbo", "@江波", "到期提醒",
                "排队中", "", 0, null, null));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        export.caseFile(task.id(), ROUND, messages, "管理员", out);

        Map<String, byte[]> files = entries(out.toByteArray());
        assertThat(files.keySet()).containsExactlyInAnyOrder("evidence/清单.pdf", "evidence/清单 (2).pdf", "evidence/x.pdf", "timeline.html",
                "timeline.csv", "messages.csv", "manifest.json", "sha256sums.txt");
        assertThat(files.get("evidence/清单.pdf")).isEqualTo(pdf);
        String page = new String(files.get("timeline.html"), StandardCharsets.UTF_8);
        assertThat(page).contains("16号任务案卷", "现金支付报酬", "报告正在推进", "江波", "内部资料", "default-src 'none'")
                .doesNotContain("<script>alert");
        String timeline = new String(files.get("timeline.csv"), StandardCharsets.UTF_8);
        assertThat(timeline).startsWith("\uFEFF序号,时间,事项").contains("2023-03-13 08:00:00,报告正在推进,江波", "对话", "msg:7", "\"'=1+1", "补充佐证材料", "变更责任人,叶知秋", "原为叶知秋；改为江波",
                "至2023-03-14 09:00；odd", "材料编号");
        assertThat(new String(files.get("messages.csv"), StandardCharsets.UTF_8)).contains("'@江波", "到期提醒");
        String sums = new String(files.get("sha256sums.txt"), StandardCharsets.UTF_8);
        assertThat(sums.lines()).hasSize(files.size() - 1);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (!file.getKey().equals("sha256sums.txt")) {
                String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file.getValue()));
                assertThat(sums).contains(hash + "  " + file.getKey());
                if (!file.getKey().equals("manifest.json")) {
                    assertThat(new String(files.get("manifest.json"), StandardCharsets.UTF_8)).contains(hash);
                }
            }
        }
        assertThat(new String(files.get("manifest.json"), StandardCharsets.UTF_8)).contains("\"madeBy\" : \"管理员\"", "INTACT")
                .doesNotContain("MISSING", "CHANGED");
    }

    @Test
    void tellsWhichEvidenceIsGoneOrWasChanged() throws IOException {
        Task task = task("16");
        Actor owner = Actor.of(people.get(task.assigneeId()), Channel.CHAT, "msg:7");
        bind(task, "一.pdf", "%PDF-1.7\n1 0 obj".getBytes(StandardCharsets.UTF_8), owner);
        bind(task, "二.pdf", "%PDF-1.7\n2 0 obj".getBytes(StandardCharsets.UTF_8), owner);
        Files.delete(evidences.original(evidences.ofTask(task.id()).get(0)));
        Files.writeString(evidences.original(evidences.ofTask(task.id()).get(1)), "%PDF changed");
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        export.caseFile(task.id(), ROUND, List.of(), "管理员", out);

        Map<String, byte[]> files = entries(out.toByteArray());
        assertThat(files).doesNotContainKey("evidence/一.pdf").containsKey("evidence/二.pdf");
        assertThat(new String(files.get("manifest.json"), StandardCharsets.UTF_8)).contains("MISSING", "CHANGED");
        assertThat(new String(files.get("timeline.html"), StandardCharsets.UTF_8)).contains("原件缺失", "原件与登记的校验值不符");
        out.reset();
        assertThatThrownBy(() -> export.caseFile(new TaskId(-1), ROUND, List.of(), "x", out)).isInstanceOf(TaskNotFound.class);
        assertThat(out.size()).isZero();
    }

    private void bind(Task task, String name, byte[] bytes, Actor actor) {
        EvidenceKept kept = evidences.keep(new ByteArrayInputStream(bytes), name, actor, EvidenceSource.CONSOLE);
        evidences.bind(((EvidenceKept.Stored) kept).evidence().id(), task.id(), actor);
    }

    private void add(String no, String problem, String measure, TaskStatus status, String dueOn, Level level) {
        String key = Integer.toHexString((no + problem).hashCode());
        intake.intake(part.round(), part.unit(), List.of(new ProblemDraft("0".repeat(64 - key.length()) + key, no,
                List.of("(三)在“队伍建设有弱项,选人用人不够规范”方面"), problem.strip(), problem + "。", List.of(measure), status,
                dueOn == null ? null : LocalDate.parse(dueOn), null, List.of(), level)), ADMIN);
    }

    private Task task(RoundId round, String no) {
        return intake.byPrintedNumber(round, part.unit(), no).get(0);
    }

    private static Map<String, byte[]> entries(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                assertThat(files.put(entry.getName(), in.readAllBytes())).isNull();
            }
        }
        return files;
    }

    private static String text(byte[] docx) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            return document.getParagraphs().stream().map(XWPFParagraph::getText).collect(Collectors.joining("\n"));
        }
    }

    private static XSSFWorkbook open(byte[] bytes) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }

    private static String text(XSSFSheet sheet, int row, int column) {
        Cell cell = sheet.getRow(row) == null ? null : sheet.getRow(row).getCell(column);
        return cell == null ? "" : text(cell);
    }

    private static String text(Cell cell) {
        return switch (cell.getCellType()) {
            case STRING -> cell.getStringCellValue();
            case NUMERIC -> DateUtil.isCellDateFormatted(cell)
                    ? cell.getLocalDateTimeCellValue().toLocalDate().toString() : String.valueOf((long) cell.getNumericCellValue());
            default -> "";
        };
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        row.forEach(cell -> texts.add(text(cell)));
        return texts;
    }

    private static int rowOf(XSSFSheet sheet, String code) {
        return find(sheet, row -> text(sheet, row, 1).equals(code));
    }

    private static int rowOfProblem(XSSFSheet sheet, String problem) {
        return find(sheet, row -> text(sheet, row, 3).equals(problem));
    }

    private static int rowWith(XSSFSheet sheet, String words) {
        return find(sheet, row -> texts(sheet.getRow(row)).contains(words));
    }

    private static int find(XSSFSheet sheet, IntPredicate wanted) {
        for (int row = 3; row <= sheet.getLastRowNum(); row++) {
            if (wanted.test(row)) {
                return row;
            }
        }
        throw new AssertionError("no such row");
    }

    private Task task(String code) {
        return intake.byCode(part.round(), code).orElseThrow();
    }

    private byte[] ledger(boolean sensitive) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        export.ledger(List.of(part), sensitive, CALENDAR, out);
        return out.toByteArray();
    }

    private static byte[] docx(WrittenNotice notice) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        notice.write(out);
        return out.toByteArray();
    }
}
