package io.github.rectify.ledger.table;

import io.github.rectify.ledger.file.FileRefused;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.openxml4j.util.ZipEntrySource;
import org.apache.poi.openxml4j.util.ZipFileZipEntrySource;

/** The parts of a workbook, unpacked while they are read, straight from the bytes; an end is set to how much they may become. */
final class BoundedZip implements ZipEntrySource {

    private static final long LARGEST_PART = 600L * 1024 * 1024;

    private final ZipFileZipEntrySource parts;

    BoundedZip(byte[] content) throws IOException {
        parts = new ZipFileZipEntrySource(ZipFile.builder().setByteArray(content).get());
    }

    @Override
    public Enumeration<? extends ZipArchiveEntry> getEntries() {
        return parts.getEntries();
    }

    @Override
    public ZipArchiveEntry getEntry(String path) {
        return parts.getEntry(path);
    }

    @Override
    public InputStream getInputStream(ZipArchiveEntry entry) throws IOException {
        return new Bounded(parts.getInputStream(entry));
    }

    @Override
    public void close() throws IOException {
        parts.close();
    }

    @Override
    public boolean isClosed() {
        return parts.isClosed();
    }

    private static final class Bounded extends FilterInputStream {

        private long left = LARGEST_PART;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int read = super.read(buffer, from, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw new FileRefused("sheet-too-large");
            }
        }
    }
}
