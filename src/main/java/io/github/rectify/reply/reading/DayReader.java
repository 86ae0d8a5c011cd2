package io.github.rectify.reply.reading;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the day that is written at a position, in any of the forms people use, resolved from today. Without a year a plan takes
 * the next such day and a completion the latest one up to today.
 */
final class DayReader {

    private static final int MOST_YEARS = 99;
    private static final int EARLY = 5;
    private static final int MIDDLE = 15;
    private static final int LATE = 25;

    private final Lexicon lexicon;
    private final Numerals numerals;
    private final Figures figures;
    private final Holidays holidays;
    private final LocalDate today;

    DayReader(Lexicon lexicon, Numerals numerals, Situation situation) {
        this.lexicon = lexicon;
        this.numerals = numerals;
        this.figures = new Figures(lexicon, numerals);
        this.holidays = new Holidays(lexicon, situation);
        this.today = situation.today();
    }

    /** A day found, and the position after it. */
    record Found(DayPhrase phrase, int end) {
    }

    /** The day that is written at a position, with what ends it: “by”, “on”, or “before the office closes”. */
    Optional<Found> at(String text, int start) {
        return impossible(text, start).or(() -> relative(text, start)).or(() -> holidays.at(text, start)).or(() -> weekday(text, start))
                .or(() -> fullDate(text, start)).or(() -> ofMonth(text, start)).or(() -> monthEnd(text, start))
                .map(found -> new Found(found.phrase(), isBefore(text, found.end()) ? afterBefore(text, found.end())
                        : skip("day.from", text, found.end())))
                .map(found -> new Found(found.phrase(), skip("day.close", text, found.end())));
    }

    /** A year far off, a month beyond the twelfth: written as a day and none. */
    private Optional<Found> impossible(String text, int start) {
        int end = digits(text, start);
        if (end == start || start > 0 && Character.isDigit(text.charAt(start - 1))) {
            return Optional.empty();
        }
        long number = Long.parseLong(text.substring(start, Math.min(end, start + 9)));
        if (isOneOf("day.mark.year", text, end)) {
            int month = digits(text, end + 1);
            boolean dated = month > end + 1 && longest("day.mark.month", text, month).isPresent();
            boolean badYear = end - start >= 4 && (number < 2000 || number > 2099);
            return dated && (badYear || isBadMonth(text.substring(end + 1, month)))
                    ? Optional.of(new Found(DayPhrase.IMPOSSIBLE, dayEnd(text, month))) : Optional.empty();
        }
        boolean monthly = end - start <= 2 && longest("day.mark.month", text, end).isPresent();
        return monthly && isBadMonth(text.substring(start, end)) && digits(text, end + 1) > end + 1
                ? Optional.of(new Found(DayPhrase.IMPOSSIBLE, dayEnd(text, end))) : Optional.empty();
    }

    private static boolean isBadMonth(String digits) {
        return digits.length() > 2 || !isMonth(Integer.parseInt(digits));
    }

    private int dayEnd(String text, int month) {
        int after = month + longest("day.mark.month", text, month).map(String::length).orElse(0);
        return skip("day.mark.day", text, digits(text, after));
    }

    private static int digits(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    /** Tomorrow, the day before yesterday. */
    private Optional<Found> relative(String text, int start) {
        return longest("day.relative", text, start)
                .map(word -> new Found(DayPhrase.exactly(today.plusDays(value("day.relative", word))), start + word.length()));
    }

    /** Friday, this Friday, Friday next week. */
    private Optional<Found> weekday(String text, int start) {
        Optional<String> week = longest("day.week", text, start);
        if (week.isEmpty()) {
            return Optional.empty();
        }
        int at = start + week.get().length();
        Optional<String> name = longest("day.weekday", text, at);
        String offset = lexicon.pairs("day.week").get(week.get());
        int end = at + name.map(String::length).orElse(0);
        if (name.isEmpty() || figures.isNumber(text, at)
                || isCounted(text, end) && !isHour(text, end) && !isNextDay(text, name.get(), end)
                && !isOneOf("day.together", text, end)) {
            return Optional.empty();
        }
        DayOfWeek day = DayOfWeek.of(value("day.weekday", name.get()));
        if (!offset.isEmpty()) {
            LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            return Optional.of(new Found(DayPhrase.exactly(
                    monday.plusWeeks(Integer.parseInt(offset)).with(TemporalAdjusters.nextOrSame(day))), end));
        }
        return Optional.of(new Found(new DayPhrase(today.with(TemporalAdjusters.nextOrSame(day)),
                today.with(TemporalAdjusters.previousOrSame(day)), false, false), end));
    }

    /** A weekday that names no week, as the first on or after a day. */
    Optional<DayPhrase> weekdayFrom(String text, int start, LocalDate from) {
        Optional<String> week = longest("day.week", text, start).filter(word -> lexicon.pairs("day.week").get(word).isEmpty());
        return week.flatMap(word -> longest("day.weekday", text, start + word.length()))
                .map(name -> DayPhrase.exactly(from.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(value("day.weekday", name))))));
    }

    /** “Wednesday nine o'clock”. */
    private boolean isHour(String text, int at) {
        return numerals.at(text, at).filter(hour -> longest("hour.mark", text, hour.end()).isPresent()).isPresent();
    }

    /** “Monday Tuesday, both days”: the next weekday, and a length of two days behind it. */
    private boolean isNextDay(String text, String name, int at) {
        Optional<String> next = longest("day.weekday", text, at).filter(day -> value("day.weekday", day) == value("day.weekday", name) + 1);
        return next.isPresent() && longest("day.both", text, at + next.get().length()).isPresent();
    }

    private boolean isCounted(String text, int at) {
        return at < text.length() && numerals.isNumeral(text.charAt(at));
    }

    /** 2024-12-30 and its like. */
    private Optional<Found> fullDate(String text, int start) {
        Optional<Year> year = year(text, start);
        if (year.isEmpty() || year.get().end() >= text.length()) {
            return Optional.empty();
        }
        int at = year.get().end();
        if (isOneOf("day.mark.year", text, at) || isOneOf("day.mark.between", text, at)) {
            boolean marked = isOneOf("day.mark.year", text, at);
            return month(text, at + 1, year.get().value(), !marked);
        }
        return year.get().relative() ? month(text, at, year.get().value(), false).or(() -> yearEnd(text, at, year.get().value()))
                : Optional.empty();
    }

    private record Year(int value, int end, boolean relative) {
    }

    private Optional<Year> year(String text, int start) {
        Optional<String> relative = longest("day.year", text, start);
        if (relative.isPresent()) {
            return Optional.of(new Year(today.getYear() + value("day.year", relative.get()),
                    start + relative.get().length(), true));
        }
        return numerals.at(text, start).filter(found -> found.value() >= 2000 && found.value() < 2100
                        || found.value() <= MOST_YEARS && found.value() >= 20 && isOneOf("day.mark.year", text, found.end()))
                .map(found -> new Year(found.value() < 100 ? 2000 + found.value() : found.value(), found.end(), false));
    }

    private Optional<Found> yearEnd(String text, int start, int year) {
        return longest("day.end.ofyear", text, start)
                .map(word -> new Found(DayPhrase.exactly(LocalDate.of(year, 12, 31)), start + word.length()));
    }

    /** What follows a year: a month with its day, its end or a third of it; the month alone gives no day. */
    private Optional<Found> month(String text, int start, int year, boolean bare) {
        Optional<Numerals.Found> month = numerals.at(text, start).filter(found -> isMonth(found.value()));
        if (month.isEmpty()) {
            return Optional.empty();
        }
        int at = month.get().end();
        if (bare) {
            return isOneOf("day.mark.between", text, at) ? day(text, at + 1, year, month.get().value()) : Optional.empty();
        }
        return longest("day.mark.month", text, at).flatMap(mark ->
                inMonth(text, at + mark.length(), YearMonth.of(year, month.get().value()), true));
    }

    /** June 15, the end of June, 15 of next month. */
    private Optional<Found> ofMonth(String text, int start) {
        Optional<String> relative = longest("day.month", text, start);
        if (relative.isPresent()) {
            YearMonth month = YearMonth.from(today).plusMonths(value("day.month", relative.get()));
            return inMonth(text, start + relative.get().length(), month, true);
        }
        Optional<Numerals.Found> number = numerals.at(text, start);
        if (number.isEmpty()) {
            return Optional.empty();
        }
        int at = number.get().end();
        Optional<String> mark = longest("day.mark.month", text, at);
        if (mark.isPresent() && isMonth(number.get().value())) {
            return inMonth(text, at + mark.get().length(), YearMonth.of(today.getYear(), number.get().value()), false);
        }
        if (!number.get().chinese() && isOneOf("day.mark.between", text, at) && isMonth(number.get().value())) {
            return pointed(text, at, number.get().value());
        }
        return bareDay(text, number.get());
    }

    /** 6.15 behind a word that only a day can follow. */
    Optional<Found> pointed(String text, int start) {
        Optional<Numerals.Found> month = numerals.at(text, start).filter(found -> !found.chinese() && isMonth(found.value()));
        return month.filter(found -> isOneOf("day.mark.between", text, found.end())).flatMap(found -> numerals.at(text, found.end() + 1)
                .filter(day -> !day.chinese() && day.value() >= 1 && day.value() <= 31 && day.end() - found.end() <= 3)
                .filter(day -> lexicon.pairs("figure.money").longest(text, day.end()).isEmpty())
                .map(day -> inYear(YearMonth.of(today.getYear(), found.value()), day.value(), skip("day.mark.day", text, day.end()), false)));
    }

    /** 6.15 with a word behind it that only follows a day: set out, back, to. */
    Optional<Found> dotted(String text, int start) {
        return pointed(text, start).filter(found -> isOneOf("day.dotted", text, found.end())
                && (start == 0 || !Character.isDigit(text.charAt(start - 1)) && text.charAt(start - 1) != '.'))
                .map(found -> new Found(found.phrase(), skip("day.close", text, found.end())));
    }

    /** 6.15 or 6/15, only if a mark of a day follows, for it may as well be an amount. */
    private Optional<Found> pointed(String text, int at, int month) {
        Optional<Numerals.Found> day = numerals.at(text, at + 1).filter(found -> !found.chinese() && found.value() <= 31);
        return day.filter(found -> longest("day.mark.day", text, found.end()).isPresent()
                        || longest("day.before", text, found.end()).isPresent()
                        || longest("number.pointed", text, found.end()).isPresent())
                .map(found -> inYear(YearMonth.of(today.getYear(), month), found.value(),
                        skip("day.mark.day", text, found.end()), false));
    }

    private Optional<Found> bareDay(String text, Numerals.Found number) {
        return longest("day.mark.day", text, number.end()).filter(mark -> number.value() >= 1 && number.value() <= 31)
                .map(mark -> new Found(bareDay(number.value()), number.end() + mark.length()));
    }

    /** A day of the month of which only the number is written. */
    Optional<DayPhrase> ofMonthAlone(int day) {
        return day >= 1 && day <= 31 ? Optional.of(bareDay(day)) : Optional.empty();
    }

    private DayPhrase bareDay(int day) {
        YearMonth month = YearMonth.from(today);
        LocalDate ahead = null;
        LocalDate behind = null;
        for (int i = 0; i < 12 && (ahead == null || behind == null); i++) {
            ahead = ahead == null ? orNull(month.plusMonths(i), day, false) : ahead;
            behind = behind == null ? orNull(month.minusMonths(i), day, true) : behind;
        }
        return new DayPhrase(ahead, behind, false, true);
    }

    private @Nullable LocalDate orNull(YearMonth month, int day, boolean past) {
        if (!month.isValidDay(day)) {
            return null;
        }
        LocalDate date = month.atDay(day);
        return (past ? date.isAfter(today) : date.isBefore(today)) ? null : date;
    }

    private Optional<Found> monthEnd(String text, int start) {
        Optional<String> end = longest("day.end", text, start);
        if (end.isPresent()) {
            LocalDate last = today.with(TemporalAdjusters.lastDayOfMonth());
            LocalDate previous = last.equals(today) ? today : today.withDayOfMonth(1).minusDays(1);
            return Optional.of(new Found(new DayPhrase(last, previous, false, false), start + end.get().length()));
        }
        Optional<String> year = longest("day.end.year", text, start);
        if (year.isPresent()) {
            return Optional.of(new Found(new DayPhrase(LocalDate.of(today.getYear(), 12, 31),
                    LocalDate.of(today.getYear() - 1, 12, 31), false, false), start + year.get().length()));
        }
        return third(text, start).map(third -> new Found(bareDay(third.day()), third.end()))
                .or(() -> partOfYear(text, start, "day.quarter", "day.end.of")).or(() -> partOfYear(text, start, "day.half", "day.half.end"));
    }

    /** The end of a quarter or of half a year. */
    private Optional<Found> partOfYear(String text, int start, String parts, String ends) {
        return longest(parts, text, start).flatMap(part -> longest(ends, text, start + part.length()).map(end -> {
            YearMonth month = YearMonth.of(today.getYear(), value(parts, part));
            return new Found(new DayPhrase(nextEnd(month), lastEnd(month), false, false), start + part.length() + end.length());
        }));
    }

    private Optional<Found> inMonth(String text, int start, YearMonth month, boolean known) {
        Optional<String> end = longest("day.end.of", text, start);
        if (end.isPresent()) {
            int length = end.get().length();
            return Optional.of(new Found(known ? DayPhrase.exactly(month.atEndOfMonth())
                    : new DayPhrase(nextEnd(month), lastEnd(month), false, false), start + length));
        }
        Optional<Third> third = third(text, start);
        if (third.isPresent()) {
            return Optional.of(inYear(month, third.get().day(), third.get().end(), known));
        }
        Optional<Numerals.Found> day = numerals.at(text, start).filter(found -> found.value() <= 99);
        if (day.isPresent() && (isDayAfterMonth(text, day.get().end()) || longest("day.mark.day", text, day.get().end()).isPresent())) {
            return Optional.of(inYear(month, day.get().value(), skip("day.mark.day", text, day.get().end()), known));
        }
        int before = afterBefore(text, start);
        if (before > start) {
            LocalDate last = month.atDay(1).minusDays(1);
            return Optional.of(new Found(last.isBefore(today) && !known ? DayPhrase.exactly(last.plusYears(1))
                    : DayPhrase.exactly(last), before));
        }
        return Optional.of(new Found(DayPhrase.VAGUE, start));
    }

    private boolean isDayAfterMonth(String text, int end) {
        return end >= text.length() || !isOneOf("figure.unit", text, end);
    }

    private LocalDate nextEnd(YearMonth month) {
        return month.atEndOfMonth().isBefore(today) ? month.plusYears(1).atEndOfMonth() : month.atEndOfMonth();
    }

    private LocalDate lastEnd(YearMonth month) {
        return month.atEndOfMonth().isAfter(today) ? month.minusYears(1).atEndOfMonth() : month.atEndOfMonth();
    }

    private Optional<Found> day(String text, int start, int year, int month) {
        return numerals.at(text, start).map(found -> inYear(YearMonth.of(year, month), found.value(),
                skip("day.mark.day", text, found.end()), true));
    }

    /** A day of a month whose year is known, or to be found. */
    private Found inYear(YearMonth month, int day, int end, boolean known) {
        if (known) {
            return new Found(month.isValidDay(day) ? DayPhrase.exactly(month.atDay(day)) : DayPhrase.IMPOSSIBLE, end);
        }
        LocalDate ahead = null;
        LocalDate behind = null;
        for (int years = 0; years <= 4; years++) {
            ahead = ahead == null ? orNull(month.plusYears(years), day, false) : ahead;
            behind = behind == null ? orNull(month.minusYears(years), day, true) : behind;
        }
        return new Found(ahead == null && behind == null ? DayPhrase.IMPOSSIBLE
                : new DayPhrase(ahead, behind, false, false), end);
    }

    private record Third(int day, int end) {
    }

    private Optional<Third> third(String text, int start) {
        return longest("day.third", text, start).map(word -> {
            int which = value("day.third", word);
            return new Third(which == 1 ? EARLY : which == 2 ? MIDDLE : LATE, start + word.length());
        });
    }

    /** The position after a word for “before” or “by”, which leaves the day as it is. */
    private int afterBefore(String text, int end) {
        return isBefore(text, end) ? skip("day.before", text, end) : end;
    }

    /** Whether “before” or “by” stands there, and not the day before yesterday. */
    boolean isBefore(String text, int at) {
        return isOneOf("day.before", text, at) && !isOneOf("day.relative", text, at);
    }

    private int skip(String list, String text, int at) {
        return longest(list, text, at).map(word -> at + word.length()).orElse(at);
    }

    private static boolean isMonth(int number) {
        return number >= 1 && number <= 12;
    }

    private boolean isOneOf(String list, String text, int at) {
        return longest(list, text, at).isPresent();
    }

    private int value(String list, String word) {
        return Integer.parseInt(lexicon.pairs(list).get(word));
    }

    private Optional<String> longest(String list, String text, int at) {
        return lexicon.pairs(list).longest(text, at);
    }
}
