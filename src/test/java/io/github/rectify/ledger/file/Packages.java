package io.github.rectify.ledger.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Office files put together entry by entry, so that one of them can be a trap. */
final class Packages {

    static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String TYPES = """
            <?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
            <Default Extension="xml" ContentType="application/xml"/>%s</Types>""";
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private final StringBuilder types = new StringBuilder();

    /** A document with this inside its body. */
    static Packages document(String body) {
        return new Packages().part("word/document.xml", OFFICE + "wordprocessingml.document.main+xml",
                "<w:document xmlns:w=\"" + WORD + "\"><w:body>" + body + "</w:body></w:document>");
    }

    /** A document of these paragraphs. */
    static Packages paragraphs(String... lines) {
        StringBuilder body = new StringBuilder();
        for (String line : lines) {
            body.append("<w:p><w:r><w:t>").append(line).append("</w:t></w:r></w:p>");
        }
        return document(body.toString());
    }

    /** A workbook with one sheet, of what stands in its root element. */
    static Packages workbook(String sheet) {
        return new Packages()
                .part("xl/workbook.xml", OFFICE + "spreadsheetml.sheet.main+xml", "<workbook xmlns=\"" + SHEET + "\"/>")
                .part("xl/worksheets/sheet1.xml", OFFICE + "spreadsheetml.worksheet+xml",
                        "<worksheet xmlns=\"" + SHEET + "\">" + sheet + "</worksheet>");
    }

    Packages part(String name, String type, String xml) {
        types.append("<Override PartName=\"/").append(name).append("\" ContentType=\"").append(type).append("\"/>");
        return entry(name, xml.getBytes(StandardCharsets.UTF_8));
    }

    Packages word(String name, String kind, String xml) {
        return part(name, OFFICE + "wordprocessingml." + kind + "+xml", xml);
    }

    Packages sheet(String name, String kind, String xml) {
        return part(name, OFFICE + kind + "+xml", xml);
    }

    Packages entry(String name, byte[] content) {
        entries.put(name, content);
        return this;
    }

    byte[] bytes() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("[Content_Types].xml", TYPES.formatted(types).getBytes(StandardCharsets.UTF_8));
        all.putAll(entries);
        return zip(all);
    }

    static byte[] zip(Map<String, byte[]> entries) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream(); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
            zip.finish();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The entries of a file somebody else wrote, to be written again with one more. */
    static Map<String, byte[]> entries(byte[] file) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
