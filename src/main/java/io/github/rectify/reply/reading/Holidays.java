package io.github.rectify.reply.reading;

import io.github.rectify.schedule.WorkingCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Days told by a holiday: the last day before it, the first working day after it. Which days are off is asked of the working
 * calendar; a year it does not know has the holidays of a fixed date, one day each.
 */
final class Holidays {

    private static final int AHEAD = 400;
    private static final int BEHIND = 400;

    private final Lexicon lexicon;
    private final WorkingCalendar calendar;
    private final LocalDate today;
    private @Nullable List<Break> breaks;

    Holidays(Lexicon lexicon, Situation situation) {
        this.lexicon = lexicon;
        this.calendar = situation.calendar();
        this.today = situation.today();
    }

    /** Days off in a row for one holiday. */
    record Break(String name, LocalDate first, LocalDate last) {
    }

    Optional<DayReader.Found> at(String text, int start) {
        Optional<String> year = lexicon.pairs("day.year").longest(text, start);
        int at = start + year.map(String::length).orElse(0);
        Optional<String> word = lexicon.pairs("holiday").longest(text, at);
        return word.flatMap(found -> around(text, middle(text, at + found.length()), lexicon.pairs("holiday").get(found),
                year.map(y -> today.getYear() + Integer.parseInt(lexicon.pairs("day.year").get(y))).orElse(0)));
    }

    private int middle(String text, int at) {
        return at + lexicon.pairs("holiday.middle").longest(text, at).map(String::length).orElse(0);
    }

    private Optional<DayReader.Found> around(String text, int at, String name, int year) {
        Optional<String> after = lexicon.pairs("holiday.after").longest(text, at);
        Optional<String> before = lexicon.pairs("holiday.before").longest(text, at);
        Optional<Break> near = near(name, year, after.isPresent());
        if (near.isEmpty() || after.isEmpty() && before.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> lastWork = lexicon.pairs("holiday.lastwork").longest(text, at);
        LocalDate day = day(near.get(), after.isPresent(), lastWork.isPresent());
        LocalDate past = year != 0 ? null : breaks().stream().filter(found -> name.equals("*") || found.name().contains(name))
                .map(found -> day(found, after.isPresent(), lastWork.isPresent())).filter(found -> !found.isAfter(today))
                .reduce((first, second) -> second).orElse(null);
        DayPhrase phrase = day.isBefore(today) || year != 0 ? DayPhrase.exactly(day) : new DayPhrase(day, past, false, false);
        return Optional.of(new DayReader.Found(phrase, at + lastWork.or(() -> after).or(() -> before).orElseThrow().length()));
    }

    /** The last day before a break, the last working day before it, or the first working day after it. */
    private LocalDate day(Break found, boolean after, boolean lastWork) {
        LocalDate day = after ? calendar.firstWorkdayOnOrAfter(found.last().plusDays(1)) : found.first().minusDays(1);
        while (lastWork && !calendar.isWorkday(day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** The break of this name, or the next one whatever its name; one that is on counts when it is about the time after it. */
    private Optional<Break> near(String name, int year, boolean after) {
        return breaks().stream().filter(found -> name.equals("*") || found.name().contains(name))
                .filter(found -> year == 0 ? !(after ? found.last() : found.first().minusDays(1)).isBefore(today)
                        : found.last().getYear() == year)
                .findFirst();
    }

    /** The next break of a name, its days themselves. */
    Optional<Break> named(String text, int start) {
        return lexicon.pairs("holiday").longest(text, start).filter(word -> word.length() > 1)
                .map(lexicon.pairs("holiday")::get).filter(name -> !name.equals("*")).flatMap(name -> near(name, 0, true));
    }

    private List<Break> breaks() {
        if (breaks == null) {
            breaks = find();
        }
        return breaks;
    }

    private List<Break> find() {
        List<Break> found = new ArrayList<>();
        LocalDate first = null;
        String open = null;
        for (LocalDate day = today.minusDays(BEHIND); day.isBefore(today.plusDays(AHEAD)); day = day.plusDays(1)) {
            String name = nameOfDayOff(day);
            if (open != null && !open.equals(name)) {
                found.add(new Break(open, first, day.minusDays(1)));
                open = null;
            }
            if (open == null && name != null) {
                open = name;
                first = lexicon.pairs("holiday.fixed").containsKey(name) ? day : withDaysOffBefore(day);
            }
        }
        return found;
    }

    /** The first of the days off without a name of their own that lead up to a day. */
    private LocalDate withDaysOffBefore(LocalDate day) {
        LocalDate first = day;
        while (isNamelessDayOff(first.minusDays(1))) {
            first = first.minusDays(1);
        }
        return first;
    }

    private boolean isNamelessDayOff(LocalDate day) {
        return calendar.hasYear(day.getYear()) && !calendar.isWorkday(day) && nameOfDayOff(day) == null;
    }

    private @Nullable String nameOfDayOff(LocalDate day) {
        if (calendar.hasYear(day.getYear())) {
            return calendar.isWorkday(day) ? null : calendar.nameOf(day);
        }
        for (Map.Entry<String, String> fixed : lexicon.pairs("holiday.fixed").entrySet()) {
            if (fixed.getValue().equals(String.format("%02d-%02d", day.getMonthValue(), day.getDayOfMonth()))) {
                return fixed.getKey();
            }
        }
        return null;
    }
}
