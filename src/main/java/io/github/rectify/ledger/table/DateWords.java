package io.github.rectify.ledger.table;

import io.github.rectify.ledger.words.Numerals;
import io.github.rectify.ledger.words.WordList;
import io.github.rectify.ledger.words.Words;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the days in a cell: whole ones, and those of which year or day have to be understood. A missing year is that of the day
 * before it in the cell, else that of the anchor; a day in a cell that would so lie before the one before it is meant a year later.
 */
final class DateWords {

    private static final String[] YEARS = {"y1", "y2", "y3", "y4", "y5", "y6", "y7", "y8", "y9"};
    private static final String[] MONTHS = {"m1", "m2", "m3", "m5", "m7", "m10"};
    private static final String[] DAYS = {"d1", "d2", "d3", "d5", "d10"};
    private static final String[] RELATIVE_YEARS = {"r4", "r5", "r6", "r8"};

    private final Pattern pattern;
    private final Pattern numeral;
    private final Numerals numerals;
    private final WordList lastYear;
    private final WordList nextYear;
    private final WordList early;
    private final WordList decades;
    private final WordList middle;
    private final WordList firstHalf;

    /** A day found; {@code on} is null if there is no such day. */
    record Found(@Nullable LocalDate on, boolean resolved, boolean whole) {
    }

    DateWords(Words words) {
        this.pattern = Pattern.compile(String.join("|", words.list("deadline.pattern.date").words()));
        this.numeral = Pattern.compile(words.word("deadline.pattern.numeral"));
        this.numerals = new Numerals(words);
        this.lastYear = words.list("deadline.lastYear");
        this.nextYear = words.list("deadline.nextYear");
        this.early = words.list("deadline.early");
        this.decades = words.list("deadline.decades");
        this.middle = words.list("deadline.middle");
        this.firstHalf = words.list("deadline.firstHalf");
    }

    /** @param plain folded text without blanks */
    List<Found> in(String plain, @Nullable LocalDate anchor) {
        List<Found> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(withDigits(plain));
        LocalDate before = null;
        while (matcher.find()) {
            Found one = found(matcher, before, anchor);
            if (one != null) {
                found.add(one);
                before = one.on == null ? before : one.on;
            }
        }
        return found;
    }

    /** Numbers written in Chinese before a unit of time become digits. */
    private String withDigits(String plain) {
        return numeral.matcher(plain).replaceAll(match -> {
            String written = match.group();
            StringBuilder digits = new StringBuilder();
            for (int i = 0; i < written.length(); i++) {
                digits.append(numerals.digit(written.charAt(i)));
            }
            int value = numerals.value(written);
            return written.length() == 4 && digits.length() == 4 ? digits.toString() : value < 0 ? written : String.valueOf(value);
        });
    }

    private @Nullable Found found(Matcher matcher, @Nullable LocalDate before, @Nullable LocalDate anchor) {
        String stated = first(matcher, YEARS);
        Integer year = stated == null ? year(matcher, before, anchor) : Integer.valueOf(stated.length() == 2
                ? 2000 + Integer.parseInt(stated) : Integer.parseInt(stated));
        if (year == null) {
            return null;
        }
        boolean whole = stated != null && stated.length() == 4 && first(matcher, DAYS) != null;
        try {
            LocalDate on = on(matcher, year);
            boolean next = stated == null && before != null && on.isBefore(before);
            return new Found(next ? on(matcher, year + 1) : on, !whole, first(matcher, DAYS) != null);
        } catch (DateTimeException noSuchDay) {
            return new Found(null, false, true);
        }
    }

    private @Nullable Integer year(Matcher matcher, @Nullable LocalDate before, @Nullable LocalDate anchor) {
        String relative = first(matcher, RELATIVE_YEARS);
        if (relative != null) {
            return anchor == null ? null : Integer.valueOf(anchor.getYear() + (lastYear.has(relative) ? -1
                    : nextYear.has(relative) ? 1 : 0));
        }
        LocalDate known = before == null ? anchor : before;
        return known == null ? null : Integer.valueOf(known.getYear());
    }

    private LocalDate on(Matcher matcher, int year) {
        String month = first(matcher, MONTHS);
        if (month != null) {
            String day = first(matcher, DAYS);
            return day == null ? part(YearMonth.of(year, Integer.parseInt(month)), matcher.group("p5"))
                    : LocalDate.of(year, Integer.parseInt(month), Integer.parseInt(day));
        }
        String quarter = matcher.group("q4");
        if (quarter != null) {
            return YearMonth.of(year, Integer.parseInt(quarter) * 3).atEndOfMonth();
        }
        String half = matcher.group("h6");
        return half != null && firstHalf.has(half) ? LocalDate.of(year, 6, 30) : LocalDate.of(year, 12, 31);
    }

    private LocalDate part(YearMonth month, @Nullable String part) {
        if (part != null && (early.has(part) || decades.words().indexOf(part) == 0)) {
            return month.atDay(10);
        }
        if (part != null && (middle.has(part) || decades.words().indexOf(part) == 1)) {
            return month.atDay(15);
        }
        return month.atEndOfMonth();
    }

    private static @Nullable String first(Matcher matcher, String[] groups) {
        for (String group : groups) {
            if (matcher.group(group) != null) {
                return matcher.group(group);
            }
        }
        return null;
    }
}
