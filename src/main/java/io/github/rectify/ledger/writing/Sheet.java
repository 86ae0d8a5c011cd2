package io.github.rectify.ledger.writing;

import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Footer;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/**
 * One sheet while it is written: title, a line below it, the header, then rows. The head is frozen and printed again on every page, the
 * rows can be filtered, and a page is as wide as the sheet.
 */
final class Sheet {

    static final int HEAD_ROWS = 3;
    /** The last row a spreadsheet has. */
    private static final int MOST_ROWS = 1_048_576;
    private static final float LINE_HEIGHT = 14f;
    private static final float TALLEST = 409f;

    private final Book book;
    private final SXSSFSheet sheet;
    private final List<Book.Column> columns;
    private final MergedCells merged;
    private int next = HEAD_ROWS;

    Sheet(Book book, SXSSFSheet sheet, List<Book.Column> columns) {
        this.book = book;
        this.sheet = sheet;
        this.columns = columns;
        this.merged = new MergedCells();
    }

    void open(String heading, String below, short paper, Phrases phrases) {
        for (int i = 0; i < columns.size(); i++) {
            sheet.setColumnWidth(i, columns.get(i).width() * 256);
        }
        Row title = sheet.createRow(0);
        title.setHeightInPoints(32);
        book.title(title, heading);
        Row under = sheet.createRow(1);
        under.setHeightInPoints(20);
        book.subtitle(under, below);
        Row head = sheet.createRow(2);
        head.setHeightInPoints(28);
        for (int i = 0; i < columns.size(); i++) {
            book.head(head, i, columns.get(i).header());
        }
        if (columns.size() > 1) {
            merged.across(0, columns.size() - 1);
            merged.across(1, columns.size() - 1);
        }
        sheet.addMergedRegionUnsafe(new CellRangeAddress(0, 1, 0, 0));   // stands in for them all until MergedCells.copy
        sheet.createFreezePane(0, HEAD_ROWS);
        print(paper, phrases);
    }

    private void print(short paper, Phrases phrases) {
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(paper);
        print.setLandscape(true);
        sheet.setFitToPage(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.setRepeatingRows(new CellRangeAddress(0, HEAD_ROWS - 1, -1, -1));
        sheet.setHorizontallyCenter(true);
        Footer footer = sheet.getFooter();
        footer.setLeft(phrases.say("internal"));
        footer.setCenter(phrases.say("sheet.page", "&P", "&N"));
    }

    boolean hasRoomFor(int rows) {
        return next + rows <= MOST_ROWS;
    }

    Row row() {
        return sheet.createRow(next++);
    }

    /** These rows, the last ones written, are one in every column but one. */
    void mergeLast(int rows, int butColumn) {
        if (rows > 1) {
            merged.down(next - rows, next - 1, butColumn, columns.size());
        }
    }

    void height(Row row, int lines) {
        row.setHeightInPoints(Math.min(TALLEST, Math.max(1, lines) * LINE_HEIGHT + 4));
    }

    /** How many lines words take in a column that breaks them. */
    int lines(String words, int column) {
        int width = Math.max(1, columns.get(column).width() - 1);
        return words.lines().mapToInt(line -> (width(line) + width - 1) / width).map(lines -> Math.max(1, lines)).sum();
    }

    private static int width(String line) {
        return line.codePoints().map(letter -> letter < 0x2000 ? 1 : 2).sum();
    }

    void text(Row row, int column, String words) {
        book.text(row, column, words, columns.get(column).centred());
    }

    void word(Row row, int column, String words, CellStyle style) {
        book.word(row, column, words, style);
    }

    void close() {
        sheet.setAutoFilter(new CellRangeAddress(HEAD_ROWS - 1, Math.max(HEAD_ROWS - 1, next - 1), 0, columns.size() - 1));
    }

    MergedCells merged() {
        return merged;
    }
}
