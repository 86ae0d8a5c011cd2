package io.github.rectify.ledger.file;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** One paragraph of a docx, or the properties a style gives to paragraphs. */
final class DocxParagraph {

    final StringBuilder text = new StringBuilder();
    @Nullable String style;
    /** The numbering it names, "0" for none; null leaves it to the style. */
    @Nullable String numbering;
    @Nullable Integer level;
    boolean centred;
    boolean markDeleted;

    /** Reads a {@code pPr} the reader stands at, to its end. */
    void properties(XMLStreamReader xml) throws XMLStreamException {
        int depth = 1;
        while (depth > 0 && xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamReader.START_ELEMENT) {
                String name = xml.getLocalName();
                if (name.endsWith("Change") || name.equals("sectPr")) {
                    DocxText.skip(xml);
                } else {
                    depth++;
                    property(name, xml);
                }
            }
        }
    }

    private void property(String name, XMLStreamReader xml) {
        switch (name) {
            case "pStyle" -> style = value(xml);
            case "numId" -> numbering = value(xml);
            case "ilvl" -> level = number(value(xml), 0, 8);
            case "jc" -> centred = "center".equals(value(xml));
            case "del", "moveFrom" -> markDeleted = true;
            default -> { }
        }
    }

    /** Whether a switch is on among the properties the reader stands at; reads to their end. */
    static boolean isSet(XMLStreamReader xml, String property) throws XMLStreamException {
        boolean set = false;
        int depth = 1;
        while (depth > 0 && xml.hasNext()) {
            int event = xml.next();
            depth += event == XMLStreamReader.START_ELEMENT ? 1 : event == XMLStreamReader.END_ELEMENT ? -1 : 0;
            if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals(property)) {
                set = isOn(xml);
            }
        }
        return set;
    }

    static boolean isOn(XMLStreamReader xml) {
        String value = value(xml);
        return value == null || !value.equals("0") && !value.equals("false") && !value.equals("off");
    }

    /** The attribute {@code val}, whatever its namespace is called. */
    static @Nullable String value(XMLStreamReader xml) {
        return attribute(xml, "val");
    }

    static @Nullable String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** A number as printed, held between two bounds; the lower one if it is none. */
    static int number(@Nullable String value, int least, int most) {
        try {
            return value == null ? least : Math.max(least, Math.min(most, Integer.parseInt(value.strip())));
        } catch (NumberFormatException none) {
            return least;
        }
    }
}
