package io.github.rectify.ledger.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * Writes text as a pdf of official paper: lines of 28 letters, 22 on a page, paragraphs set in by two letters, a title in larger
 * letters, a running head and numbered feet. (The one among the test resources, {@code ledger/notice-demo-office.pdf}, was written by
 * LibreOffice from {@link DemoDocx#typed}.) The font is one every reader of pdf knows by name, so none has to be on the machine.
 */
final class DemoPdf {

    private static final float SIZE = 16;
    private static final float TITLE = 22;
    private static final float LEFT = 73;
    private static final float WIDTH = 28 * SIZE;
    private static final float TOP = 720;
    private static final float LEADING = 28.9f;
    private static final int LINES = 22;
    private static final String NOT_FIRST = "，。；：、！？”）》,.;:)%";

    private final PDDocument document = new PDDocument();
    private final String head;
    private final boolean setIn;
    private StringBuilder page = new StringBuilder();
    private float line;

    private final float space;

    private DemoPdf(String head, boolean setIn, float space) {
        this.head = head;
        this.setIn = setIn;
        this.space = space;
    }

    /** A notice as an office prints it. */
    static byte[] notice(String notice) {
        return write(notice, "云溪区文旅体局文件", true);
    }

    /** The same without setting in, as some sites print theirs, and with no head. */
    static byte[] flush(String notice) {
        return write(notice, "", false);
    }

    /** Paragraphs parted by space alone: so many lines from the last line of one to the first of the next. */
    static byte[] spaced(String text, float lines) {
        return write(text, new DemoPdf("", false, lines - 1));
    }

    static byte[] write(String text, String head, boolean setIn) {
        return write(text, new DemoPdf(head, setIn, 0));
    }

    private static byte[] write(String text, DemoPdf pdf) {
        try {
            for (String paragraph : text.lines().map(String::strip).filter(one -> !one.isEmpty()).toList()) {
                pdf.paragraph(paragraph.replaceFirst("^• ", ""));
                pdf.line += pdf.space;
            }
            return pdf.saved();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void paragraph(String text) throws IOException {
        if (text.endsWith("的通报") && text.startsWith("中共")) {
            title(text);
            return;
        }
        int at = 0;
        boolean first = setIn;
        while (at < text.length()) {
            float x = first ? 2 * SIZE : 0;
            float width = 0;
            int end = at;
            while (end < text.length() && (width + width(text.charAt(end)) <= WIDTH - x || hangs(text, end, at))) {
                width += width(text.charAt(end++));
            }
            print(text.substring(at, end), LEFT + x, SIZE);
            at = end;
            first = false;
        }
    }

    /** A number is not parted, and a mark does not begin a line: either may stand out a little. */
    private static boolean hangs(String text, int at, int from) {
        return at > from && NOT_FIRST.indexOf(text.charAt(at)) >= 0 && at - from < 40;
    }

    private void title(String text) throws IOException {
        int half = text.indexOf("关于");
        for (String part : List.of(text.substring(0, half), text.substring(half))) {
            print(part, LEFT + (WIDTH - part.length() * TITLE) / 2, TITLE);
        }
    }

    private static float width(char c) {
        return c < 0x7F ? SIZE / 2 : SIZE;
    }

    private void print(String text, float x, float size) throws IOException {
        show(text, x, TOP - line * LEADING, size);
        if (++line >= LINES) {
            finishPage();
        }
    }

    private void show(String text, float x, float y, float size) {
        String bytes = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
        page.append(String.format(Locale.ROOT, "BT /F1 %.1f Tf 1 0 0 1 %.2f %.2f Tm <%s> Tj ET%n", size, x, y, bytes));
    }

    private void finishPage() throws IOException {
        int number = document.getNumberOfPages() + 1;
        show(number % 2 == 0 ? "第 " + number + " 页" : "- " + number + " -", LEFT + WIDTH - 60, 50, 14);
        if (!head.isEmpty()) {
            show(head, LEFT, 790, 10.5f);
        }
        PDPage printed = new PDPage(PDRectangle.A4);
        PDStream contents = new PDStream(document);
        try (var out = contents.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(page.toString().getBytes(StandardCharsets.US_ASCII));
        }
        printed.setContents(contents);
        PDResources resources = new PDResources();
        COSDictionary fonts = new COSDictionary();
        fonts.setItem("F1", font());
        resources.getCOSObject().setItem(COSName.FONT, fonts);
        printed.setResources(resources);
        document.addPage(printed);
        page = new StringBuilder();
        line = 0;
    }

    private static COSDictionary font() {
        COSDictionary system = new COSDictionary();
        system.setItem(COSName.REGISTRY, new COSString("Adobe"));
        system.setItem(COSName.ORDERING, new COSString("GB1"));
        system.setInt(COSName.SUPPLEMENT, 4);
        COSDictionary descriptor = new COSDictionary();
        descriptor.setName(COSName.TYPE, "FontDescriptor");
        descriptor.setName(COSName.FONT_NAME, "STSong-Light");
        descriptor.setInt(COSName.FLAGS, 6);
        COSArray half = new COSArray();
        half.add(COSInteger.get(1));
        half.add(COSInteger.get(95));
        half.add(COSInteger.get(500));
        COSDictionary letters = new COSDictionary();
        letters.setName(COSName.TYPE, "Font");
        letters.setName(COSName.SUBTYPE, "CIDFontType0");
        letters.setName(COSName.BASE_FONT, "STSong-Light");
        letters.setItem(COSName.CIDSYSTEMINFO, system);
        letters.setItem(COSName.FONT_DESC, descriptor);
        letters.setInt(COSName.DW, 1000);
        letters.setItem(COSName.W, half);
        COSArray descendants = new COSArray();
        descendants.add(letters);
        COSDictionary font = new COSDictionary();
        font.setName(COSName.TYPE, "Font");
        font.setName(COSName.SUBTYPE, "Type0");
        font.setName(COSName.BASE_FONT, "STSong-Light");
        font.setName(COSName.ENCODING, "UniGB-UCS2-H");
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        return font;
    }

    private byte[] saved() throws IOException {
        if (line > 0) {
            finishPage();
        }
        try (document; ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.save(out);
            return out.toByteArray();
        }
    }
}
