package io.github.rectify.ledger.table;

import io.github.rectify.ledger.file.FileRefused;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A CSV file with its header. Cells are stripped, rows that are blank are left out but counted, as a spreadsheet counts them. */
public record Table(Map<String, Integer> columns, List<Row> rows) {

    public static final int LONGEST = 50_000;

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).setTrim(true).get();

    /** One row; the header is row 1. */
    public record Row(int number, CSVRecord cells) {
    }

    /** @throws FileRefused if the quoting is broken, or there are more than 50,000 rows */
    public static Table read(String text) {
        Map<String, Integer> columns = new HashMap<>();
        List<Row> rows = new ArrayList<>();
        int number = 0;
        try (CSVParser parser = CSVParser.parse(new StringReader(text), FORMAT)) {
            for (CSVRecord record : parser) {
                number++;
                if (number > LONGEST) {
                    throw new FileRefused("too-many-rows", LONGEST);
                }
                if (number == 1) {
                    header(record, columns);
                } else if (record.stream().anyMatch(cell -> !cell.isBlank())) {
                    rows.add(new Row(number, record));
                }
            }
        } catch (UncheckedIOException | CSVException e) {
            throw new FileRefused("csv", number + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Table(columns, rows);
    }

    private static void header(CSVRecord record, Map<String, Integer> columns) {
        for (int i = 0; i < record.size(); i++) {
            columns.putIfAbsent(record.get(i).strip().toLowerCase(Locale.ROOT), i);
        }
    }

    public boolean has(String column) {
        return columns.containsKey(column);
    }

    /** What stands in a cell, stripped; empty if the row ends before it or the column is missing. */
    public String cell(Row row, String column) {
        Integer place = columns.get(column);
        return place == null || place >= row.cells().size() ? "" : row.cells().get(place).strip();
    }
}
