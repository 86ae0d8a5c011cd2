package io.github.rectify.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rectify.people.Absence;
import io.github.rectify.people.Person;
import io.github.rectify.reminder.Reminders;
import io.github.rectify.schedule.BusinessTime;
import io.github.rectify.task.Actor;
import io.github.rectify.task.Channel;
import io.github.rectify.task.MoveResult;
import io.github.rectify.task.Report;
import io.github.rectify.task.Task;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a snooze keeps from whom, and how it ends: task 18 of 陆启明 (leader 叶知秋), due on Friday 17 March. */
class SnoozeTests extends Journey {

    @Autowired
    private Reminders reminders;

    @Test
    void remindsOnceWhenASnoozeEndsDuringTheDay() {
        snooze("2023-03-13T15:00");
        time.is("2023-03-13T14:59");
        heardOfIt("luqiming", 0);
        assertThat(reminders.explain(task("18").id(), null, LocalDate.parse("2023-03-13")))
                .extracting(Reminders.Reason::outcome).contains("SNOOZED");
        time.is("2023-03-13T18:00");
        heardOfIt("luqiming", 1);
        time.is("2023-03-13T20:00");
        heardOfIt("luqiming", 1);
    }

    @Test
    void leavesASnoozeThatEndsInTheMorningToTheRun() {
        snooze("2023-03-14T08:00");
        time.is("2023-03-13T19:00");
        heardOfIt("luqiming", 0);
        time.is("2023-03-14T19:00");
        heardOfIt("luqiming", 1);
    }

    @Test
    void waitsForTheNextSpeakingTimeAfterAWeekend() {
        snooze("2023-03-18T22:00");
        time.is("2023-03-19T23:00");
        heardOfIt("luqiming", 0);
        time.is("2023-03-20T19:00");
        heardOfIt("luqiming", 1);
        assertThat(reminders.explain(task("18").id(), "yezhiqiu", null)).extracting(Reminders.Reason::outcome)
                .as("the leader hears as before").contains("TOLD");
    }

    @Test
    void theForecastSaysWhatHappens() {
        snooze("2023-03-15T15:00");
        LocalDate from = LocalDate.parse("2023-03-13");
        assertThat(reminders.forecast(from, from.plusDays(4)).stream().filter(expected -> expected.userId().equals("luqiming"))
                .filter(expected -> expected.items().stream().anyMatch(item -> item.code().equals("18")))
                .map(expected -> expected.on() + " " + expected.items().stream().filter(item -> item.code().equals("18"))
                        .map(item -> item.kind() + item.stage()).toList()))
                .containsExactly("2023-03-15 [DUE3, NUDGEnull]", "2023-03-16 [DUE1]", "2023-03-17 [DUE0]");
    }

    @Test
    void isDroppedWithTheSubmission() {
        snooze("2023-03-15T15:00");
        driver.act(() -> tasks.report(task("18").id(), new Report(Report.Kind.DONE, null), by("luqiming"), null));
        assertThat(task("18").snoozeEndsAt()).isNull();
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM reminder_wake", Integer.class)).isZero();
    }

    @Test
    void endsInTheFutureAndWithinFifteenDays() {
        Task before = task("18");
        assertThat(why(snooze("2023-03-13T08:00"))).isEqualTo(MoveResult.Why.SNOOZE_TIME);
        assertThat(why(snooze("2023-03-29T09:00"))).isEqualTo(MoveResult.Why.SNOOZE_TIME);
        assertThat(task("18")).isEqualTo(before);
    }

    @Test
    void isTakenBackWithTheReminders() {
        MoveResult.Moved made = (MoveResult.Moved) snooze("2023-03-15T15:00");
        driver.act(() -> tasks.undo(task("18").id(), made.eventId(), by("luqiming")));
        time.is("2023-03-13T12:00");
        heardOfIt("luqiming", 1);
    }

    @Test
    void tellsWhoStandsInFromWhenToWhen() {
        driver.act(() -> {
            people.away(new Absence(person("luqiming").id(), LocalDate.parse("2023-03-20"), LocalDate.parse("2023-03-23"),
                    person("tangyi").id()), "luqiming");
            return null;
        });
        time.is("2023-03-13T08:10");
        wecom.user("tangyi").receivesText("陆启明请您在", "2023-03-20", "2023-03-22", "代为办理");
        assertThat(people.absencesOf(person("luqiming").id(), LocalDate.parse("2023-03-22"))).hasSize(1);
        driver.act(() -> people.cancelAbsence(person("luqiming").id(), LocalDate.parse("2023-03-20")));
        time.is("2023-03-13T08:20");
        wecom.user("tangyi").receivesText("不再需要您代陆启明办理").receivesNothing();
        assertThat(people.absencesOf(person("luqiming").id(), LocalDate.parse("2023-03-01"))).isEmpty();
        assertThat(people.named(person("luqiming").unitId(), "陆启明")).extracting(Person::id)
                .containsExactly(person("luqiming").id());
    }

    /** How many messages about task 18 have reached somebody. */
    private void heardOfIt(String userId, int times) {
        assertThat(jdbc.queryForObject("""
                SELECT COUNT(*) FROM outbox_message m JOIN outbox_subject s ON s.message_id = m.id
                WHERE m.user_id = ? AND m.state = 'SENT' AND s.subject = ?""", Integer.class, userId,
                "task:" + task("18").id().value())).isEqualTo(times);
    }

    private MoveResult snooze(String until) {
        Instant end = LocalDateTime.parse(until).atZone(BusinessTime.ZONE).toInstant();
        return driver.act(() -> tasks.snooze(task("18").id(), end, by("luqiming")));
    }

    private static MoveResult.Why why(MoveResult result) {
        assertThat(result).isInstanceOf(MoveResult.Refused.class);
        return ((MoveResult.Refused) result).why();
    }

    private Actor by(String who) {
        return Actor.of(person(who), Channel.CHAT, null);
    }

    private Person person(String userId) {
        return people.byUserId(userId).orElseThrow();
    }
}
