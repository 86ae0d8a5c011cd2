package io.github.rectify.ledger.table;

import io.github.rectify.ledger.words.WordList;
import io.github.rectify.ledger.words.Words;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what stands in a column of deadlines, or of days on which something was done. Of several days the last one counts. */
final class Deadlines {

    private final Words words;
    private final DateWords dates;
    private final Pattern relative;
    private final Pattern nothing;
    private final WordList immediate;
    private final WordList lasting;
    private final WordList periodic;

    Deadlines(Words words) {
        this.words = words;
        this.dates = new DateWords(words);
        this.relative = Pattern.compile(words.word("deadline.pattern.relative"));
        this.nothing = Pattern.compile(words.word("deadline.pattern.none"));
        this.immediate = words.list("deadline.immediate");
        this.lasting = words.list("deadline.lasting");
        this.periodic = words.list("deadline.periodic");
    }

    /** @param anchor a day near which the ledger was written, for years that are not printed; or null */
    Due read(@Nullable Cell cell, @Nullable LocalDate anchor, boolean date1904) {
        if (cell == null || cell.error() || cell.isBlank()) {
            return Due.NONE;
        }
        String text = cell.text();
        if (cell.day() != null) {
            return new Due(cell.day(), Due.Kind.DATE, text, false);
        }
        LocalDate serial = Numbers.serial(text, date1904);
        if (serial != null) {
            return new Due(serial, Due.Kind.DATE, text, true);
        }
        String plain = Plain.of(words, text);
        return nothing.matcher(plain).matches() ? new Due(null, Due.Kind.NONE, text, false) : said(text, plain, anchor);
    }

    private Due said(String text, String plain, @Nullable LocalDate anchor) {
        String rest = relative.matcher(plain).replaceAll(";");
        List<DateWords.Found> found = dates.in(rest, anchor);
        if (found.stream().anyMatch(one -> one.on() == null)) {
            return new Due(null, Due.Kind.UNREADABLE, text, false);
        }
        DateWords.Found last = found.stream().max(Comparator.comparing(one -> Objects.requireNonNull(one.on()))).orElse(null);
        if (lasting.in(plain)) {
            return new Due(last == null || periodic.in(plain) ? null : last.on(), Due.Kind.LONG_TERM, text, last != null && last.resolved());
        }
        if (last != null) {
            return new Due(last.on(), Due.Kind.DATE, text, last.resolved());
        }
        if (immediate.in(plain)) {
            return new Due(null, Due.Kind.IMMEDIATE, text, false);
        }
        return new Due(null, rest.equals(plain) ? Due.Kind.UNREADABLE : Due.Kind.RELATIVE, text, false);
    }

    /** The day on which something was done: only a whole day counts, for a month is none. */
    @Nullable LocalDate doneOn(@Nullable Cell cell, @Nullable LocalDate anchor, boolean date1904) {
        if (cell == null || cell.error() || cell.isBlank()) {
            return null;
        }
        if (cell.day() != null) {
            return cell.day();
        }
        LocalDate serial = Numbers.serial(cell.text(), date1904);
        return serial != null ? serial : dates.in(Plain.of(words, cell.text()), anchor).stream()
                .filter(DateWords.Found::whole).map(DateWords.Found::on).filter(Objects::nonNull)
                .max(Comparator.naturalOrder()).orElse(null);
    }

    /** The last day named in a text, or null; a month stands for its end. */
    @Nullable LocalDate lastIn(String plain, @Nullable LocalDate anchor) {
        return dates.in(plain, anchor).stream().map(DateWords.Found::on).filter(Objects::nonNull)
                .max(Comparator.naturalOrder()).orElse(null);
    }
}
