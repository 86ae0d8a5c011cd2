package io.github.rectify.ledger.writing;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An archive that is written as it goes, and remembers the hash of each file in it. */
final class HashedZip {

    private final ZipOutputStream zip;
    private final List<Entry> entries = new ArrayList<>();

    HashedZip(OutputStream out) {
        this.zip = new ZipOutputStream(new BufferedOutputStream(out, 1 << 16), StandardCharsets.UTF_8);
    }

    /** A file of the archive. */
    record Entry(String name, long size, String sha256) {
    }

    /** Writes what a file holds. */
    @FunctionalInterface
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    /** @param name with forward slashes, made by us */
    Entry add(String name, Instant at, Content content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setLastModifiedTime(FileTime.from(at));
        zip.putNextEntry(entry);
        Counting counting = new Counting(zip);
        DigestOutputStream digesting = new DigestOutputStream(counting, sha256());
        content.write(digesting);
        digesting.flush();
        zip.closeEntry();
        Entry added = new Entry(name, counting.count, HexFormat.of().formatHex(digesting.getMessageDigest().digest()));
        entries.add(added);
        return added;
    }

    /** What was added so far. */
    List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** Ends the archive; what it is written to stays open. */
    void finish() throws IOException {
        zip.finish();
        zip.flush();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** Counts, and leaves the archive open. */
    private static final class Counting extends FilterOutputStream {

        private long count;

        Counting(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            count++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            count += length;
        }

        @Override
        public void flush() {
            // the archive flushes at its end
        }

        @Override
        public void close() {
            // the archive goes on
        }
    }
}
