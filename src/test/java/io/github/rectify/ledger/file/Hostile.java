package io.github.rectify.ledger.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Files that are made to harm, or that are locked or broken. */
final class Hostile {

    private static final int MEGABYTE = 1024 * 1024;

    private Hostile() {
    }

    /** A document whose text is that many megabytes of nothing. */
    static byte[] zipBomb(int megabytes) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream(); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : Packages.entries(Packages.paragraphs("x").bytes()).entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                if (entry.getKey().endsWith("document.xml")) {
                    zeros(zip, megabytes);
                }
                zip.closeEntry();
            }
            zip.finish();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void zeros(OutputStream out, int megabytes) throws IOException {
        byte[] blank = new byte[MEGABYTE];
        Arrays.fill(blank, (byte) ' ');
        for (int i = 0; i < megabytes; i++) {
            out.write(blank);
            out.write("<a/>".getBytes(StandardCharsets.US_ASCII));
        }
    }

    static byte[] manyEntries() {
        Map<String, byte[]> entries = new LinkedHashMap<>(Packages.entries(Packages.paragraphs("x").bytes()));
        for (int i = 0; i < 6_000; i++) {
            entries.put("a" + i, new byte[0]);
        }
        return Packages.zip(entries);
    }

    /** Two names for the same bytes: the directory sends the second entry to the first. */
    static byte[] overlapping() {
        byte[] file = Packages.paragraphs("x").entry("customXml/a.xml", "<a/>".getBytes(StandardCharsets.UTF_8)).bytes();
        int last = -1;
        for (int i = 0; i + 3 < file.length; i++) {
            last = file[i] == 'P' && file[i + 1] == 'K' && file[i + 2] == 1 && file[i + 3] == 2 ? i : last;
        }
        Arrays.fill(file, last + 42, last + 46, (byte) 0);
        return file;
    }

    static byte[] encryptedDocument(byte[] document) {
        try (POIFSFileSystem files = new POIFSFileSystem(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream content = encryptor.getDataStream(files)) {
                content.write(document);
            }
            files.writeFilesystem(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] workbook(String cell, int row) {
        return workbook(new XSSFWorkbook(), cell, row);
    }

    static byte[] oldWorkbook(String cell, int row) {
        return workbook(new HSSFWorkbook(), cell, row);
    }

    static byte[] workbook(Workbook workbook, String cell, int row) {
        try (workbook; ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            var sheet = workbook.getNumberOfSheets() == 0 ? workbook.createSheet("台账") : workbook.getSheetAt(0);
            sheet.createRow(0).createCell(0).setCellValue("序号");
            (sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row)).createCell(1).setCellValue(cell);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] encryptedOldWorkbook() {
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try {
            return oldWorkbook("x", 1);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    /** An old workbook, or what an old document begins with, with one more stream or folder. */
    static byte[] ole(byte[] base, String... path) {
        try (POIFSFileSystem files = base.length == 0 ? new POIFSFileSystem() : new POIFSFileSystem(new ByteArrayInputStream(base));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            var at = files.getRoot();
            for (int i = 0; i < path.length - 1; i++) {
                at = (org.apache.poi.poifs.filesystem.DirectoryNode) at.createDirectory(path[i]);
            }
            at.createDocument(path[path.length - 1], new ByteArrayInputStream(new byte[5000]));
            files.writeFilesystem(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] lockedPdf(byte[] pdf, String userPassword) {
        try (PDDocument document = Loader.loadPDF(pdf); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            AccessPermission nothing = new AccessPermission();
            nothing.setCanExtractContent(false);
            document.protect(new StandardProtectionPolicy("owner", userPassword, nothing));
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A pdf of these objects, without a table of where they stand: a reader looks for them. */
    static byte[] pdf(Object... objects) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            out.write("%PDF-1.5\n".getBytes(StandardCharsets.ISO_8859_1));
            for (int i = 0; i < objects.length; i++) {
                out.write(((i + 1) + " 0 obj\n").getBytes(StandardCharsets.ISO_8859_1));
                out.write(objects[i] instanceof byte[] bytes ? bytes : objects[i].toString().getBytes(StandardCharsets.ISO_8859_1));
                out.write("\nendobj\n".getBytes(StandardCharsets.ISO_8859_1));
            }
            out.write("trailer\n<< /Root 1 0 R >>\n%%EOF".getBytes(StandardCharsets.ISO_8859_1));
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A stream packed as often as it has filters. */
    static byte[] stream(String dictionary, byte[] content, int times) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            byte[] packed = content;
            for (int i = 0; i < times; i++) {
                packed = deflated(packed);
            }
            out.write(("<< " + dictionary + " /Length " + packed.length + " >>\nstream\n").getBytes(StandardCharsets.ISO_8859_1));
            out.write(packed);
            out.write("\nendstream".getBytes(StandardCharsets.ISO_8859_1));
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] deflated(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            deflater.write(content);
        }
        return out.toByteArray();
    }

    /** Blanks, which are nothing to draw. */
    static byte[] blanks(int megabytes) {
        byte[] blanks = new byte[megabytes * MEGABYTE];
        Arrays.fill(blanks, (byte) ' ');
        return blanks;
    }

    static byte[] cut(byte[] file, double part) {
        return Arrays.copyOf(file, (int) (file.length * part));
    }
}
