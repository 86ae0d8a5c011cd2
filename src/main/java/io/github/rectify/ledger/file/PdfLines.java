package io.github.rectify.ledger.file;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;

/**
 * Takes the letters of a page line by line, in reading order, with where they stand. A blank is taken where one is printed, or where
 * letters stand apart by about the width of one; the small gaps of justified text are none. What is written aslant is no line.
 */
final class PdfLines extends PDFTextStripper {

    private static final int MOST_ON_PAGE = 60_000;
    private static final float GAP = 0.8f;

    private final List<PdfLine> lines = new ArrayList<>();
    private final List<TextPosition> current = new ArrayList<>();
    private final StringBuilder aslant = new StringBuilder();
    private int page = -1;
    private int onPage;
    private long letters;

    PdfLines() {
        setSortByPosition(true);
        setShouldSeparateByBeads(false);
        setSuppressDuplicateOverlappingText(true);
    }

    List<PdfLine> lines(PDDocument document) throws IOException {
        writeText(document, Writer.nullWriter());
        return lines;
    }

    @Override
    protected void startPage(PDPage begun) {
        Workbench.goOn();
        page++;
        onPage = 0;
        aslant.setLength(0);
    }

    @Override
    protected void endPage(PDPage ended) {
        flush();
        SecrecyGuard.margin(aslant.toString());
    }

    /** Also where nothing is written: forms that draw one another may go on for ever. */
    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        Workbench.goOn();
        super.processOperator(operator, operands);
    }

    @Override
    protected void processTextPosition(TextPosition letter) {
        Workbench.goOn();
        letters += letter.getUnicode().length();
        if (++onPage > MOST_ON_PAGE || letters > DocxText.LONGEST) {
            throw new FileRefused("too-complex");
        }
        Matrix matrix = letter.getTextMatrix();
        boolean turned = Math.abs(matrix.getShearX()) > 0.01f && Math.abs(matrix.getScaleX()) > 0.01f
                && Math.abs(matrix.getShearY()) > 0.01f;
        if (turned) {
            aslant.append(letter.getUnicode());
        } else {
            super.processTextPosition(letter);
        }
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        current.addAll(positions);
    }

    @Override
    protected void writeLineSeparator() {
        flush();
    }

    private void flush() {
        List<TextPosition> printed = current.stream().filter(letter -> !letter.getUnicode().isBlank()).toList();
        if (!printed.isEmpty()) {
            TextPosition first = printed.get(0);
            TextPosition last = printed.get(printed.size() - 1);
            float size = sizeOf(printed);
            lines.add(new PdfLine(page, first.getXDirAdj(), last.getXDirAdj() + last.getWidthDirAdj(), first.getYDirAdj(),
                    Math.max(1, size), text(size), current.get(current.size() - 1).getUnicode().isBlank()));
        }
        current.clear();
    }

    /** The size most of the letters have. */
    private static float sizeOf(List<TextPosition> printed) {
        Map<Float, Long> sizes = printed.stream().collect(Collectors.groupingBy(TextPosition::getFontSizeInPt, Collectors.counting()));
        return sizes.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(1f);
    }

    private String text(float size) {
        StringBuilder text = new StringBuilder();
        float end = Float.NaN;
        for (TextPosition letter : current) {
            boolean apart = !Float.isNaN(end) && letter.getXDirAdj() - end > GAP * size;
            if (apart && !text.isEmpty() && text.charAt(text.length() - 1) != ' ' && !LayoutWords.isNumber(text)) {
                text.append(' ');
            }
            letter.getUnicode().codePoints().filter(c -> c == '\t' || !Character.isISOControl(c)).forEach(text::appendCodePoint);
            end = letter.getXDirAdj() + letter.getWidthDirAdj();
        }
        return text.toString().strip();
    }
}
