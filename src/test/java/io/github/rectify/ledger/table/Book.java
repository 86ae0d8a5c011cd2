package io.github.rectify.ledger.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook as somebody would fill it in: rows of texts, numbers and days, merged cells, hidden sheets. */
public final class Book {

    private final Workbook workbook;
    private final CellStyle day;
    private Sheet sheet;
    private int next;

    private Book(Workbook workbook) {
        this.workbook = workbook;
        this.day = workbook.createCellStyle();
        day.setDataFormat(workbook.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
    }

    public static Book xlsx() {
        return new Book(new XSSFWorkbook());
    }

    public static Book xls() {
        return new Book(new HSSFWorkbook());
    }

    /** Excel for the Macintosh of long ago counts days from 1904. */
    public static Book counting1904() {
        XSSFWorkbook workbook = new XSSFWorkbook();
        workbook.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
        return new Book(workbook);
    }

    public Book sheet(String name) {
        sheet = workbook.createSheet(name);
        next = 0;
        return this;
    }

    public Book hidden() {
        workbook.setSheetHidden(workbook.getSheetIndex(sheet), true);
        return this;
    }

    /** A row; null leaves a cell out. What begins with "=" is a formula. */
    public Book row(Object... cells) {
        Row row = sheet.createRow(next++);
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] != null) {
                fill(row.createCell(i), cells[i]);
            }
        }
        return this;
    }

    private void fill(Cell cell, Object value) {
        if (value instanceof LocalDate date) {
            cell.setCellValue(date);
            cell.setCellStyle(day);
        } else if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value.toString().startsWith("=")) {
            cell.setCellFormula(value.toString().substring(1));
            workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell);
        } else {
            cell.setCellValue(value.toString());
        }
    }

    public Book skip(int rows) {
        next += rows;
        return this;
    }

    public Book merge(String... ranges) {
        for (String range : ranges) {
            sheet.addMergedRegion(CellRangeAddress.valueOf(range));
        }
        return this;
    }

    public byte[] bytes() {
        try (workbook; ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public SheetFile file() {
        return new SheetFile(bytes(), workbook instanceof HSSFWorkbook ? SheetFile.Type.XLS : SheetFile.Type.XLSX, "");
    }
}
