package io.github.rectify.ledger.writing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/**
 * Sets a notice as an official document (GB/T 9704): A4 with a type area of 156 by 225 mm, 22 lines of 28 characters, the page number
 * at the outer side. Styles and the fonts that may stand in for missing ones are kept as resources. Paragraphs hold their words and
 * nothing else: no fields, no numbering of the word processor, no links.
 */
public final class NoticeDocument {

    private static final String FONT_TABLE = "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml";
    private static final String FONT_TABLE_OF =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable";
    private static final Map<NoticeText.Style, String> STYLES = new EnumMap<>(Map.of(
            NoticeText.Style.TITLE, "NoticeTitle", NoticeText.Style.BODY, "NoticeBody", NoticeText.Style.HEADING1, "Heading1",
            NoticeText.Style.HEADING2, "Heading2", NoticeText.Style.HEADING3, "Heading3", NoticeText.Style.HEADING4, "Heading4",
            NoticeText.Style.ISSUER, "NoticeIssuer", NoticeText.Style.DATE, "NoticeDate"));

    private final Phrases phrases;

    public NoticeDocument(Phrases phrases) {
        this.phrases = phrases;
    }

    /** Nothing goes to {@code out} before the whole document stands. */
    public void write(NoticeText text, OutputStream out) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            styles(document);
            page(document);
            Signature signature = Signature.of(text.paragraphs());
            for (NoticeText.Paragraph paragraph : text.paragraphs()) {
                XWPFParagraph set = document.createParagraph();
                set.setStyle(STYLES.get(paragraph.style()));
                set.createRun().setText(paragraph.words());
                if (paragraph.style() == NoticeText.Style.ISSUER) {
                    keepWithNext(document.getParagraphs(), set);
                    fromRight(set, signature.issuer());
                } else if (paragraph.style() == NoticeText.Style.DATE) {
                    fromRight(set, signature.date());
                }
            }
            document.setEvenAndOddHeadings(true);
            pageNumber(document.createFooter(HeaderFooterType.DEFAULT), "NoticePageOdd");
            pageNumber(document.createFooter(HeaderFooterType.EVEN), "NoticePageEven");
            document.getProperties().getCoreProperties().setTitle(text.title());
            document.getProperties().getCoreProperties().setCreator(text.unit());
            document.write(whole);
        }
        whole.writeTo(out);
        out.flush();
    }

    /** The signature does not stand alone on a page. */
    private static void keepWithNext(List<XWPFParagraph> paragraphs, XWPFParagraph signature) {
        int before = paragraphs.indexOf(signature) - 1;
        if (before >= 0) {
            paragraphs.get(before).setKeepNext(true);
        }
    }

    private static void fromRight(XWPFParagraph paragraph, int halves) {
        CTInd indent = paragraph.getCTP().getPPr().addNewInd();
        indent.setRightChars(BigInteger.valueOf(halves * 50L));
        indent.setRight(BigInteger.valueOf(halves * 160L));
    }

    /**
     * How far from the right edge issuer and date stand, in halves of a character: the issuer two characters, and the date begins two
     * characters further right than the issuer does; where the date would then come too near to the edge, both move.
     */
    private record Signature(int issuer, int date) {

        private static final int TWO_CHARACTERS = 4;

        static Signature of(List<NoticeText.Paragraph> paragraphs) {
            int issuer = width(paragraphs, NoticeText.Style.ISSUER);
            int date = width(paragraphs, NoticeText.Style.DATE);
            int fromRight = issuer - date;
            return fromRight >= TWO_CHARACTERS ? new Signature(TWO_CHARACTERS, fromRight)
                    : new Signature(TWO_CHARACTERS + Math.max(0, date + TWO_CHARACTERS - issuer), TWO_CHARACTERS);
        }

        private static int width(List<NoticeText.Paragraph> paragraphs, NoticeText.Style style) {
            return paragraphs.stream().filter(paragraph -> paragraph.style() == style)
                    .mapToInt(paragraph -> paragraph.words().codePoints().map(letter -> letter < 0x2000 ? 1 : 2).sum()).max().orElse(0);
        }
    }

    private static void styles(XWPFDocument document) throws IOException {
        try (InputStream in = new ByteArrayInputStream(resource("notice-styles.xml"))) {
            document.createStyles().setStyles(StylesDocument.Factory.parse(in).getStyles());
            PackagePartName name = PackagingURIHelper.createPartName("/word/fontTable.xml");
            PackagePart part = document.getPackage().createPart(name, FONT_TABLE);
            try (OutputStream fonts = part.getOutputStream()) {
                fonts.write(resource("notice-fonts.xml"));
            }
            document.getPackagePart().addRelationship(name, TargetMode.INTERNAL, FONT_TABLE_OF);
        } catch (XmlException | InvalidFormatException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static byte[] resource(String name) {
        try (InputStream in = NoticeDocument.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void page(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(twips(210));
        size.setH(twips(297));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(twips(37));
        margins.setBottom(twips(35));
        margins.setLeft(twips(28));
        margins.setRight(twips(26));
        margins.setHeader(twips(15));
        margins.setFooter(twips(23));
        margins.setGutter(BigInteger.ZERO);
        CTDocGrid grid = section.addNewDocGrid();
        grid.setType(STDocGrid.LINES);
        grid.setLinePitch(BigInteger.valueOf(579));   // 22 lines in 225 mm
    }

    private static BigInteger twips(int millimetres) {
        return BigInteger.valueOf(Math.round(millimetres * 1440 / 25.4));
    }

    private void pageNumber(XWPFFooter footer, String style) {
        XWPFParagraph paragraph = footer.createParagraph();
        paragraph.setStyle(style);
        String dash = phrases.say("notice.page.dash");
        paragraph.createRun().setText(dash + " ");
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        paragraph.createRun().getCTR().addNewInstrText().setStringValue("PAGE");
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
        paragraph.createRun().setText("1");
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
        paragraph.createRun().setText(" " + dash);
    }
}
