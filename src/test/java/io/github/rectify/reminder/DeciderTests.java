package io.github.rectify.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rectify.schedule.CalendarFile;
import io.github.rectify.schedule.WorkingCalendar;
import io.github.rectify.task.TaskId;
import io.github.rectify.task.TaskStatus;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The default policy over the statutory calendar, told day by day as the morning run would. */
class DeciderTests {

    private static final WorkingCalendar CALENDAR = CalendarFile.read();
    private final Decider decider = new Decider(Policy.STANDARD, CALENDAR);
    private final Set<Telling> told = new HashSet<>();

    @ParameterizedTest(name = "{4}: due {0}, seen from {1} until {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2023-03-17 | 2023-03-13 | 2023-03-17 | 03-13 DUE 7; 03-14 DUE 3; 03-16 DUE 1; 03-17 DUE 0 | the demo: the 7-day stage is caught up
            2023-03-17 | 2023-03-01 | 2023-03-17 | 03-02 DUE 15; 03-10 DUE 7; 03-14 DUE 3; 03-16 DUE 1; 03-17 DUE 0 | every stage in its time
            2023-03-19 | 2023-03-13 | 2023-03-19 | 03-13 DUE 7; 03-16 DUE 3; 03-17 DUE 0 | a Sunday: 1 and 0 meet on the Friday before
            2023-10-03 | 2023-09-25 | 2023-10-07 | 09-25 DUE 15; 09-26 DUE 7; 09-28 DUE 0; 10-07 OVERDUE 1 | in the National Day week: 3, 1 and 0 meet on 28 September; the make-up Saturday counts
            2023-01-20 | 2023-01-18 | 2023-02-01 | 01-18 DUE 3; 01-19 DUE 1; 01-20 DUE 0; 01-28 OVERDUE 1; 01-29 OVERDUE 2; 01-31 OVERDUE 4 | over Spring Festival, make-up Saturday and Sunday
            2023-03-17 | 2023-03-29 | 2023-03-30 | 03-29 OVERDUE 8 | imported overdue on its 8th day: the nearest point only
            2023-03-17 | 2023-03-28 | 2023-03-30 | 03-28 OVERDUE 4; 03-29 OVERDUE 8 | imported overdue on its 7th day: the 4th is caught up
            """)
    void tellsTheAssigneeOnTheDaysOfThePolicy(LocalDate due, LocalDate from, LocalDate until, String expected,
            String remark) {
        assertThat(days(open(due, from.minusDays(1)), from, until, Audience.ASSIGNEE, Kind.NUDGE)).isEqualTo(expected);
    }

    @Test
    void tellsTheLeaderFromTheFirstOverdueDayAndTheChiefOnTheFifthAndFifteenth() {
        Facts task = open(LocalDate.parse("2023-03-17"), LocalDate.parse("2023-03-12"));
        LocalDate from = LocalDate.parse("2023-03-18");
        assertThat(days(task, from, from.plusDays(60), Audience.LEADER, null)).isEqualTo(
                "03-20 LEADER 1; 03-21 LEADER 2; 03-23 LEADER 4; 03-29 LEADER 8; 04-11 LEADER 16; 04-24 LEADER 26; 05-10 LEADER 36");
        told.clear();
        assertThat(days(task, from, from.plusDays(60), Audience.CHIEF, null)).isEqualTo("03-24 CHIEF 5; 04-10 CHIEF 15");
    }

    @Test
    void remindsTheReviewerOnWaitingDaysAndNobodyElse() {
        Facts task = new Facts(new TaskId(1), TaskStatus.SUBMITTED, LocalDate.parse("2023-03-17"),
                LocalDate.parse("2023-03-16"), LocalDate.parse("2023-03-16"), null, true, true, true, null);
        LocalDate from = LocalDate.parse("2023-03-16");
        assertThat(days(task, from, from.plusDays(30), null, null)).isEqualTo(
                "03-17 REVIEW 1; 03-20 REVIEW 2; 03-22 REVIEW 4; 03-28 REVIEW 8; 04-04 REVIEW 13; 04-12 REVIEW 18");
    }

    @Test
    void nudgesEveryTenWorkdaysWhileTheDeadlineIsFar() {
        Facts task = open(LocalDate.parse("2023-05-30"), LocalDate.parse("2023-03-13"));
        LocalDate from = LocalDate.parse("2023-03-13");
        assertThat(days(task, from, LocalDate.parse("2023-05-12"), Audience.ASSIGNEE, null)).isEqualTo(
                "03-27 NUDGE 10; 04-11 NUDGE 20; 04-24 NUDGE 30; 05-10 NUDGE 40");
        assertThat(days(task, LocalDate.parse("2023-05-13"), LocalDate.parse("2023-05-30"), Audience.ASSIGNEE, null))
                .isEqualTo("05-15 DUE 15; 05-23 DUE 7; 05-26 DUE 3; 05-29 DUE 1; 05-30 DUE 0");
    }

    @Test
    void remindsTheReviewerOfARequestForMoreTimeAsOfASubmissionAndTheAssigneeAsBefore() {
        Facts task = new Facts(new TaskId(1), TaskStatus.IN_PROGRESS, LocalDate.parse("2023-03-17"),
                LocalDate.parse("2023-03-16"), null, LocalDate.parse("2023-03-16"), true, true, true, null);
        LocalDate from = LocalDate.parse("2023-03-16");
        assertThat(days(task, from, from.plusDays(13), Audience.REVIEWER, null)).isEqualTo(
                "03-17 REVIEW 1; 03-20 REVIEW 2; 03-22 REVIEW 4; 03-28 REVIEW 8");
        told.clear();
        assertThat(days(task, from, from.plusDays(5), Audience.ASSIGNEE, null)).isEqualTo(
                "03-16 DUE 1; 03-17 DUE 0; 03-20 OVERDUE 1; 03-21 OVERDUE 2");
        assertThat(decider.decide(task, told::contains, run(LocalDate.parse("2023-03-21"))).nextOn()).hasToString("2023-03-22");
    }

    @Test
    void saysNothingOfClosedAndLongTermTasks() {
        for (TaskStatus status : List.of(TaskStatus.CLOSED, TaskStatus.LONG_TERM)) {
            Facts task = new Facts(new TaskId(1), status, LocalDate.parse("2023-03-17"), LocalDate.parse("2023-01-01"), null,
                    null, true, true, true, null);
            Decision decision = decider.decide(task, told::contains, run(LocalDate.parse("2023-04-17")));
            assertThat(decision.tellings()).isEmpty();
            assertThat(decision.nextOn()).isNull();
            assertThat(decision.reason().name()).isEqualTo(status.name());
        }
    }

    @Test
    void keepsAReasonForWhatIsNotTold() {
        Facts task = new Facts(new TaskId(1), TaskStatus.IN_PROGRESS, LocalDate.parse("2023-03-17"),
                LocalDate.parse("2023-03-13"), null, null, false, false, false, null);
        assertThat(decider.decide(task, told::contains, run(LocalDate.parse("2023-03-24"))).skipped())
                .extracting(Decision.Skip::why).containsExactly(Decision.Why.NO_ASSIGNEE, Decision.Why.NO_LEADER,
                        Decision.Why.NO_CHIEF);
    }

    @Test
    void aYearWithoutDataCountsMondayToFriday() {
        Facts task = open(LocalDate.parse("2031-10-03"), LocalDate.parse("2031-09-01"));
        assertThat(days(task, LocalDate.parse("2031-09-26"), LocalDate.parse("2031-10-06"), Audience.ASSIGNEE, null))
                .isEqualTo("09-26 DUE 7; 09-30 DUE 3; 10-02 DUE 1; 10-03 DUE 0; 10-06 OVERDUE 1");
    }

    /** The plan never passes over a day on which something is told. */
    @Test
    void theNextLookIsNeverLaterThanTheNextTelling() {
        for (int start = 0; start < 400; start += 7) {
            told.clear();
            LocalDate from = LocalDate.parse("2023-01-02").plusDays(start);
            Facts task = open(from.plusDays(40), from);
            LocalDate nextLook = from;
            for (LocalDate day = from; day.isBefore(from.plusDays(140)); day = day.plusDays(1)) {
                Decision decision = decider.decide(task, told::contains, run(day));
                if (CALENDAR.isWorkday(day)) {
                    if (!decision.tellings().isEmpty()) {
                        assertThat(nextLook).as("due %s, told on %s", task.dueOn(), day).isBeforeOrEqualTo(day);
                    }
                    told.addAll(decision.tellings());
                    if (!nextLook.isAfter(day)) {
                        nextLook = decision.nextOn();
                        assertThat(nextLook).isAfter(day);
                    }
                }
            }
        }
    }

    private static LocalDateTime run(LocalDate day) {
        return day.atTime(8, 35);
    }

    /** Told day by day at 08:35 and at the end of the snooze, of a task due 17 March. */
    @ParameterizedTest(name = "{2}: until {0}")
    @CsvSource(delimiter = '|', textBlock = """
            2023-03-15T15:00 | 03-15T15:00 DUE 3; 03-15T15:00 NUDGE SNOOZE_OVER; 03-16T08:35 DUE 1; 03-17T08:35 DUE 0; 03-20T08:35 OVERDUE 1; 03-21T08:35 OVERDUE 2 | what was passed over is caught up once
            2023-03-14T08:00 | 03-14T08:35 DUE 3; 03-14T08:35 NUDGE SNOOZE_OVER; 03-16T08:35 DUE 1; 03-17T08:35 DUE 0; 03-20T08:35 OVERDUE 1; 03-21T08:35 OVERDUE 2 | before the run: said with it
            2023-03-13T15:00 | 03-13T15:00 DUE 7; 03-13T15:00 NUDGE SNOOZE_OVER; 03-14T08:35 DUE 3; 03-16T08:35 DUE 1; 03-17T08:35 DUE 0; 03-20T08:35 OVERDUE 1; 03-21T08:35 OVERDUE 2 | the same day
            2023-03-20T09:00 | 03-20T09:00 OVERDUE 1; 03-20T09:00 NUDGE SNOOZE_OVER; 03-21T08:35 OVERDUE 2 | over the deadline
            """)
    void aSnoozeKeepsTheAssigneeAloneAndEndsOnce(LocalDateTime until, String expected, String remark) {
        Facts task = new Facts(new TaskId(1), TaskStatus.IN_PROGRESS, LocalDate.parse("2023-03-17"),
                LocalDate.parse("2023-03-12"), null, null, true, true, true, until);
        List<String> said = new ArrayList<>();
        for (LocalDate day = LocalDate.parse("2023-03-13"); !day.isAfter(LocalDate.parse("2023-03-21")); day = day.plusDays(1)) {
            for (LocalDateTime at : moments(day, until)) {
                List<Telling> tellings = decider.decide(task, told::contains, at).tellings();
                told.addAll(tellings);
                tellings.stream().filter(telling -> telling.audience() == Audience.ASSIGNEE)
                        .forEach(telling -> said.add(at.toString().substring(5) + " " + telling.label()));
            }
        }
        assertThat(String.join("; ", said)).isEqualTo(expected);
        assertThat(told).filteredOn(telling -> telling.audience() == Audience.LEADER).extracting(Telling::step)
                .as("the leader hears as before").containsExactlyInAnyOrder(1, 2);
    }

    private static List<LocalDateTime> moments(LocalDate day, LocalDateTime until) {
        if (!CALENDAR.isWorkday(day)) {
            return List.of();
        }
        return until.toLocalDate().equals(day) && until.isAfter(run(day)) ? List.of(run(day), until) : List.of(run(day));
    }

    @Test
    void keepsTheReasonWhileASnoozeLastsAndLooksWhenItEnds() {
        Facts task = new Facts(new TaskId(1), TaskStatus.IN_PROGRESS, null, LocalDate.parse("2023-03-15"), null, null, true, true,
                true, LocalDateTime.parse("2023-03-25T10:00"));
        Decision decision = decider.decide(task, told::contains, LocalDateTime.parse("2023-03-16T09:00"));
        assertThat(decision.nextOn()).as("the working day after a Saturday").hasToString("2023-03-27");
        assertThat(decision.reason()).isEqualTo(Decision.Next.SNOOZE);
        Facts due = new Facts(new TaskId(1), TaskStatus.IN_PROGRESS, LocalDate.parse("2023-03-17"),
                LocalDate.parse("2023-03-13"), null, null, true, true, true, LocalDateTime.parse("2023-03-25T10:00"));
        assertThat(decider.decide(due, told::contains, LocalDateTime.parse("2023-03-16T08:35")).skipped())
                .extracting(Decision.Skip::why).containsExactly(Decision.Why.SNOOZED);
    }

    private static Facts open(LocalDate due, LocalDate reported) {
        return new Facts(new TaskId(1), TaskStatus.IN_PROGRESS, due, reported, null, null, true, true, true, null);
    }

    private String days(Facts task, LocalDate from, LocalDate until, Audience only, Kind except) {
        List<String> days = new ArrayList<>();
        for (LocalDate day = from; !day.isAfter(until); day = day.plusDays(1)) {
            if (CALENDAR.isWorkday(day)) {
                List<Telling> tellings = decider.decide(task, told::contains, run(day)).tellings();
                told.addAll(tellings);
                LocalDate on = day;
                tellings.stream().filter(telling -> only == null || telling.audience() == only)
                        .filter(telling -> telling.kind() != except)
                        .map(telling -> on.toString().substring(5) + " " + telling.kind() + " " + telling.step())
                        .forEach(days::add);
            }
        }
        return days.stream().collect(Collectors.joining("; "));
    }
}
