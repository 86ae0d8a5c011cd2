package io.github.rectify.ledger.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** Writes a notice as a Word document: with its numbers typed, or counted by the word processor. */
final class DemoDocx {

    private static final Pattern NUMBERED = Pattern.compile("^(?:(\\([一二三四五六七八九十]+\\))|(\\d+\\.)|(\\(\\d+\\)))(?=关于|在“|把)");

    private DemoDocx() {
    }

    static byte[] typed(String notice) {
        return write(notice, false);
    }

    static byte[] numbered(String notice) {
        return write(notice, true);
    }

    private static byte[] write(String notice, boolean automatic) {
        try (XWPFDocument document = new XWPFDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            BigInteger numbering = automatic ? numbering(document) : null;
            List<String> lines = notice.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
            BigInteger outlook = null;
            for (String line : lines) {
                if (automatic && line.startsWith("(一)把")) {
                    outlook = restarted(document, numbering);
                }
                paragraph(document, line, outlook == null ? numbering : outlook);
            }
            XWPFHeaderFooterPolicy policy = document.createHeaderFooterPolicy();
            policy.createHeader(XWPFHeaderFooterPolicy.DEFAULT).createParagraph().createRun().setText("云溪区文旅体局");
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void paragraph(XWPFDocument document, String line, BigInteger numbering) {
        XWPFParagraph paragraph = document.createParagraph();
        String text = line;
        Matcher label = NUMBERED.matcher(line);
        if (numbering != null && label.find()) {
            int level = label.group(1) != null ? 0 : label.group(2) != null ? 1 : 2;
            paragraph.setNumID(numbering);
            paragraph.setNumILvl(BigInteger.valueOf(level));
            text = line.substring(label.end());
        }
        if (line.endsWith("的通报")) {
            paragraph.setAlignment(ParagraphAlignment.CENTER);
        } else {
            paragraph.setIndentationFirstLine(640);
        }
        // as word processors cut a line into runs
        for (int i = 0; i < text.length(); i += 17) {
            paragraph.createRun().setText(text.substring(i, Math.min(text.length(), i + 17)));
        }
    }

    /** (一) 1. (1), where the problems run through. */
    private static BigInteger numbering(XWPFDocument document) {
        CTAbstractNum definition = CTAbstractNum.Factory.newInstance();
        definition.setAbstractNumId(BigInteger.ONE);
        level(definition, 0, STNumberFormat.CHINESE_COUNTING, "(%1)");
        level(definition, 1, STNumberFormat.DECIMAL, "%2.");
        level(definition, 2, STNumberFormat.DECIMAL, "(%3)").addNewLvlRestart().setVal(BigInteger.ZERO);
        document.createNumbering();
        BigInteger id = document.getNumbering().addAbstractNum(new org.apache.poi.xwpf.usermodel.XWPFAbstractNum(definition));
        return document.getNumbering().addNum(id);
    }

    private static CTLvl level(CTAbstractNum definition, int at, STNumberFormat.Enum format, String text) {
        CTLvl level = definition.addNewLvl();
        level.setIlvl(BigInteger.valueOf(at));
        level.addNewStart().setVal(BigInteger.ONE);
        level.addNewNumFmt().setVal(format);
        level.addNewLvlText().setVal(text);
        return level;
    }

    /** The same list, begun anew. */
    private static BigInteger restarted(XWPFDocument document, BigInteger numbering) {
        BigInteger definition = document.getNumbering().getNum(numbering).getCTNum().getAbstractNumId().getVal();
        BigInteger again = document.getNumbering().addNum(definition);
        var override = document.getNumbering().getNum(again).getCTNum().addNewLvlOverride();
        override.setIlvl(BigInteger.ZERO);
        override.addNewStartOverride().setVal(BigInteger.ONE);
        return again;
    }
}
