package io.github.rectify.ledger.file;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds out by its bytes what a file is, and has it read, or refuses it by what it is. */
final class Formats {

    private static final Set<String> TEXTS = Set.of("txt", "text", "csv", "tsv", "md", "");
    private static final Set<String> PAGES = Set.of("html", "htm", "xhtml", "shtml");
    private static final Set<String> WORKBOOKS = Set.of("xls", "xlsx", "xlsm", "et", "csv");
    private static final Set<String> DOCUMENTS = Set.of("doc", "docx", "pdf", "wps", "xls", "xlsx", "et");

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
    private static final byte[] OLE = bytes(0xD0, 0xCF, 0x11, 0xE0);
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] RTF = "{\\rtf".getBytes(StandardCharsets.US_ASCII);
    private static final List<byte[]> IMAGES = List.of(bytes(0x89, 'P', 'N', 'G'), bytes(0xFF, 0xD8, 0xFF), bytes('G', 'I', 'F', '8'),
            bytes('I', 'I', 42, 0), bytes('M', 'M', 0, 42));
    private static final List<byte[]> ARCHIVES = List.of(bytes('R', 'a', 'r', '!'), bytes('7', 'z', 0xBC, 0xAF), bytes(0x1F, 0x8B, 8),
            bytes(0xFD, '7', 'z', 'X', 'Z'), bytes('B', 'Z', 'h', '9'), EMPTY_ZIP);

    /** Where a page says so: at its very beginning, or by its root a little later. */
    private static final Pattern PAGE = Pattern.compile(
            "(?is)\\A\\s*(?:<!--.{0,2000}?-->\\s*)*(?:<\\?xml[^>]{0,200}\\?>\\s*)?<(?:!doctype\\s+html|html|head|body|div|table|p|span|meta|title|style|h[1-3])\\b");
    private static final Pattern ROOT = Pattern.compile("(?i)<html[\\s>]");
    private static final Pattern OFFICE_XML = Pattern.compile("(?i)progid\\s*=\\s*\"(Word|Excel)\\.");
    private static final int HEAD = 4096;

    private Formats() {
    }

    /** @throws FileRefused if it is nothing that is taken, or its guards refuse it */
    static Source read(String extension, byte[] content) throws Exception {
        if (startsWith(content, ZIP)) {
            return office(OfficePackage.open(content), content);
        }
        if (startsWith(content, OLE)) {
            XlsGuard.pass(content, extension);
            return new Source.Sheets(content, Source.Sheets.Type.XLS, "");
        }
        if (indexOf(content, PDF, 1024) >= 0) {
            return new Source.Prose(PdfText.of(content));
        }
        refuseByBytes(extension, content);
        return text(extension, content);
    }

    private static Source office(OfficePackage office, byte[] content) throws Exception {
        if (office.isWorkbook()) {
            XlsxGuard.pass(office);
            return new Source.Sheets(content, Source.Sheets.Type.XLSX, "");
        }
        return new Source.Prose(DocxText.of(office));
    }

    private static void refuseByBytes(String extension, byte[] content) {
        if (startsWith(content, RTF)) {
            throw new FileRefused("save-as-docx", "rtf");
        }
        boolean framed = startsWith(content, bytes('R', 'I', 'F', 'F')) || indexOf(content, bytes('f', 't', 'y', 'p'), 8) == 4
                || startsWith(content, bytes('B', 'M')) && content.length > 26 && content[6] == 0 && content[7] == 0;
        if (framed || IMAGES.stream().anyMatch(signature -> startsWith(content, signature))) {
            throw new FileRefused("image");
        }
        if (ARCHIVES.stream().anyMatch(signature -> startsWith(content, signature))) {
            throw new FileRefused("archive");
        }
        if (startsWith(content, bytes('M', 'Z', 0x90)) || startsWith(content, bytes(0x7F, 'E', 'L', 'F'))) {
            throw new FileRefused("type", shown(extension));
        }
    }

    private static Source text(String extension, byte[] content) {
        String head = new String(content, 0, Math.min(content.length, HEAD), StandardCharsets.ISO_8859_1).replace("\0", "");
        if (OFFICE_XML.matcher(head).find()) {
            throw new FileRefused(head.toLowerCase(Locale.ROOT).contains("\"excel.") ? "save-as-xlsx" : "save-as-docx", "xml");
        }
        if (head.toLowerCase(Locale.ROOT).contains("multipart/related") || extension.equals("mht")) {
            throw new FileRefused("save-as-html");
        }
        boolean page = PAGE.matcher(withoutMark(head)).find() || ROOT.matcher(head).find();
        if (page && WORKBOOKS.contains(extension)) {
            throw new FileRefused("save-as-xlsx", extension);
        }
        if (page) {
            return new Source.Prose(HtmlText.of(content));
        }
        String text = FileText.of(content);
        if (DOCUMENTS.contains(extension)) {
            throw new FileRefused("name-differs", extension);
        }
        if (!TEXTS.contains(extension) && !PAGES.contains(extension)) {
            throw new FileRefused("type", shown(extension));
        }
        boolean table = extension.equals("csv") || extension.equals("tsv") || Tabular.is(text);
        return table ? new Source.Sheets(content, Source.Sheets.Type.CSV, text) : new Source.Prose(text);
    }

    /** The bytes of the marks of UTF-8 and UTF-16, as they read in Latin letters. */
    private static String withoutMark(String head) {
        return head.replaceFirst("\\A(?:\\u00EF\\u00BB\\u00BF|\\u00FF\\u00FE|\\u00FE\\u00FF)", "");
    }

    private static String shown(String extension) {
        return extension.isEmpty() ? "?" : extension;
    }

    private static boolean startsWith(byte[] content, byte[] signature) {
        return indexOf(content, signature, 0) == 0;
    }

    /** Where the signature stands, looked for up to a place. */
    private static int indexOf(byte[] content, byte[] signature, int last) {
        for (int at = 0; at <= last && at + signature.length <= content.length; at++) {
            int i = 0;
            while (i < signature.length && content[at + i] == signature[i]) {
                i++;
            }
            if (i == signature.length) {
                return at;
            }
        }
        return -1;
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
