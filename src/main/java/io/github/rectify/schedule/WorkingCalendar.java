package io.github.rectify.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which days are worked, by the statutory calendar with its make-up days. A year nobody entered is Monday to Friday, and
 * {@link #hasYear} says so. Days are those of the business zone; weeks run Monday to Sunday. Immutable.
 */
public final class WorkingCalendar {

    private static final int WORKDAYS_A_WEEK = 5;

    private final Set<Integer> years;
    private final Map<LocalDate, SpecialDay> special;
    /** For each special day, by how much it and those before it have moved the count of Mondays to Fridays. */
    private final NavigableMap<LocalDate, Integer> shift = new TreeMap<>();

    private WorkingCalendar(Set<Integer> years, Map<LocalDate, SpecialDay> special) {
        this.years = Set.copyOf(years);
        this.special = Map.copyOf(special);
        int total = 0;
        for (LocalDate day : new TreeMap<>(special).keySet()) {
            total += (isWorkday(day) ? 1 : 0) - (isMondayToFriday(day) ? 1 : 0);
            shift.put(day, total);
        }
    }

    /**
     * @param years   the years that are known, also if they have no special day
     * @param special the days that differ from Monday to Friday
     */
    public static WorkingCalendar of(Set<Integer> years, Map<LocalDate, SpecialDay> special) {
        return new WorkingCalendar(years, special);
    }

    public boolean isWorkday(LocalDate day) {
        SpecialDay known = special.get(day);
        return known == null ? isMondayToFriday(day) : known.kind() == SpecialDay.Kind.WORK;
    }

    public LocalDate lastWorkdayOnOrBefore(LocalDate day) {
        LocalDate found = day;
        while (!isWorkday(found)) {
            found = found.minusDays(1);
        }
        return found;
    }

    public LocalDate firstWorkdayOnOrAfter(LocalDate day) {
        LocalDate found = day;
        while (!isWorkday(found)) {
            found = found.plusDays(1);
        }
        return found;
    }

    public LocalDate nextWorkdayAfter(LocalDate day) {
        return firstWorkdayOnOrAfter(day.plusDays(1));
    }

    /**
     * The n-th workday after a day, the day itself not counted.
     *
     * @throws IllegalArgumentException if n is below 1
     */
    public LocalDate plusWorkdays(LocalDate day, int n) {
        if (n < 1) {
            throw new IllegalArgumentException("n must be 1 or more, not " + n);
        }
        LocalDate found = day;
        for (int i = 0; i < n; i++) {
            found = nextWorkdayAfter(found);
        }
        return found;
    }

    /** How many workdays lie after {@code start} up to and with {@code day}: 1 on the first one after it, 0 if there is none. */
    public int workdaysAfter(LocalDate start, LocalDate day) {
        return day.isAfter(start) ? (int) (workdaysUpTo(day) - workdaysUpTo(start)) : 0;
    }

    /** Whether the day is worked and no later day of its week is; in a week without workdays no day is. */
    public boolean isLastWorkdayOfWeek(LocalDate day) {
        LocalDate sunday = day.with(DayOfWeek.SUNDAY);
        return isWorkday(day) && workdaysAfter(day, sunday) == 0;
    }

    /** Whether the year's holidays were entered; if not, its days are plain Monday to Friday. */
    public boolean hasYear(int year) {
        return years.contains(year);
    }

    /** The holiday for which a day is off or worked instead; null if it follows the rule. */
    public @Nullable String nameOf(LocalDate day) {
        SpecialDay known = special.get(day);
        return known == null ? null : known.name();
    }

    /** Counted from a fixed Monday, so that a difference of two costs the same for a day and for ten years. */
    private long workdaysUpTo(LocalDate day) {
        long days = day.toEpochDay() + 3;   // 1970-01-01 was a Thursday
        long weeks = Math.floorDiv(days, 7L);
        int inWeek = Math.floorMod(days, 7) + 1;
        Map.Entry<LocalDate, Integer> moved = shift.floorEntry(day);
        return weeks * WORKDAYS_A_WEEK + Math.min(inWeek, WORKDAYS_A_WEEK) + (moved == null ? 0 : moved.getValue());
    }

    private static boolean isMondayToFriday(LocalDate day) {
        return day.getDayOfWeek().getValue() <= WORKDAYS_A_WEEK;
    }
}
