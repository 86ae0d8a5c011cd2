package io.github.rectify.ledger.file;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Looks through a workbook for a mark of secrecy: in the cells of the first rows and the heads and feet of its sheets, in drawings and
 * notes; with its star in any cell. What a sheet claims about its size is not believed and costs nothing.
 */
final class XlsxGuard {

    private static final int HEAD_ROWS = 30;
    private static final int LONGEST_CELL = 400;
    /** What a head or foot says about place and font. */
    private static final Pattern CODES = Pattern.compile("&(?:\"[^\"]*\"|K[0-9A-Fa-f]{6}|[0-9]+|[A-Za-z])");

    private final OfficePackage office;
    private final Set<String> shown = new HashSet<>();

    private XlsxGuard(OfficePackage office) {
        this.office = office;
    }

    /** @throws FileRefused if it is marked, or no well-formed workbook */
    static void pass(OfficePackage office) throws IOException, XMLStreamException {
        XlsxGuard guard = new XlsxGuard(office);
        for (String sheet : office.parts("spreadsheetml.worksheet+xml")) {
            guard.sheet(office.read(sheet));
        }
        for (String strings : office.parts("spreadsheetml.sharedstrings+xml")) {
            guard.strings(office.read(strings));
        }
        for (String ending : new String[] {"drawing+xml", "drawingml.chart+xml", "comments+xml"}) {
            for (String part : office.parts(ending)) {
                guard.around(office.read(part));
            }
        }
    }

    private void sheet(XMLStreamReader xml) throws XMLStreamException {
        int row = 0;
        boolean shared = false;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamReader.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "row" -> row = DocxParagraph.number(xml.getAttributeValue(null, "r"), row + 1, Integer.MAX_VALUE);
                case "c" -> shared = "s".equals(xml.getAttributeValue(null, "t"));
                case "v" -> {
                    if (row <= HEAD_ROWS) {
                        String value = text(xml);
                        if (shared) {
                            shown.add(value.strip());
                        } else {
                            SecrecyGuard.margin(value);
                        }
                    }
                }
                case "is" -> cell(text(xml), row <= HEAD_ROWS);
                case "oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter" ->
                    CODES.matcher(text(xml)).replaceAll("\n").lines().forEach(SecrecyGuard::margin);
                default -> { }
            }
        }
    }

    private void strings(XMLStreamReader xml) throws XMLStreamException {
        int index = 0;
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("si")) {
                cell(text(xml), shown.contains(String.valueOf(index)));
                index++;
            }
        }
    }

    private void around(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT && Set.of("p", "text").contains(xml.getLocalName())) {
                text(xml).lines().forEach(SecrecyGuard::margin);
            }
        }
    }

    private static void cell(String text, boolean head) {
        text.lines().forEach(head ? SecrecyGuard::margin : SecrecyGuard::inside);
    }

    /** All text of the element the reader stands at, as far as a mark could stand in it. */
    private static String text(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        while (depth > 0 && xml.hasNext()) {
            int event = xml.next();
            depth += event == XMLStreamReader.START_ELEMENT ? 1 : event == XMLStreamReader.END_ELEMENT ? -1 : 0;
            if (event == XMLStreamReader.CHARACTERS && text.length() < LONGEST_CELL) {
                text.append(xml.getText());
            }
        }
        return text.toString();
    }
}
