package io.github.rectify.ledger;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Looks at a written workbook as another program does. */
final class SheetEyes {

    private SheetEyes() {
    }

    static XSSFWorkbook open(byte[] bytes) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }

    static String text(XSSFSheet sheet, int row, int column) {
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

    static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        row.forEach(cell -> texts.add(text(cell)));
        return texts;
    }

    static int rowOf(XSSFSheet sheet, String code) {
        return find(sheet, row -> text(sheet, row, 1).equals(code));
    }

    static int rowOfProblem(XSSFSheet sheet, String problem) {
        return find(sheet, row -> text(sheet, row, 3).equals(problem));
    }

    static int rowWith(XSSFSheet sheet, String words) {
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
}
