package io.github.rectify.ledger.file;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The text of a docx in one pass: paragraphs and tables in their order, each paragraph with the number it shows. What was deleted,
 * moved away or hidden is left out, what was inserted is in. Text boxes, heads, feet, notes, instructions of fields and the table of
 * contents are no part of the text, but a mark of secrecy in them is seen. A line broken inside a paragraph is a line of its own,
 * except in a centred title.
 */
final class DocxText {

    /** Far more than 200 pages hold, in characters. */
    static final int LONGEST = 4_000_000;

    private static final Set<String> LEFT_OUT = Set.of("del", "moveFrom", "Fallback", "pPrChange", "rPrChange", "sectPr", "instrText",
            "delText", "delInstrText", "rt", "tblPr", "tblGrid", "trPr", "tcPr", "sdtPr", "sdtEndPr");
    private static final List<String> MARGINS = List.of("header+xml", "footer+xml", "comments+xml", "footnotes+xml", "endnotes+xml");

    private final DocxStyles styles;
    private final DocxNumbers numbers;
    private final StringBuilder text = new StringBuilder();
    private final Deque<CellLines> tables = new ArrayDeque<>();
    private DocxParagraph paragraph = new DocxParagraph();
    /** What stands before a paragraph mark that was deleted: the next paragraph goes on there. */
    private String carried = "";
    private boolean inRun;
    private boolean hidden;

    private DocxText(OfficePackage office) throws IOException, XMLStreamException {
        this.styles = DocxStyles.of(office);
        this.numbers = DocxNumbers.of(office, styles);
    }

    static String of(OfficePackage office) throws IOException, XMLStreamException {
        DocxText docx = new DocxText(office);
        for (String ending : MARGINS) {
            for (String part : office.parts(ending)) {
                margin(office.read(part));
            }
        }
        docx.body(office.read(office.document()));
        if (docx.text.isEmpty()) {
            throw new FileRefused("empty");
        }
        return docx.text.toString();
    }

    private void body(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                start(xml);
            } else if (event == XMLStreamReader.END_ELEMENT) {
                end(xml.getLocalName());
            }
        }
    }

    private void start(XMLStreamReader xml) throws XMLStreamException {
        String name = xml.getLocalName();
        if (LEFT_OUT.contains(name)) {
            skip(xml);
            return;
        }
        switch (name) {
            case "txbxContent" -> margin(xml);
            case "p" -> paragraph = new DocxParagraph();
            case "pPr" -> paragraph.properties(xml);
            case "r" -> {
                inRun = isWord(xml);
                hidden = false;
            }
            case "rPr" -> hidden = DocxParagraph.isSet(xml, "vanish");
            case "t" -> append(xml.getElementText());
            case "tab" -> append(inRun ? "\t" : "");
            case "br", "cr" -> append(inRun ? "\n" : "");
            case "noBreakHyphen" -> append("-");
            case "tbl" -> tables.push(new CellLines());
            case "tr" -> CellLines.on(tables, CellLines::row);
            case "tc" -> CellLines.on(tables, CellLines::cell);
            default -> { }
        }
    }

    private void end(String name) {
        switch (name) {
            case "r" -> inRun = false;
            case "p" -> finish();
            case "tr" -> rowEnds();
            case "tbl" -> tables.poll();
            default -> { }
        }
    }

    private void append(String piece) {
        if (!hidden) {
            paragraph.text.append(piece);
        }
        if (text.length() + paragraph.text.length() > LONGEST) {
            throw new FileRefused("too-long");
        }
    }

    private void finish() {
        Workbench.goOn();
        String written = carried + paragraph.text;
        carried = "";
        if (paragraph.markDeleted) {
            carried = written;
            return;
        }
        if (styles.isContents(paragraph.style)) {
            written.lines().forEach(SecrecyGuard::inside);
            return;
        }
        String label = numbers.label(paragraph);
        if (paragraph.centred) {
            written = written.replaceAll("\\s*\n\\s*", "");
        }
        if (!written.isBlank()) {
            line(label + written.strip());
        }
    }

    private void line(String line) {
        @Nullable CellLines table = tables.peek();
        if (table != null) {
            line.lines().forEach(table::line);
        } else {
            line.lines().map(String::strip).forEach(one -> text.append(one).append('\n'));
        }
    }

    private void rowEnds() {
        @Nullable CellLines table = tables.peek();
        if (table != null) {
            List<String> lines = new ArrayList<>(table.takeRow());
            tables.pop();
            lines.forEach(this::line);
            tables.push(table);
        }
    }

    private static boolean isWord(XMLStreamReader xml) {
        String space = xml.getNamespaceURI();
        return space != null && space.contains("wordprocessingml");
    }

    /** Past the end of the element the reader stands at the start of. */
    static void skip(XMLStreamReader xml) throws XMLStreamException {
        int depth = 1;
        while (depth > 0 && xml.hasNext()) {
            int event = xml.next();
            depth += event == XMLStreamReader.START_ELEMENT ? 1 : event == XMLStreamReader.END_ELEMENT ? -1 : 0;
        }
    }

    /** Looks through an element, or a whole part, for a mark of secrecy, paragraph by paragraph. */
    private static void margin(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder line = new StringBuilder();
        int depth = 1;
        while (depth > 0 && xml.hasNext()) {
            int event = xml.next();
            depth += event == XMLStreamReader.START_ELEMENT ? 1 : event == XMLStreamReader.END_ELEMENT ? -1 : 0;
            if (event == XMLStreamReader.CHARACTERS && line.length() < LONGEST) {
                line.append(xml.getText());
            }
            if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("p")) {
                line.toString().lines().forEach(SecrecyGuard::margin);
                line.setLength(0);
            }
        }
    }
}
