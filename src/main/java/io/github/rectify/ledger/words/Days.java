package io.github.rectify.ledger.words;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds days in text. A missing year is that of the last full date before it in the text, else that of the anchor; a day so
 * found that lies after the limit is meant to be a year earlier.
 */
public final class Days {

    private static final int LONGEST_UNTIL = 2;

    private final Pattern pattern;
    private final Numerals numerals;
    private final WordList lastYear;
    private final WordList decades;
    private final WordList ends;
    private final WordList done;

    public Days(Words words, Numerals numerals) {
        this.numerals = numerals;
        this.lastYear = words.list("date.lastYear");
        this.decades = words.list("date.decade");
        this.ends = words.list("date.end");
        this.done = words.list("date.month.done");
        String year = any(words, "date.year");
        String month = any(words, "date.month");
        String day = any(words, "date.day");
        String end = any(words, "date.end");
        String han = "[" + String.join("", words.list("numeral.digits").words())
                + String.join("", words.list("numeral.zero").words()) + "]{4}";
        String hanSmall = "[" + String.join("", words.list("numeral.digits").words()) + words.word("numeral.ten") + "]{1,3}";
        String relative = any(words, "date.lastYear") + "|" + any(words, "date.thisYear");
        this.pattern = Pattern.compile(
                "(?<iso>(?<iy>(?:19|20)\\d\\d)(?<sep>[-./])(?<im>\\d{1,2})\\k<sep>(?<id>\\d{1,2})(?!\\d))"
                + "|(?<run>(?<ry>20\\d\\d)(?:" + year + "(?=\\d{3}))?(?<rd>\\d{2,4}) ?" + day + ")"
                + "|(?<=" + any(words, "date.until") + ")(?<md>\\d{3,4}) ?" + day
                + "|(?<=" + any(words, "date.until") + ")(?<od>\\d{1,2}) ?" + day
                + "|(?:(?<y>(?:19|20)\\d\\d|" + han + ") {0,3}" + year + " {0,3}|(?<rel>" + relative + "))?"
                + "(?<m>\\d{1,2}|" + hanSmall + ") {0,3}" + month + " {0,3}"
                + "(?:(?:" + day + "?(?<d>\\d{1,2}|" + hanSmall + ") {0,3}(?:" + day + "|(?<!\\d\\d\\d)(?=" + any(words, "date.follows") + ")))|(?<part>" + any(words, "date.decade") + "|" + end + "))?"
                + "|(?<ey>(?:19|20)\\d\\d) ?" + year + end);
    }

    private static String any(Words words, String key) {
        return words.list(key).words().stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
    }

    /** All days of the text; a month without a day is left out unless its end or a part of it is named. */
    public List<Day> in(Text text, @Nullable LocalDate anchor, @Nullable LocalDate limit) {
        return in(text, anchor, limit, false);
    }

    /** The same, with the last day of each month named without a day that is followed by a word for being done: “done in May 2024”. */
    public List<Day> withMonths(Text text, @Nullable LocalDate anchor, @Nullable LocalDate limit) {
        return in(text, anchor, limit, true);
    }

    private List<Day> in(Text text, @Nullable LocalDate anchor, @Nullable LocalDate limit, boolean months) {
        List<Day> days = new ArrayList<>();
        Matcher matcher = pattern.matcher(text.plain());
        Integer year = null;
        while (matcher.find()) {
            if (matcher.group("od") != null) {
                Day last = days.isEmpty() ? null : sameMonth(text, matcher, days.get(days.size() - 1));
                if (last != null) {
                    days.add(last);
                }
                continue;
            }
            Integer stated = statedYear(matcher);
            if (stated != null) {
                year = stated;
            }
            boolean month = matcher.group("m") != null && matcher.group("d") == null && matcher.group("part") == null;
            boolean whole = months && month && done.lengthAt(text.plain(), matcher.end()) > 0;
            Day day = month && !whole ? null : day(text, matcher, year, anchor, limit);
            if (day != null) {
                days.add(day);
                year = matcher.group("rel") != null && day.on() != null ? Integer.valueOf(day.on().getYear()) : year;
            }
        }
        return days;
    }

    /** “From the 5th of March to the 8th”: the month is that of the day right before. */
    private static @Nullable Day sameMonth(Text text, Matcher matcher, Day first) {
        int gap = matcher.start() - first.place().end();
        LocalDate from = first.on();
        LocalDate on = from == null || gap > LONGEST_UNTIL ? null : on(from.getYear(), from.getMonthValue(), Integer.parseInt(matcher.group("od")));
        return from == null || on == null || !on.isAfter(from) ? null : new Day(new Place(matcher.start(), matcher.end()),
                text.printed().substring(matcher.start(), matcher.end()), on, true, first.relative());
    }

    /** The first full date of the text, or null. */
    public @Nullable LocalDate first(Text text) {
        return in(text, null, null).stream().map(Day::on).filter(on -> on != null).findFirst().orElse(null);
    }

    private @Nullable Integer statedYear(Matcher matcher) {
        for (String group : new String[] {"iy", "y", "ey", "ry"}) {
            String written = matcher.group(group);
            if (written != null) {
                return number(written, true);
            }
        }
        return null;
    }

    private @Nullable Day day(Text text, Matcher matcher, @Nullable Integer year, @Nullable LocalDate anchor,
            @Nullable LocalDate limit) {
        Place place = new Place(matcher.start(), matcher.end());
        String printed = text.printed().substring(place.start(), place.end());
        if (matcher.group("iso") != null) {
            return new Day(place, printed, on(year, number(matcher.group("im"), false), number(matcher.group("id"), false)),
                    false, false);
        }
        if (matcher.group("run") != null) {
            LocalDate on = run(year, matcher.group("rd"));
            return new Day(place, printed, on, true, true);
        }
        if (matcher.group("md") != null) {
            return new Day(place, printed, run(year, matcher.group("md")), true, true);
        }
        if (matcher.group("ey") != null) {
            return new Day(place, printed, year == null ? null : LocalDate.of(year, 12, 31), true, false);
        }
        int month = number(matcher.group("m"), false);
        String relative = matcher.group("rel");
        boolean stated = matcher.group("y") != null;
        Integer meant = stated || (year != null && relative == null) ? year
                : anchor == null ? null : Integer.valueOf(relative != null && lastYear.has(relative)
                        ? anchor.getYear() - 1 : anchor.getYear());
        if (meant == null) {
            return null;
        }
        LocalDate on = month < 1 || month > 12 ? null : onPart(matcher, meant, month);
        boolean within = on != null && limit != null && matcher.group("d") == null && YearMonth.from(on).equals(YearMonth.from(limit));
        on = within && on != null && limit != null && on.isAfter(limit) ? limit : on;
        boolean wrapped = !stated && relative == null && on != null && limit != null && on.isAfter(limit);
        return new Day(place, printed, wrapped ? on.minusYears(1) : on, !stated || matcher.group("d") == null,
                relative != null || wrapped);
    }

    /** “2024717”: month and day that lost what stood between, if they can be parted in one way only. */
    private static @Nullable LocalDate run(@Nullable Integer year, String digits) {
        LocalDate only = null;
        for (int cut = 1; cut < digits.length(); cut++) {
            boolean plain = digits.charAt(0) != '0' && digits.charAt(cut) != '0' && cut <= 2 && digits.length() - cut <= 2;
            LocalDate on = plain ? on(year, Integer.parseInt(digits.substring(0, cut)), Integer.parseInt(digits.substring(cut))) : null;
            if (on != null && only != null) {
                return null;
            }
            only = on == null ? only : on;
        }
        return only;
    }

    private @Nullable LocalDate onPart(Matcher matcher, int year, int month) {
        String part = matcher.group("part");
        if (part == null && matcher.group("d") == null) {
            return YearMonth.of(year, month).atEndOfMonth();
        }
        if (part == null) {
            return on(year, month, number(matcher.group("d"), false));
        }
        int decade = decades.words().indexOf(part);
        boolean end = ends.has(part) || decade == 2;
        return end ? YearMonth.of(year, month).atEndOfMonth() : LocalDate.of(year, month, decade == 0 ? 10 : 15);
    }

    private static @Nullable LocalDate on(@Nullable Integer year, int month, int day) {
        try {
            return year == null ? null : LocalDate.of(year, month, day);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private int number(String written, boolean digitByDigit) {
        if (Character.isDigit(written.charAt(0))) {
            return Integer.parseInt(written);
        }
        if (!digitByDigit) {
            return numerals.value(written);
        }
        int number = 0;
        for (int i = 0; i < written.length(); i++) {
            number = number * 10 + numerals.digit(written.charAt(i));
        }
        return number;
    }
}
