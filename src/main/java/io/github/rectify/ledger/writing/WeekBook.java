package io.github.rectify.ledger.writing;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;

/** The weekly table: what each department has done and has before it, and a list for each thing to look at. */
public final class WeekBook {

    private static final short A4 = 9;

    private final Phrases phrases;
    private final WeekFigures figures;
    private final boolean severalUnits;
    private final String whose;

    /**
     * @param whose the name of the unit, or of the round where there are several
     * @param severalUnits whether rows have to say which unit they belong to
     */
    public WeekBook(Phrases phrases, WeekFigures figures, String whose, boolean severalUnits) {
        this.phrases = phrases;
        this.figures = figures;
        this.whose = whose;
        this.severalUnits = severalUnits;
    }

    /** Nothing goes to {@code out} before all of it is on disk. */
    public void write(OutputStream out) throws IOException {
        try (Book book = new Book(phrases)) {
            departments(book);
            list(book, "done", figures.done(), false);
            list(book, "overdue", figures.overdue(), true);
            list(book, "soon", figures.soon(), false);
            list(book, "waiting", figures.waiting(), false);
            book.write(out);
        }
    }

    private void departments(Book book) {
        List<Book.Column> columns = columns("unit", "department");
        for (String name : List.of("total", "done", "doing", "waiting", "longTerm", "overdue", "soon", "changed", "rate")) {
            columns.add(new Book.Column(phrases.say("week.column." + name), 11, true));
        }
        Sheet sheet = book.sheet(phrases.say("week.sheet.departments"), phrases.say("week.title", whose), below(), columns, A4);
        figures.units().forEach((unit, departments) -> {
            departments.forEach((department, counts) -> counts(book, sheet, unit,
                    department.isEmpty() ? phrases.say("week.department.none") : department, counts));
            if (severalUnits) {
                counts(book, sheet, unit, phrases.say("week.total.unit"), WeekFigures.sum(departments.values()));
            }
        });
        counts(book, sheet, severalUnits ? phrases.say("week.total") : "", phrases.say("week.total"), figures.total());
    }

    private void counts(Book book, Sheet sheet, String unit, String department, WeekFigures.Counts counts) {
        Row row = sheet.row();
        sheet.height(row, Math.max(sheet.lines(department, severalUnits ? 1 : 0), severalUnits ? sheet.lines(unit, 0) : 1));
        int at = 0;
        if (severalUnits) {
            sheet.text(row, at++, unit);
        }
        sheet.text(row, at++, department);
        for (int count : new int[] {counts.total(), counts.done(), counts.doing(), counts.waiting(), counts.longTerm(),
                counts.overdue(), counts.soon(), counts.changed()}) {
            book.number(row, at++, count);
        }
        BigDecimal rate = Rate.percent(counts.done(), counts.total());
        sheet.text(row, at, rate == null ? "" : phrases.say("percent", rate.toPlainString()));
    }

    private void list(Book book, String name, List<WeekRow> rows, boolean named) {
        List<Book.Column> columns = columns("unit", "code", "title", "department");
        if (named) {
            columns.add(new Book.Column(phrases.say("week.column.assignee"), 12, true));
        }
        columns.add(new Book.Column(phrases.say("week.column.due"), 13, true));
        boolean counted = !name.equals("done");
        if (counted) {
            columns.add(new Book.Column(phrases.say("week.column.days." + name), 11, true));
        }
        Sheet sheet = book.sheet(phrases.say("week.sheet." + name), phrases.say("week.list." + name, rows.size()), below(), columns, A4);
        for (WeekRow line : rows) {
            Row row = sheet.row();
            int title = severalUnits ? 2 : 1;
            String words = line.title().isEmpty() ? phrases.say("hidden") : line.title();
            sheet.height(row, sheet.lines(words, title));
            int at = 0;
            if (severalUnits) {
                sheet.text(row, at++, line.unit());
            }
            sheet.text(row, at++, line.code());
            sheet.text(row, at++, words);
            sheet.text(row, at++, line.department());
            if (named) {
                sheet.text(row, at++, line.assignee());
            }
            book.day(row, at++, line.dueOn(), "");
            if (counted) {
                book.number(row, at, line.days());
            }
        }
    }

    /** The first columns; that of the unit only where there are several. */
    private List<Book.Column> columns(String... names) {
        List<Book.Column> columns = new ArrayList<>();
        for (String name : names) {
            if (severalUnits || !name.equals("unit")) {
                columns.add(new Book.Column(phrases.say("week.column." + name), name.equals("title") ? 52 : name.equals("code") ? 8 : 20,
                        !name.equals("title")));
            }
        }
        return columns;
    }

    private String below() {
        return phrases.say("week.below", day(figures.week().from()), day(figures.week().to()));
    }

    private String day(LocalDate day) {
        return phrases.say("day", day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }
}
