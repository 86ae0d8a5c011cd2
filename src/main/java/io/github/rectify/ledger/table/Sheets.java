package io.github.rectify.ledger.table;

import io.github.rectify.ledger.file.FileRefused;
import java.io.IOException;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.xml.sax.SAXException;

/** The visible sheets of a file, read one after the other and never all at once. */
interface Sheets {

    /** The beginnings of the visible sheets, in their order. */
    List<Grid> heads(int rows) throws IOException, OpenXML4JException, SAXException;

    /** A whole sheet by its place among the visible ones. */
    Grid whole(int index) throws IOException, OpenXML4JException, SAXException;

    /** What reads the sheets of a file. */
    static Sheets of(SheetFile file) {
        return switch (file.type()) {
            case XLSX -> new XlsxSheets(file.content());
            case XLS -> new XlsSheets(file.content());
            case CSV -> new CsvSheets(file.csvText());
        };
    }

    /** Something that reads sheets. */
    interface Reading<T> {
        T read() throws IOException, OpenXML4JException, SAXException;
    }

    /**
     * Does a reading; a file that the library cannot make out is refused, whatever it stumbled over.
     *
     * @throws FileRefused then
     */
    static <T> T reading(Reading<T> reading) {
        try {
            return reading.read();
        } catch (FileRefused refused) {
            throw refused;
        } catch (IOException | OpenXML4JException | SAXException | RuntimeException broken) {
            throw new FileRefused("sheet-broken");
        }
    }
}
