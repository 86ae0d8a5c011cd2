package io.github.rectify.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static io.github.rectify.ledger.SheetEyes.open;
import static io.github.rectify.ledger.SheetEyes.rowWith;
import static io.github.rectify.ledger.SheetEyes.text;
import static io.github.rectify.ledger.SheetEyes.texts;

import io.github.rectify.ledger.writing.Part;
import io.github.rectify.task.Level;
import io.github.rectify.task.Report;
import io.github.rectify.task.Task;
import io.github.rectify.task.TaskStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** The table of the week. */
class WeekExportTests extends ExportHouse {

    @Test
    void countsTheWeekByDepartments() throws IOException {
        Task closed = task("16");
        tasks.report(closed.id(), new Report(Report.Kind.DONE, "好了"), owner(closed), null);
        tasks.decide(closed.id(), true, "核对无误", ADMIN, null);
        Task waiting = task("6");
        tasks.report(waiting.id(), new Report(Report.Kind.DONE, "好了"), owner(waiting), null);
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
    void keepsTheDepartmentsOfAUnitTogetherAndSumsThemUp() throws IOException {
        Part first = part;
        part = new Part(intake.roundNamed("2023年巡察"), "2023年巡察", people.unitNamed("水利局"), "水利局");
        add("1", "别的单位的", "措施", TaskStatus.IN_PROGRESS, "2023-03-20", Level.INTERNAL);
        Part other = part;
        part = new Part(other.round(), other.roundName(), first.unit(), first.unitName());
        add("2", "另一轮的", "措施", TaskStatus.IN_PROGRESS, "2023-03-20", Level.INTERNAL);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        export.weekly(List.of(first, other, part), LocalDate.parse("2023-03-13"), out);

        try (XSSFWorkbook book = open(out.toByteArray())) {
            XSSFSheet sheet = book.getSheetAt(0);
            int last = sheet.getLastRowNum();
            assertThat(texts(sheet.getRow(last))).startsWith("合计", "合计", "27");
            assertThat(texts(sheet.getRow(last - 1))).startsWith("水利局", "小计", "1");
            assertThat(texts(sheet.getRow(last - 2))).startsWith("水利局", "未明确科室", "1");
            assertThat(texts(sheet.getRow(last - 3))).startsWith(first.unitName(), "小计", "26");
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
        tasks.report(task.id(), new Report(Report.Kind.DONE, "好了"), owner(task), null);

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
    void writesWhateverPeopleWroteAsText() throws IOException {
        String hostile = "=HYPERLINK(\"http://x\",\"点我\")";
        add("h", hostile, "措施", TaskStatus.IN_PROGRESS, "2023-04-20", Level.INTERNAL);
        jdbc.update("UPDATE task SET department = ? WHERE code = ?", hostile, task("h").code());
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        export.weekly(List.of(part), LocalDate.parse("2023-03-13"), out);

        try (XSSFWorkbook book = open(out.toByteArray())) {
            assertThat(texts(book.getSheetAt(0).getRow(rowWith(book.getSheetAt(0), hostile)))).contains(hostile);
        }
    }
}
