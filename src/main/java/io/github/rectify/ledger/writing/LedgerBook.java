package io.github.rectify.ledger.writing;

import io.github.rectify.task.Light;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.jspecify.annotations.Nullable;

/**
 * The ledger in its usual layout: a sheet for each unit and round, one row per measure, and whatever belongs to the whole task merged
 * over its rows. Rows are written as they come; a task that does not fit on a sheet any more begins another.
 */
public final class LedgerBook implements Closeable {

    private static final short A3 = 8;

    /** The columns in their order. */
    private enum Role {
        NO(6, true), CODE(7, true), ASPECT(20, false), PROBLEM(40, false), MEASURES(46, false), LEADER(10, true),
        DEPARTMENT(13, true), ASSIGNEE(10, true), DUE(12, true), STATUS(10, true), COMPLETED(12, true), LIGHT(13, true),
        PROGRESS(28, false), REPORTED(17, true), EXTENSIONS(22, false);

        private final int width;
        private final boolean centred;

        Role(int width, boolean centred) {
            this.width = width;
            this.centred = centred;
        }
    }

    private final Phrases phrases;
    private final Book book;
    private final List<Book.Column> columns;
    private final Map<Light, CellStyle> lights = new EnumMap<>(Light.class);
    private @Nullable Sheet sheet;
    private @Nullable Part part;
    private final LocalDate today;
    private final String naming;

    /** @param parts all that will be begun: what differs between them is what their sheets are named by */
    public LedgerBook(Phrases phrases, LocalDate today, List<Part> parts) {
        boolean rounds = parts.stream().map(Part::round).distinct().count() > 1;
        boolean units = parts.stream().map(Part::unit).distinct().count() > 1;
        this.naming = !rounds ? "ledger.sheet" : units ? "ledger.sheet.both" : "ledger.sheet.round";
        this.phrases = phrases;
        this.book = new Book(phrases);
        this.today = today;
        this.columns = Arrays.stream(Role.values())
                .map(role -> new Book.Column(phrases.say("column." + role), role.width, role.centred)).toList();
        lights.put(Light.RED, book.coloured("F8D7DA", "9C1B2E"));
        lights.put(Light.YELLOW, book.coloured("FFEFC2", "7A4F00"));
        lights.put(Light.GREEN, book.coloured("DDF1E3", "14572F"));
    }

    /** What is added from now on belongs to this part. */
    public void begin(Part next) {
        part = next;
        sheet = open(next);
    }

    private Sheet open(Part part) {
        return book.sheet(phrases.say(naming, part.unitName(), part.roundName()),
                phrases.say("ledger.title", part.unitName()),
                phrases.say("ledger.below", phrases.say("day", today.getYear(), today.getMonthValue(), today.getDayOfMonth()),
                        part.roundName()), columns, A3);
    }

    /** @throws IllegalStateException if no part was begun */
    public void add(LedgerRow line) {
        if (sheet == null || part == null) {
            throw new IllegalStateException("no part was begun");
        }
        List<String> measures = line.measures().isEmpty() ? List.of("") : line.measures();
        if (!sheet.hasRoomFor(measures.size())) {
            sheet = open(part);
        }
        List<Integer> heights = heights(sheet, line, measures);
        for (int i = 0; i < measures.size(); i++) {
            Row row = sheet.row();
            sheet.height(row, heights.get(i));
            if (i == 0) {
                whole(sheet, row, line);
            } else {
                frame(row);
            }
            sheet.text(row, Role.MEASURES.ordinal(), measures.get(i));
        }
        sheet.mergeLast(measures.size(), Role.MEASURES.ordinal());
    }

    private void whole(Sheet to, Row row, LedgerRow line) {
        to.text(row, Role.NO.ordinal(), line.no());
        to.text(row, Role.CODE.ordinal(), line.code());
        to.text(row, Role.ASPECT.ordinal(), line.aspect());
        to.text(row, Role.PROBLEM.ordinal(), line.problem());
        to.text(row, Role.LEADER.ordinal(), line.leader());
        to.text(row, Role.DEPARTMENT.ordinal(), line.department());
        to.text(row, Role.ASSIGNEE.ordinal(), line.assignee());
        book.day(row, Role.DUE.ordinal(), line.dueOn(), line.due());
        to.text(row, Role.STATUS.ordinal(), line.status());
        book.day(row, Role.COMPLETED.ordinal(), line.completedOn(), "");
        book.word(row, Role.LIGHT.ordinal(), line.lightWord(), lights.get(line.light()));
        to.text(row, Role.PROGRESS.ordinal(), line.progress());
        book.moment(row, Role.REPORTED.ordinal(), line.reportedAt());
        to.text(row, Role.EXTENSIONS.ordinal(), line.extensions());
    }

    /** What lies under merged cells has a frame too, or the merged cell would have none at its end. */
    private void frame(Row row) {
        for (Role role : Role.values()) {
            row.createCell(role.ordinal()).setCellStyle(book.centred());
        }
    }

    /** A spreadsheet makes no row taller for the words of a merged cell, so that is reckoned here. */
    private static List<Integer> heights(Sheet sheet, LedgerRow line, List<String> measures) {
        List<Integer> lines = new ArrayList<>();
        measures.forEach(measure -> lines.add(sheet.lines(measure, Role.MEASURES.ordinal())));
        int needed = Math.max(Math.max(sheet.lines(line.problem(), Role.PROBLEM.ordinal()),
                sheet.lines(line.aspect(), Role.ASPECT.ordinal())), Math.max(sheet.lines(line.progress(),
                Role.PROGRESS.ordinal()), sheet.lines(line.extensions(), Role.EXTENSIONS.ordinal())));
        int missing = needed - lines.stream().mapToInt(Integer::intValue).sum();
        for (int i = 0; missing > 0; i = (i + 1) % lines.size()) {
            lines.set(i, lines.get(i) + 1);
            missing--;
        }
        return lines;
    }

    /** Writes it all; nothing goes to {@code out} before all of it is on disk. */
    public void write(OutputStream out) throws IOException {
        book.write(out);
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
