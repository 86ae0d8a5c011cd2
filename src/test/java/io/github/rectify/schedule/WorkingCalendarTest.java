package io.github.rectify.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tyme.holiday.LegalHoliday;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

    private final WorkingCalendar calendar = CalendarFile.read();

    @ParameterizedTest(name = "{0} {2}")
    @CsvSource({
        "2022-12-31, false, a Saturday the paper of 2023 names",
        "2023-01-20, true,  the last Friday before Spring Festival",
        "2023-01-21, false, the eve, a Saturday inside the break",
        "2023-01-27, false, a Friday inside the break",
        "2023-01-28, true,  a Saturday worked instead",
        "2023-01-29, true,  a Sunday worked instead",
        "2023-02-04, false, a Saturday like any other",
        "2023-03-13, true,  a Monday like any other",
        "2023-04-05, false, Qingming on a Wednesday",
        "2023-10-06, false, the end of Mid-Autumn and National Day",
        "2023-10-07, true,  a Saturday worked instead",
        "2024-02-18, true,  a Sunday worked instead",
        "2024-09-14, true,  a Saturday worked before Mid-Autumn",
        "2025-10-08, false, a Wednesday in the longest break",
        "2026-02-14, true,  a Saturday worked before Spring Festival",
        "2027-10-01, true,  a Friday in a year nobody entered",
        "2027-10-02, false, a Saturday in that year"})
    void tellsWorkdays(LocalDate day, boolean workday, String remark) {
        assertThat(calendar.isWorkday(day)).isEqualTo(workday);
    }

    @ParameterizedTest(name = "{0}: {4}")
    @CsvSource({
        // day, last on or before, first on or after, next after
        "2023-03-13, 2023-03-13, 2023-03-13, 2023-03-14, a workday is its own",
        "2023-01-24, 2023-01-20, 2023-01-28, 2023-01-28, from the break to the make-up Saturday",
        "2023-01-27, 2023-01-20, 2023-01-28, 2023-01-28, a break that ends on a Friday",
        "2023-01-01, 2022-12-30, 2023-01-03, 2023-01-03, over the border of the year",
        "2023-10-03, 2023-09-28, 2023-10-07, 2023-10-07, National Day",
        "2025-10-05, 2025-09-30, 2025-10-09, 2025-10-09, National Day with Mid-Autumn",
        "2027-01-02, 2027-01-01, 2027-01-04, 2027-01-04, a year nobody entered",
        "2023-04-22, 2023-04-21, 2023-04-23, 2023-04-23, a Saturday before a Sunday that is worked"})
    void findsTheNearestWorkday(LocalDate day, LocalDate before, LocalDate onOrAfter, LocalDate after, String remark) {
        assertThat(calendar.lastWorkdayOnOrBefore(day)).isEqualTo(before);
        assertThat(calendar.firstWorkdayOnOrAfter(day)).isEqualTo(onOrAfter);
        assertThat(calendar.nextWorkdayAfter(day)).isEqualTo(after);
    }

    @ParameterizedTest(name = "{0} to {1}: {2} {3}")
    @CsvSource({
        "2023-03-17, 2023-03-17, 0, the day itself",
        "2023-03-17, 2023-03-19, 0, the weekend after",
        "2023-03-17, 2023-03-20, 1, the first workday after",
        "2023-03-17, 2023-03-24, 5, the fifth",
        "2023-03-19, 2023-03-20, 1, from a Sunday",
        "2023-01-20, 2023-01-27, 0, a whole break",
        "2023-01-20, 2023-01-28, 1, the make-up Saturday",
        "2023-01-20, 2023-01-30, 3, both make-up days and the Monday",
        "2023-09-28, 2023-10-09, 3, National Day and its make-up days",
        "2022-12-30, 2023-01-03, 1, over the border of the year",
        "2023-03-20, 2023-03-17, 0, backwards there is none"})
    void countsWorkdays(LocalDate start, LocalDate day, int count, String remark) {
        assertThat(calendar.workdaysAfter(start, day)).isEqualTo(count);
    }

    @Test
    void countsAndStepsAlike() {
        for (LocalDate start = LocalDate.of(2022, 12, 20); start.getYear() < 2028; start = start.plusDays(11)) {
            LocalDate stepped = start;
            for (int n = 1; n <= 40; n++) {
                stepped = calendar.nextWorkdayAfter(stepped);
                assertThat(calendar.workdaysAfter(start, stepped)).as("from %s to %s", start, stepped).isEqualTo(n);
                assertThat(calendar.plusWorkdays(start, n)).isEqualTo(stepped);
            }
        }
        assertThatThrownBy(() -> calendar.plusWorkdays(LocalDate.of(2023, 3, 13), 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
        "2023-03-17, true,  a plain Friday",
        "2023-03-16, false, a plain Thursday",
        "2023-03-18, false, a plain Saturday",
        "2023-01-20, true,  the Friday before the break",
        "2023-01-27, false, a Friday inside the break",
        "2023-01-29, true,  a Sunday that is worked",
        "2023-01-28, false, the Saturday before it",
        "2023-04-21, false, a Friday before a worked Sunday",
        "2023-04-23, true,  that Sunday",
        "2023-06-21, false, a Wednesday before Dragon Boat whose Sunday is worked",
        "2023-09-28, true,  the Thursday before National Day",
        "2023-10-05, false, a week with nothing but make-up days at its end",
        "2023-10-08, true,  its last make-up day",
        "2024-02-09, true,  Friday before Spring Festival",
        "2027-10-01, true,  a Friday of a year nobody entered"})
    void knowsTheLastWorkdayOfAWeek(LocalDate day, boolean last, String remark) {
        assertThat(calendar.isLastWorkdayOfWeek(day)).isEqualTo(last);
    }

    @Test
    void saysWhichYearsItKnowsAndWhyADayDiffers() {
        assertThat(calendar.hasYear(2022)).isFalse();
        assertThat(calendar.hasYear(2023)).isTrue();
        assertThat(calendar.hasYear(2026)).isTrue();
        assertThat(calendar.hasYear(2027)).isFalse();
        assertThat(calendar.nameOf(LocalDate.of(2022, 12, 31))).isEqualTo("元旦");
        assertThat(calendar.nameOf(LocalDate.of(2023, 1, 28))).isEqualTo("春节");
        assertThat(calendar.nameOf(LocalDate.of(2023, 3, 13))).isNull();
        assertThat(calendar.nameOf(LocalDate.of(2023, 3, 12))).isNull();
    }

    /** Somebody else's reading of the same papers. */
    @Test
    void agreesDayByDayWithAnotherSource() {
        for (LocalDate day = LocalDate.of(2023, 1, 1); day.getYear() < 2027; day = day.plusDays(1)) {
            LegalHoliday other = LegalHoliday.fromYmd(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
            boolean workday = other == null ? day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 : other.isWork();
            assertThat(calendar.isWorkday(day)).as(day.toString()).isEqualTo(workday);
            // it also lists the weekends that a holiday on a Monday or Friday merely touches
            assertThat(calendar.nameOf(day) != null && other == null).as("%s is special only here", day).isFalse();
        }
    }
}
