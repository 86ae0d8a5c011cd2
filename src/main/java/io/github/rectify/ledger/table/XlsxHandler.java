package io.github.rectify.ledger.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.model.SharedStrings;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Hears a sheet's XML and hands on its cells; of a formula the value it had when the file was saved. */
final class XlsxHandler extends DefaultHandler {

    private final GridBuilder grid;
    private final SharedStrings strings;
    private final XlsxFormats formats;
    private final StringBuilder value = new StringBuilder();
    private boolean listening;
    private boolean phonetic;
    private int row;
    private int column;
    private String type = "";
    private int style;

    /** The rows wanted were heard. */
    static final class Enough extends SAXException {
    }

    XlsxHandler(GridBuilder grid, SharedStrings strings, XlsxFormats formats) {
        this.grid = grid;
        this.strings = strings;
        this.formats = formats;
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) {
        switch (localName) {
            case "row" -> {
                row = number(attributes.getValue("r"), row + 1);
                column = -1;
                grid.beginRow(row);
            }
            case "c" -> {
                column = column(attributes.getValue("r"), column + 1);
                type = attributes.getValue("t") == null ? "n" : attributes.getValue("t");
                style = number(attributes.getValue("s"), 0);
                value.setLength(0);
            }
            case "rPh" -> phonetic = true;
            case "v" -> listening = true;
            case "t" -> listening = !phonetic;
            case "mergeCell" -> merged(attributes.getValue("ref"));
            default -> {
                // formulas, links and pictures say nothing here
            }
        }
    }

    @Override
    public void characters(char[] text, int from, int length) {
        if (listening) {
            value.append(text, from, length);
        }
    }

    @Override
    public void endElement(String uri, String localName, String name) throws Enough {
        switch (localName) {
            case "v", "t" -> listening = false;
            case "rPh" -> phonetic = false;
            case "c" -> {
                if (!value.isEmpty()) {
                    grid.cell(column, cell(value.toString()));
                }
            }
            case "row" -> {
                if (!grid.endRow()) {
                    throw new Enough();
                }
            }
            default -> {
                // as above
            }
        }
    }

    private Cell cell(String raw) {
        return switch (type) {
            case "s" -> Cell.text(shared(raw.strip()));
            case "str", "inlineStr" -> Cell.text(raw.strip());
            case "e" -> Cell.error(raw.strip());
            case "b" -> Cell.text(raw.strip().equals("1") ? "TRUE" : "FALSE");
            case "d" -> iso(raw.strip());
            default -> numeric(raw.strip());
        };
    }

    private String shared(String raw) {
        int index = number(raw, -1);
        return index < 0 || index >= strings.getUniqueCount() ? "" : strings.getItemAt(index).getString().strip();
    }

    private static Cell iso(String raw) {
        try {
            return Cell.day(LocalDate.parse(raw.substring(0, Math.min(10, raw.length()))));
        } catch (DateTimeException noDay) {
            return Cell.text(raw);
        }
    }

    private Cell numeric(String raw) {
        try {
            return formats.cell(Double.parseDouble(raw), style);
        } catch (NumberFormatException noNumber) {
            return Cell.text(raw);
        }
    }

    private void merged(@Nullable String reference) {
        if (reference != null) {
            CellRangeAddress range = CellRangeAddress.valueOf(reference);
            grid.merged(new Range(range.getFirstRow() + 1, range.getLastRow() + 1, range.getFirstColumn(),
                    range.getLastColumn()));
        }
    }

    private static int number(@Nullable String digits, int otherwise) {
        try {
            return digits == null ? otherwise : Integer.parseInt(digits);
        } catch (NumberFormatException none) {
            return otherwise;
        }
    }

    /** The column of a reference like AB12, from 0. */
    private static int column(@Nullable String reference, int otherwise) {
        if (reference == null) {
            return otherwise;
        }
        int column = 0;
        for (int i = 0; i < reference.length() && i < 4 && Character.isLetter(reference.charAt(i)); i++) {
            column = column * 26 + Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
        }
        return column - 1;
    }
}
