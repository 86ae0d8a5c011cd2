package io.github.rectify.ledger.file;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
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
    /** In letters: how far a baseline may be off that of the line. */
    private static final float ON_LINE = 0.4f;

    private final List<PdfLine> lines = new ArrayList<>();
    private final StringBuilder aslant = new StringBuilder();
    private int page = -1;
    private int onPage;
    private long letters;

    PdfLines() {
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

    /**
     * A line is what stands on one baseline. How high the letters reach tells nothing: a font of Chinese letters claims more than it
     * prints, so that the lines of ordinary text overlap.
     */
    @Override
    protected void writePage() {
        List<TextPosition> all = charactersByArticle.stream().flatMap(List::stream)
                .sorted(Comparator.comparing(TextPosition::getDir).thenComparing(TextPosition::getYDirAdj)).toList();
        List<TextPosition> line = new ArrayList<>();
        for (TextPosition letter : all) {
            if (!line.isEmpty() && !isOnLine(line.get(line.size() - 1), letter)) {
                add(line);
                line.clear();
            }
            line.add(letter);
        }
        add(line);
    }

    /** A raised figure stands on the line, too; one of the next line stands a whole letter lower. */
    private static boolean isOnLine(TextPosition before, TextPosition letter) {
        float larger = Math.max(before.getFontSizeInPt(), letter.getFontSizeInPt());
        return before.getDir() == letter.getDir() && letter.getYDirAdj() - before.getYDirAdj() <= ON_LINE * larger;
    }

    private void add(List<TextPosition> line) {
        List<TextPosition> across = line.stream().sorted(Comparator.comparing(TextPosition::getXDirAdj)).toList();
        List<TextPosition> printed = across.stream().filter(letter -> !letter.getUnicode().isBlank()).toList();
        if (!printed.isEmpty()) {
            TextPosition first = printed.get(0);
            TextPosition last = printed.get(printed.size() - 1);
            float size = sizeOf(printed);
            float y = printed.stream().filter(letter -> letter.getFontSizeInPt() == size).findFirst().orElse(first).getYDirAdj();
            lines.add(new PdfLine(page, first.getXDirAdj(), last.getXDirAdj() + last.getWidthDirAdj(), y, Math.max(1, size),
                    text(across, size), across.get(across.size() - 1).getUnicode().isBlank()));
        }
    }

    /** The size most of the letters have. */
    private static float sizeOf(List<TextPosition> printed) {
        Map<Float, Long> sizes = printed.stream().collect(Collectors.groupingBy(TextPosition::getFontSizeInPt, Collectors.counting()));
        return sizes.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(1f);
    }

    private static String text(List<TextPosition> line, float size) {
        StringBuilder text = new StringBuilder();
        float end = Float.NaN;
        for (TextPosition letter : line) {
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
