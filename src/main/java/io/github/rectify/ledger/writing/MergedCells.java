package io.github.rectify.ledger.writing;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/**
 * The merged cells of a sheet, a few bytes each. The library keeps some hundred bytes in memory for each merged cell, of which a large
 * ledger has a million; so they are kept here, and written into the finished workbook in the place of the one it was given.
 */
final class MergedCells {

    private static final byte[] BEGIN = "<mergeCells".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "</mergeCells>".getBytes(StandardCharsets.US_ASCII);

    private final List<CellRangeAddress> across = new ArrayList<>();
    /** Pairs of first and last row. */
    private int[] down = new int[64];
    private int used;
    private int butColumn = -1;
    private int columns;

    void across(int row, int lastColumn) {
        across.add(new CellRangeAddress(row, row, 0, lastColumn));
    }

    /** Merges rows in each of the first columns but one, which is always the same. */
    void down(int first, int last, int butColumn, int columns) {
        this.butColumn = butColumn;
        this.columns = columns;
        if (used == down.length) {
            down = Arrays.copyOf(down, used * 2);
        }
        down[used++] = first;
        down[used++] = last;
    }

    /** Copies a workbook, with the merged cells of each of its sheets. */
    static void copy(Path workbook, List<MergedCells> sheets, OutputStream to) throws IOException {
        try (ZipFile from = new ZipFile(workbook.toFile())) {
            ZipOutputStream out = new ZipOutputStream(new BufferedOutputStream(to, 1 << 16));
            for (Enumeration<? extends ZipEntry> entries = from.entries(); entries.hasMoreElements();) {
                ZipEntry entry = entries.nextElement();
                out.putNextEntry(new ZipEntry(entry.getName()));
                try (InputStream in = new BufferedInputStream(from.getInputStream(entry), 1 << 16)) {
                    MergedCells merged = of(entry.getName(), sheets);
                    if (merged == null) {
                        in.transferTo(out);
                    } else {
                        merged.copy(in, out);
                    }
                }
                out.closeEntry();
            }
            out.finish();
            out.flush();
        }
    }

    private static @Nullable MergedCells of(String part, List<MergedCells> sheets) {
        for (int i = 0; i < sheets.size(); i++) {
            if (part.equals("xl/worksheets/sheet" + (i + 1) + ".xml")) {
                return sheets.get(i);
            }
        }
        return null;
    }

    private void copy(InputStream in, OutputStream out) throws IOException {
        boolean found = upTo(BEGIN, in, out);
        if (!found) {
            throw new IOException("the sheet has no merged cells");
        }
        upTo(END, in, OutputStream.nullOutputStream());
        write(out);
        in.transferTo(out);
    }

    /** Copies up to the words, which are dropped. Both begin with a sign that does not occur in them again. */
    private static boolean upTo(byte[] words, InputStream in, OutputStream out) throws IOException {
        int matched = 0;
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (b == words[matched]) {
                matched++;
                if (matched == words.length) {
                    return true;
                }
            } else {
                out.write(words, 0, matched);
                matched = b == words[0] ? 1 : 0;
                if (matched == 0) {
                    out.write(b);
                }
            }
        }
        out.write(words, 0, matched);
        return false;
    }

    private void write(OutputStream out) throws IOException {
        List<String> letters = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            letters.add(CellReference.convertNumToColString(i));
        }
        int count = across.size() + used / 2 * Math.max(0, columns - 1);
        out.write(ascii("<mergeCells count=\"" + count + "\">"));
        for (CellRangeAddress one : across) {
            out.write(ascii("<mergeCell ref=\"" + one.formatAsString() + "\"/>"));
        }
        StringBuilder some = new StringBuilder();
        for (int i = 0; i < used; i += 2) {
            some.setLength(0);
            for (int column = 0; column < columns; column++) {
                if (column != butColumn) {
                    some.append("<mergeCell ref=\"").append(letters.get(column)).append(down[i] + 1).append(':')
                            .append(letters.get(column)).append(down[i + 1] + 1).append("\"/>");
                }
            }
            out.write(ascii(some.toString()));
        }
        out.write(END);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
