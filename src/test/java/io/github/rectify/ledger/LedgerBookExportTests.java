package io.github.rectify.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static io.github.rectify.ledger.SheetEyes.open;
import static io.github.rectify.ledger.SheetEyes.rowOf;
import static io.github.rectify.ledger.SheetEyes.rowOfProblem;
import static io.github.rectify.ledger.SheetEyes.text;
import static io.github.rectify.ledger.SheetEyes.texts;

import io.github.rectify.ledger.notice.Demo;
import io.github.rectify.ledger.writing.Part;
import io.github.rectify.schedule.WorkingCalendar;
import io.github.rectify.task.Level;
import io.github.rectify.task.Report;
import io.github.rectify.task.Task;
import io.github.rectify.task.TaskStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** The ledger as a workbook. */
class LedgerBookExportTests extends ExportHouse {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.of(Set.of(2023), Map.of());

    @Test
    void theLedgerComesBackInAndChangesNothing() throws IOException {
        int events = count("task_event");
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

    @Test
    void namesTheSheetsByWhatDiffersBetweenThem() throws IOException {
        Part first = part;
        part = new Part(intake.roundNamed("2023年巡察"), "2023年巡察", first.unit(), first.unitName());
        add("1", "另一轮的", "措施", TaskStatus.IN_PROGRESS, "2023-03-20", Level.INTERNAL);
        Part second = part;
        part = new Part(second.round(), second.roundName(), people.unitNamed("水利局"), "水利局");
        add("2", "别的单位的", "措施", TaskStatus.IN_PROGRESS, "2023-03-20", Level.INTERNAL);

        assertThat(sheetsOf(List.of(first, second))).containsExactly(first.roundName(), "2023年巡察");
        assertThat(sheetsOf(List.of(second, part))).containsExactly(second.unitName(), "水利局");
        assertThat(sheetsOf(List.of(first, part))).containsExactly(first.roundName() + " " + first.unitName(), "2023年巡察 水利局");
    }

    private List<String> sheetsOf(List<Part> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        export.ledger(parts, true, CALENDAR, out);
        try (XSSFWorkbook book = open(out.toByteArray())) {
            return IntStream.range(0, book.getNumberOfSheets()).mapToObj(book::getSheetName).toList();
        }
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
        tasks.report(task.id(), new Report(Report.Kind.PROGRESS, "已核对两家", null, 60), owner(task), null);
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
            jdbc.update("UPDATE task SET department = ? WHERE code = ?", hostile.get(i), task("h" + i).code());
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
        assertThat(new String(CaseExportTests.entries(bytes).get("xl/worksheets/sheet1.xml"), StandardCharsets.UTF_8)).doesNotContain("<f>", "<f ");
    }

    @Test
    void givesEachUnitAndRoundASheetOfItsOwn() throws IOException {
        ledger.commit("notice.txt", Demo.bytes("notice-demo.txt"), null, "2019年/巡察*", UNIT, ADMIN);
        Part other = new Part(intake.round("2019年/巡察*").orElseThrow(), "2019年/巡察*", part.unit(), UNIT);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        export.ledger(List.of(part, other), true, CALENDAR, out);
        try (XSSFWorkbook book = open(out.toByteArray())) {
            assertThat(book.getNumberOfSheets()).isEqualTo(2);
            assertThat(book.getSheetName(1)).startsWith("2019年").contains("巡察");
            assertThat(text(book.getSheetAt(1), 1, 0)).contains("2019年/巡察*");
            assertThat(book.getSheetAt(1).getMergedRegions()).hasSameSizeAs(book.getSheetAt(0).getMergedRegions());
        }
    }

    private byte[] ledger(boolean sensitive) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        export.ledger(List.of(part), sensitive, CALENDAR, out);
        return out.toByteArray();
    }
}
