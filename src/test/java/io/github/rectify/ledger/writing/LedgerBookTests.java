package io.github.rectify.ledger.writing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rectify.people.UnitId;
import io.github.rectify.task.Light;
import io.github.rectify.task.RoundId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** A ledger larger than any buffer on its way, and what it leaves behind. */
class LedgerBookTests {

    private static final Part PART = new Part(new RoundId(1), "2022年巡察", new UnitId(1), "某局");

    private static final int TASKS = 3_000;

    @Test
    void mergesEveryTaskOfALargeLedger() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(out);

        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isEqualTo(2 + IntStream.rangeClosed(1, TASKS).map(i -> Math.max(1, i % 4)).sum());
            assertThat(sheet.getMergedRegions().stream().map(CellRangeAddress::formatAsString).collect(Collectors.toSet()))
                    .hasSize(2 + 14 * (int) IntStream.rangeClosed(1, TASKS).filter(i -> i % 4 > 1).count());
            assertThat(sheet.getRow(sheet.getLastRowNum()).getCell(3).getStringCellValue()).isEqualTo("第3000项 <mergeCells 与 & 符号");
        }
    }

    @Test
    void leavesNothingOnDisk() throws IOException {
        long before = folders();
        write(OutputStream.nullOutputStream());
        assertThat(folders()).isEqualTo(before);
    }

    private static long folders() throws IOException {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(path -> path.getFileName().toString().startsWith("rectify-export")).count();
        }
    }

    private static void write(OutputStream out) throws IOException {
        try (LedgerBook book = new LedgerBook(Said.phrases(), LocalDate.parse("2023-03-13"), List.of(PART))) {
            book.begin(PART);
            for (int i = 1; i <= TASKS; i++) {
                book.add(new LedgerRow("" + i, "" + i, "（一）方面", "第" + i + "项 <mergeCells 与 & 符号",
                        IntStream.range(0, i % 4).mapToObj(m -> "第" + m + "条措施").toList(), "叶知秋", "办公室", "江波",
                        LocalDate.parse("2023-03-17"), "", "正在整改", null, Light.GREEN, "绿灯", "", null, ""));
            }
            book.write(out);
        }
    }
}
