package io.github.rectify.ledger.table;

import io.github.rectify.ledger.file.FileRefused;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A text of comma, tab or semicolon separated values as one sheet; a row is counted as a spreadsheet counts it. */
final class CsvSheets implements Sheets {

    private static final int LINES_LOOKED_AT = 30;

    private final String text;
    private final CSVFormat format;

    CsvSheets(String text) {
        this.text = text;
        this.format = CSVFormat.RFC4180.builder().setDelimiter(delimiter(text)).setIgnoreEmptyLines(false).setTrim(true).get();
    }

    /** The one that stands most often in the first lines. */
    private static char delimiter(String text) {
        Map<Character, Long> seen = new TreeMap<>();
        for (char candidate : new char[] {',', '\t', ';'}) {
            seen.put(candidate, text.lines().limit(LINES_LOOKED_AT)
                    .mapToLong(line -> line.chars().filter(c -> c == candidate).count()).sum());
        }
        long commas = seen.get(',');
        return seen.get('\t') > commas ? '\t' : seen.get(';') > commas * 2 ? ';' : ',';
    }

    @Override
    public List<Grid> heads(int rows) {
        return List.of(read(rows));
    }

    @Override
    public Grid whole(int index) {
        return read(Integer.MAX_VALUE);
    }

    private Grid read(int enough) {
        GridBuilder grid = new GridBuilder(enough);
        int number = 0;
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord record : parser) {
                number++;
                grid.beginRow(number);
                for (int i = 0; i < record.size(); i++) {
                    grid.cell(i, Cell.text(record.get(i).strip()));
                }
                if (!grid.endRow()) {
                    break;
                }
            }
        } catch (UncheckedIOException | CSVException broken) {
            throw new FileRefused("csv", number + 1);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return grid.grid("", false);
    }
}
