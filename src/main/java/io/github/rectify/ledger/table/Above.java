package io.github.rectify.ledger.table;

import io.github.rectify.ledger.words.WordList;
import io.github.rectify.ledger.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What stands above the head of a ledger, or below its rows: its title, whose it is, and of which day. */
final class Above {

    private final Words words;
    private final Deadlines deadlines;
    private final List<String> above = new ArrayList<>();
    private final List<String> everywhere = new ArrayList<>();

    Above(Words words, Deadlines deadlines, Grid grid, Header header) {
        this.words = words;
        this.deadlines = deadlines;
        for (GridRow row : grid.rows()) {
            boolean over = row.number() < header.firstRow();
            for (Cell cell : row.cells()) {
                if (cell != null && !cell.isBlank() && (over || row.filled() <= 3) && everywhere.size() < 2000) {
                    everywhere.add(cell.text());
                    if (over) {
                        above.add(cell.text());
                    }
                }
            }
        }
    }

    /** The longest line above that is no label with a value; the first of several. */
    @Nullable String title() {
        return above.stream().map(line -> line.replaceAll("\\s+", "")).filter(line -> line.length() >= 4)
                .filter(line -> !Plain.of(words, line).contains(":")).filter(line -> !isDated(line)).max(Comparator.comparingInt(String::length)).orElse(null);
    }

    /** Whether a line says of which day the ledger is, and nothing else. */
    private boolean isDated(String line) {
        return Pattern.compile(words.word("top.pattern.asOf") + "|" + words.word("top.pattern.filled").replace("<when>", "<filled>"))
                .matcher(Plain.of(words, line)).lookingAt();
    }

    @Nullable String unit() {
        String unit = group("unit", above);
        if (unit != null) {
            return unit;
        }
        String title = ofWhat(title());
        WordList ends = words.list("unit.end");
        if (title != null) {
            for (int i = 2; i < title.length(); i++) {
                int end = ends.lengthAt(title, i);
                if (end > 0) {
                    return title.substring(0, i + end);
                }
            }
        }
        String titled = title == null ? null : group("titled", List.of(title));
        return titled == null ? named() : titled;
    }

    /** A title without the word it opens with: "on the". */
    private @Nullable String ofWhat(@Nullable String title) {
        return title == null ? null : title.substring(words.list("frame.open").lengthAt(title, 0));
    }

    /** The department all of the ledger is for, where a line above names one and it is not the unit itself. */
    @Nullable String office() {
        String named = named();
        return named == null || named.equals(unit()) ? null : named;
    }

    private @Nullable String named() {
        return group("office", above);
    }

    private @Nullable String group(String name, List<String> lines) {
        Pattern pattern = Pattern.compile(words.word("top.pattern." + name));
        return lines.stream().map(line -> pattern.matcher(Plain.of(words, line))).filter(Matcher::find).map(found -> found.group(name))
                .filter(found -> !found.isBlank()).findFirst().orElse(null);
    }

    @Nullable LocalDate asOf() {
        return named("top.pattern.asOf", everywhere);
    }

    /** A day near which the ledger was written, for years that are not printed: the day it names, the month of its title. */
    @Nullable LocalDate anchor(Grid grid, List<Column> columns) {
        LocalDate asOf = asOf();
        LocalDate filled = asOf != null ? asOf : named("top.pattern.filled", everywhere);
        LocalDate near = filled != null ? filled : named("top.pattern.month", above);
        return near != null ? near : usualYear(grid, columns);
    }

    private @Nullable LocalDate named(String key, List<String> lines) {
        Pattern pattern = Pattern.compile(words.word(key));
        for (String line : lines) {
            Matcher matcher = pattern.matcher(Plain.of(words, line));
            LocalDate day = matcher.find() ? deadlines.lastIn(matcher.group("when"), null) : null;
            if (day != null) {
                return day;
            }
        }
        return null;
    }

    /** The year most deadlines of the ledger name. */
    private @Nullable LocalDate usualYear(Grid grid, List<Column> columns) {
        TreeMap<Integer, Integer> years = new TreeMap<>();
        for (Column column : columns) {
            if (column.is(Column.Role.DEADLINE)) {
                grid.rows().stream().limit(500).map(row -> deadlines.read(row.cell(column.index()), null, grid.date1904()).date())
                        .filter(Objects::nonNull).forEach(day -> years.merge(day.getYear(), 1, Integer::sum));
            }
        }
        return years.entrySet().stream().max(Map.Entry.comparingByValue())
                .map(entry -> LocalDate.of(entry.getKey(), 6, 30)).orElse(null);
    }
}
