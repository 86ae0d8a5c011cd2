package io.github.rectify.ledger.writing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * A table as text, with the mark by which spreadsheets know its encoding. A cell they would take for a formula gets an apostrophe in
 * front, so it is shown and never reckoned.
 */
final class Csv {

    private static final char BYTE_ORDER_MARK = (char) 0xFEFF;

    private final CSVPrinter printer;
    private final Writer writer;

    /** @param out is flushed but stays open */
    Csv(OutputStream out, List<String> header) throws IOException {
        this.writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        this.printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        printer.printRecord(header);
    }

    void row(@Nullable Object... cells) throws IOException {
        List<String> row = new ArrayList<>();
        for (@Nullable Object cell : cells) {
            row.add(harmless(cell == null ? "" : String.valueOf(cell)));
        }
        printer.printRecord(row);
    }

    void finish() throws IOException {
        printer.flush();
        writer.flush();
    }

    static String harmless(String cell) {
        return Book.looksLikeFormula(cell) ? "'" + cell : cell;
    }
}
