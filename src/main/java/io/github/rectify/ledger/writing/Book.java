package io.github.rectify.ledger.writing;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.apache.poi.util.TempFileCreationStrategy;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * A workbook written row by row: rows go to disk as they are written, so that memory does not grow with their number. Text is always
 * written as text; one that a spreadsheet would take for a formula once somebody edits it is marked as text beyond doubt.
 */
final class Book implements Closeable {

    /** How many rows of a sheet are kept in memory. */
    private static final int WINDOW = 200;
    private static final int LONGEST_CELL = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
    private static final String STARTS_OF_FORMULAS = "=+-@\t\r\n";

    /** A folder of our own, which nobody else on the machine can read. */
    private final Path folder = folder();
    private final TempFileCreationStrategy files = new DefaultTempFileCreationStrategy(folder.toFile());
    private final SXSSFWorkbook workbook = new SXSSFWorkbook(null, WINDOW, false, false);
    private final List<Sheet> sheets = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final Phrases phrases;
    private final Font plain;
    private final CellStyle title;
    private final CellStyle subtitle;
    private final CellStyle head;
    private final CellStyle text;
    private final CellStyle quoted;
    private final CellStyle centred;
    private final CellStyle day;
    private final CellStyle moment;

    Book(Phrases phrases) {
        this.phrases = phrases;
        this.plain = font(10, false);
        this.title = style(font(18, true), HorizontalAlignment.CENTER, false);
        this.subtitle = style(plain, HorizontalAlignment.LEFT, false);
        this.head = filled(style(font(10, true), HorizontalAlignment.CENTER, true), "E8EDF3");
        this.text = style(plain, HorizontalAlignment.LEFT, true);
        this.quoted = style(plain, HorizontalAlignment.LEFT, true);
        ((XSSFCellStyle) quoted).setQuotePrefixed(true);
        this.centred = style(plain, HorizontalAlignment.CENTER, true);
        this.day = formatted("yyyy-mm-dd");
        this.moment = formatted("yyyy-mm-dd hh:mm");
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("rectify-export");
        } catch (IOException noPlace) {
            throw new UncheckedIOException(noPlace);
        }
    }

    private Font font(int points, boolean bold) {
        Font font = workbook.createFont();
        font.setFontName(phrases.say("sheet.font"));
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        return font;
    }

    private CellStyle style(Font font, HorizontalAlignment alignment, boolean framed) {
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setAlignment(alignment);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(true);
        if (framed) {
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
            short grey = IndexedColors.GREY_50_PERCENT.getIndex();
            style.setTopBorderColor(grey);
            style.setBottomBorderColor(grey);
            style.setLeftBorderColor(grey);
            style.setRightBorderColor(grey);
        }
        return style;
    }

    private CellStyle formatted(String format) {
        CellStyle style = style(plain, HorizontalAlignment.CENTER, true);
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    private static CellStyle filled(CellStyle style, String colour) {
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        ((XSSFCellStyle) style).setFillForegroundColor(new XSSFColor(HexFormat.of().parseHex(colour), null));
        return style;
    }

    /** A style for a word that stands out by colour as well. */
    CellStyle coloured(String fill, String letters) {
        CellStyle style = filled(style(font(10, true), HorizontalAlignment.CENTER, true), fill);
        ((XSSFCellStyle) style).getFont().setColor(new XSSFColor(HexFormat.of().parseHex(letters), null));
        return style;
    }

    /** A sheet of these columns; the name is made one a spreadsheet takes, and one of its own. */
    Sheet sheet(String name, String heading, String below, List<Column> columns, short paper) {
        Sheet sheet = new Sheet(this, TempFile.withStrategy(files, () -> workbook.createSheet(own(name))), columns);
        sheets.add(sheet);
        sheet.open(heading, below, paper, phrases);
        return sheet;
    }

    private String own(String wanted) {
        String safe = WorkbookUtil.createSafeSheetName(wanted.strip().isEmpty() ? "-" : wanted.strip());
        String name = safe;
        for (int i = 2; !names.add(name.toLowerCase(Locale.ROOT)); i++) {
            String ending = "(" + i + ")";
            name = safe.substring(0, Math.min(safe.length(), 31 - ending.length())) + ending;
        }
        return name;
    }

    /** Writes the whole workbook. Nothing goes to {@code out} before all of it stands on disk. */
    void write(OutputStream out) throws IOException {
        sheets.forEach(Sheet::close);
        Path whole = folder.resolve("whole.xlsx");
        try {
            TempFile.withStrategy(files, () -> write(whole));
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
        MergedCells.copy(whole, sheets.stream().map(Sheet::merged).toList(), out);
    }

    private Path write(Path whole) {
        try (OutputStream file = Files.newOutputStream(whole)) {
            workbook.write(file);
            return whole;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Leaves nothing on disk. */
    @Override
    public void close() throws IOException {
        try {
            workbook.close();
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /** A column: its header, how many Latin letters wide it is, and whether its words stand in the middle. */
    record Column(String header, int width, boolean centred) {
    }

    CellStyle centred() {
        return centred;
    }

    void title(Row row, String words) {
        write(row.createCell(0), words, title);
    }

    void subtitle(Row row, String words) {
        write(row.createCell(0), words, subtitle);
    }

    void head(Row row, int column, String words) {
        write(row.createCell(column), words, head);
    }

    void text(Row row, int column, String words, boolean inTheMiddle) {
        CellStyle usual = inTheMiddle ? centred : text;
        write(row.createCell(column), words, looksLikeFormula(words) ? quoted : usual);
    }

    void word(Row row, int column, String words, CellStyle style) {
        write(row.createCell(column), words, style);
    }

    void number(Row row, int column, long number) {
        Cell cell = row.createCell(column);
        cell.setCellValue(number);
        cell.setCellStyle(centred);
    }

    /** The day as a day, or the words where there is none. */
    void day(Row row, int column, @Nullable LocalDate on, String words) {
        if (on == null) {
            text(row, column, words, true);
            return;
        }
        Cell cell = row.createCell(column);
        cell.setCellValue(on);
        cell.setCellStyle(day);
    }

    void moment(Row row, int column, @Nullable LocalDateTime at) {
        Cell cell = row.createCell(column);
        if (at != null) {
            cell.setCellValue(at.withNano(0));
        }
        cell.setCellStyle(moment);
    }

    private static void write(Cell cell, String words, CellStyle style) {
        cell.setCellValue(cut(words));
        cell.setCellStyle(style);
    }

    private static String cut(String words) {
        if (words.length() <= LONGEST_CELL) {
            return words;
        }
        int end = LONGEST_CELL - 1;
        return words.substring(0, Character.isHighSurrogate(words.charAt(end - 1)) ? end - 1 : end) + "\u2026";
    }

    /** Whether a spreadsheet would take a cell of these words for a formula; wide signs count as well. */
    static boolean looksLikeFormula(String words) {
        if (words.isEmpty()) {
            return false;
        }
        String first = Normalizer.normalize(words.substring(0, 1), Normalizer.Form.NFKC);
        return STARTS_OF_FORMULAS.contains(first.substring(0, Math.min(1, first.length())));
    }
}
