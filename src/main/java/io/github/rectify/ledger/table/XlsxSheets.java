package io.github.rectify.ledger.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.SharedStrings;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** A workbook of today's format, its sheets streamed. */
final class XlsxSheets implements Sheets {

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final byte[] content;

    XlsxSheets(byte[] content) {
        this.content = content;
    }

    @Override
    public List<Grid> heads(int rows) throws IOException, OpenXML4JException, SAXException {
        try (OPCPackage pack = OPCPackage.open(new BoundedZip(content))) {
            Workbook workbook = new Workbook(pack);
            List<Grid> heads = new ArrayList<>();
            for (int i = 0; i < workbook.outline.visible.size(); i++) {
                heads.add(workbook.read(i, rows));
            }
            return heads;
        }
    }

    @Override
    public Grid whole(int index) throws IOException, OpenXML4JException, SAXException {
        try (OPCPackage pack = OPCPackage.open(new BoundedZip(content))) {
            return new Workbook(pack).read(index, Integer.MAX_VALUE);
        }
    }

    private static void parse(InputStream part, ContentHandler handler) throws IOException, SAXException {
        try (part) {
            XMLReader reader = XMLHelper.newXMLReader();
            reader.setContentHandler(handler);
            reader.parse(new InputSource(part));
        } catch (ParserConfigurationException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** An open workbook: its sheets, strings and formats. */
    private static final class Workbook {

        private final XSSFReader reader;
        private final Outline outline = new Outline();
        private final SharedStrings strings;
        private final XlsxFormats formats;

        Workbook(OPCPackage pack) throws IOException, OpenXML4JException, SAXException {
            reader = new XSSFReader(pack);
            parse(reader.getWorkbookData(), outline);
            strings = new ReadOnlySharedStringsTable(pack, false);
            formats = new XlsxFormats(reader.getStylesTable(), outline.date1904);
        }

        Grid read(int index, int enough) throws IOException, OpenXML4JException, SAXException {
            Outline.Sheet sheet = outline.visible.get(index);
            GridBuilder grid = new GridBuilder(enough);
            try {
                parse(reader.getSheet(sheet.relation), new XlsxHandler(grid, strings, formats));
            } catch (XlsxHandler.Enough enoughRead) {
                // the rows wanted are there
            }
            return grid.grid(sheet.name, outline.date1904);
        }
    }

    /** The list of sheets; those hidden are left out, and so are charts. */
    private static final class Outline extends DefaultHandler {

        private final List<Sheet> visible = new ArrayList<>();
        private boolean date1904;

        private record Sheet(String name, String relation) {
        }

        @Override
        public void startElement(String uri, String localName, String name, Attributes attributes) {
            if (localName.equals("workbookPr")) {
                String flag = attributes.getValue("date1904");
                date1904 = "1".equals(flag) || "true".equals(flag);
            } else if (localName.equals("sheet")) {
                String state = attributes.getValue("state");
                String relation = attributes.getValue(RELATIONS, "id");
                if (relation != null && (state == null || state.equals("visible"))) {
                    visible.add(new Sheet(String.valueOf(attributes.getValue("name")), relation));
                }
            }
        }
    }
}
