package io.github.rectify.ledger.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rectify.ledger.words.Words;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;
import org.xml.sax.XMLReader;

/**
 * 50,000 rows of 15 columns, read into problems in a process of its own with a heap of 256 MB, beside a bare loop of the library
 * over the same bytes. Run by hand: {@code -Dtest=LedgerReadingBenchmark}.
 */
class LedgerReadingBenchmark {

    private static final int ROWS = 50_000;
    private static final int COLUMNS = 15;

    @Test
    void readsFiftyThousandRowsInAHeapOf256Megabytes(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("ledger.xlsx");
        write(file);
        Process child = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
                "-cp", System.getProperty("java.class.path"), LedgerReadingBenchmark.class.getName(), file.toString())
                .redirectErrorStream(true).start();
        String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(child.waitFor(5, TimeUnit.MINUTES)).isTrue();
        said.lines().filter(line -> line.startsWith("ledger:")).forEach(System.out::println);
        assertThat(child.exitValue()).as(said).isZero();
        assertThat(said).contains("problems " + ROWS);
    }

    /** What the child process does. */
    public static void main(String[] file) throws Exception {
        byte[] content = Files.readAllBytes(Path.of(file[0]));
        System.out.printf("ledger: %d rows, %d columns, %d bytes, heap %d MB%n", ROWS, COLUMNS, content.length,
                Runtime.getRuntime().maxMemory() / 1024 / 1024);
        for (int round = 1; round <= 3; round++) {
            long start = System.nanoTime();
            int cells = bare(content);
            Duration bare = Duration.ofNanos(System.nanoTime() - start);
            start = System.nanoTime();
            LedgerTable table = new LedgerReader(Words.load()).open(new SheetFile(content, SheetFile.Type.XLSX, ""), null);
            Ledger ledger = table.read(table.columns(), List.of());
            Duration read = Duration.ofNanos(System.nanoTime() - start);
            System.out.printf("ledger: run %d: read into problems %d ms, %d rows/s; bare loop %d ms, %d rows/s (%d cells); "
                    + "ratio %.2f; problems %d%n", round, read.toMillis(), perSecond(read), bare.toMillis(), perSecond(bare), cells,
                    bare.toNanos() / (double) read.toNanos(), ledger.problems().size());
        }
    }

    private static long perSecond(Duration duration) {
        return ROWS * 1000L / Math.max(1, duration.toMillis());
    }

    private static int bare(byte[] content) throws Exception {
        int[] cells = {0};
        try (OPCPackage pack = OPCPackage.open(new ByteArrayInputStream(content))) {
            XSSFReader reader = new XSSFReader(pack);
            XMLReader xml = XMLHelper.newXMLReader();
            xml.setContentHandler(new XSSFSheetXMLHandler(reader.getStylesTable(), null, new ReadOnlySharedStringsTable(pack),
                    new XSSFSheetXMLHandler.SheetContentsHandler() {
                        @Override
                        public void startRow(int row) {
                        }

                        @Override
                        public void endRow(int row) {
                        }

                        @Override
                        public void cell(String reference, String value, XSSFComment comment) {
                            cells[0]++;
                        }
                    }, new DataFormatter(), false));
            try (InputStream sheet = reader.getSheetsData().next()) {
                xml.parse(new InputSource(sheet));
            }
        }
        return cells[0];
    }

    private static void write(Path file) throws IOException {
        try (SXSSFWorkbook book = new SXSSFWorkbook(null, 100, true, true); OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = book.createSheet("台账");
            CellStyle day = book.createCellStyle();
            day.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
            fill(sheet.createRow(0), "巡察整改台账（截至2024年6月30日）");
            fill(sheet.createRow(1), "序号", "重点方面", "问题内容", "整改目标", "整改措施", "责任领导", "责任科室", "责任人", "整改时限", "完成情况",
                    "完成时间", "进展情况", "涉及金额", "来源", "备注");
            String[] names = {"江波", "方瑾", "林悦", "唐怡", "郭慧敏"};
            String[] dues = {"2024年底前", "立行立改", "长期坚持", "2024.9.30", "3个月内"};
            String[] states = {"已完成", "正在整改", "基本完成", "长期坚持", "未启动"};
            for (int i = 1; i <= ROWS; i++) {
                Row row = sheet.createRow(i + 1);
                fill(row, String.valueOf(i), "方面" + i / 100, "第" + i + "个问题：台账登记不全，抽查" + i % 97 + "份有缺项", "登记齐全" + i % 50,
                        "1.逐项补登第" + i + "册\n2.每季度抽查一次", "叶知秋", "科室" + i % 40, names[i % 5] + "（科长）",
                        dues[i % 5], states[i % 5], null, "已补登" + i + "件，正在核对余下部分", String.valueOf(i % 1000), "巡察", "备注" + i);
                if (i % 5 == 0) {
                    row.createCell(10).setCellValue(LocalDate.of(2024, 3, 1 + i % 28));
                    row.getCell(10).setCellStyle(day);
                }
            }
            book.write(out);
        }
    }

    private static void fill(Row row, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] != null) {
                row.createCell(i).setCellValue(cells[i]);
            }
        }
    }
}
