package io.github.rectify.ledger.writing;

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
                try (InputStream in = from.getInputStream(entry)) {
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
        Scan scan = new Scan(in);
        if (!scan.upTo(BEGIN, out) || !scan.upTo(END, OutputStream.nullOutputStream())) {
            throw new IOException("the sheet has no merged cells");
        }
        write(out);
        scan.rest(out);
    }

    /** Reads in large pieces and looks for words in them, also where they are cut in two. */
    private static final class Scan {

        private final InputStream in;
        private final byte[] piece = new byte[1 << 16];
        private int from;
        private int to;

        Scan(InputStream in) {
            this.in = in;
        }

        /** Copies up to the words, which are dropped; false if they do not come. */
        boolean upTo(byte[] words, OutputStream out) throws IOException {
            while (true) {
                int found = find(words);
                if (found >= 0) {
                    out.write(piece, from, found - from);
                    from = found + words.length;
                    return true;
                }
                int kept = Math.min(to - from, words.length - 1);
                out.write(piece, from, to - from - kept);
                System.arraycopy(piece, to - kept, piece, 0, kept);
                int read = in.read(piece, kept, piece.length - kept);
                from = 0;
                to = kept + Math.max(0, read);
                if (read < 0) {
                    rest(out);
                    return false;
                }
            }
        }

        private int find(byte[] words) {
            for (int i = from; i <= to - words.length; i++) {
                if (piece[i] == words[0] && Arrays.equals(piece, i, i + words.length, words, 0, words.length)) {
                    return i;
                }
            }
            return -1;
        }

        void rest(OutputStream out) throws IOException {
            out.write(piece, from, to - from);
            from = to;
            in.transferTo(out);
        }
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
