package io.github.rectify.ledger.file;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The paragraph styles of a docx, as far as they number paragraphs or make them entries of a table of contents. */
final class DocxStyles {

    private static final int DEEPEST = 12;

    /** A style's own properties, its name, and the style it builds on. */
    private static final class Style {
        final DocxParagraph properties = new DocxParagraph();
        String name = "";
        @Nullable String base;
    }

    private final Map<String, Style> styles = new HashMap<>();
    private @Nullable String standard;

    static DocxStyles of(OfficePackage office) throws IOException, XMLStreamException {
        DocxStyles read = new DocxStyles();
        for (String part : office.parts("wordprocessingml.styles+xml")) {
            read.read(office.read(part));
        }
        return read;
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        Style style = new Style();
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamReader.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "style" -> style = begin(xml);
                case "name" -> style.name = orEmpty(DocxParagraph.value(xml));
                case "basedOn" -> style.base = DocxParagraph.value(xml);
                case "pPr" -> style.properties.properties(xml);
                case "rPr", "docDefaults", "latentStyles", "tblPr", "tblStylePr" -> DocxText.skip(xml);
                default -> { }
            }
        }
    }

    private Style begin(XMLStreamReader xml) {
        Style style = new Style();
        String id = orEmpty(DocxParagraph.attribute(xml, "styleId"));
        styles.put(id, style);
        String byDefault = DocxParagraph.attribute(xml, "default");
        if ("paragraph".equals(DocxParagraph.attribute(xml, "type")) && ("1".equals(byDefault) || "true".equals(byDefault))) {
            standard = id;
        }
        return style;
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** Where the numbering of a paragraph is said: by itself, by its style, or by one that style builds on. */
    DocxParagraph numbered(DocxParagraph paragraph) {
        DocxParagraph numbered = new DocxParagraph();
        numbered.numbering = paragraph.numbering;
        numbered.level = paragraph.level;
        @Nullable String id = paragraph.style == null ? standard : paragraph.style;
        for (int i = 0; i < DEEPEST && id != null && numbered.numbering == null; i++) {
            Style style = styles.get(id);
            if (style == null) {
                break;
            }
            numbered.numbering = style.properties.numbering;
            numbered.level = numbered.level == null ? style.properties.level : numbered.level;
            numbered.style = id;
            id = style.base;
        }
        return numbered;
    }

    /** The numbering a style itself names. */
    @Nullable String numberingOf(String id) {
        Style style = styles.get(id);
        return style == null ? null : style.properties.numbering;
    }

    boolean isContents(@Nullable String id) {
        Style style = id == null ? null : styles.get(id);
        return style != null && style.name.toLowerCase(Locale.ROOT).matches("(toc|contents) ?\\d");
    }
}
