package io.github.rectify.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rectify.people.UnitId;
import io.github.rectify.schedule.BusinessTime;
import io.github.rectify.schedule.Cause;
import io.github.rectify.schedule.RunResult;
import io.github.rectify.schedule.Schedules;
import io.github.rectify.task.Actor;
import io.github.rectify.task.Assignment;
import io.github.rectify.task.Channel;
import io.github.rectify.task.Level;
import io.github.rectify.task.ProblemDraft;
import io.github.rectify.task.RoundId;
import io.github.rectify.task.TaskIntake;
import io.github.rectify.task.TaskStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was missed is caught up once, by the nearest point only: at once on a working day before 20:00, else by the next run. */
class CatchingUpTests extends Journey {

    @Autowired
    private TaskIntake intake;
    @Autowired
    private Schedules schedules;

    @Test
    void aTaskThatComesInOverdueAfterTheRunIsToldAtOnce() {
        time.is("2023-03-13T10:00");
        comesIn("A", "2023-03-02", "linyue");
        time.is("2023-03-13T10:30");
        wecom.user("linyue").receivesCard("已逾期11天").onDay("2023-03-13").receivesNothing();
        wecom.user("xuxiaolan").receivesCard("已逾期11天").onDay("2023-03-13");
        wecom.user("guwenqing").receivesCard("已逾期11天").onDay("2023-03-13");
        assertThat(jdbc.queryForList("SELECT kind, step FROM reminder_told ORDER BY id").stream()
                .filter(row -> row.get("kind").equals("OVERDUE")).map(row -> row.get("step"))).containsExactly(4);
    }

    @Test
    void moreOfItOnTheSameDayWaitsForTheNextRun() {
        time.is("2023-03-13T10:00");
        comesIn("A", "2023-03-02", "linyue");
        time.is("2023-03-13T10:30");
        comesIn("B", "2023-03-03", "linyue");
        time.is("2023-03-13T19:00");
        wecom.user("linyue").receivesCard("已逾期11天").receivesNothing();
        time.is("2023-03-14T09:00");
        wecom.user("linyue").receivesCard("已逾期").onDay("2023-03-14").receivesNothing();
    }

    @Test
    void whatComesInAtNightOrOnSundayWaitsForTheNextWorkdaysRun() {
        time.is("2023-03-17T20:30");
        comesIn("A", "2023-03-02", "linyue");
        time.is("2023-03-19T12:00");
        comesIn("B", "2023-03-02", "tangyi");
        wecom.user("linyue").receivesNothing();
        time.is("2023-03-20T09:00");
        wecom.user("linyue").receivesCard("已逾期18天").onDay("2023-03-20").receivesNothing();
        wecom.user("tangyi").receivesCard("已逾期18天").onDay("2023-03-20").receivesNothing();
    }

    @Test
    void tasksNobodyAnswersForAreReportedEveryMorning() {
        driver.act(() -> intake.intake(intake.roundNamed("third round"), people.unitNamed(UNIT), List.of(new ProblemDraft(
                "c".repeat(64), "C", List.of(), "无主", "无主", List.of(), TaskStatus.IN_PROGRESS, LocalDate.parse("2023-05-01"), null,
                List.of(), Level.INTERNAL)), Actor.account("admin", Channel.IMPORT)));
        time.is("2023-03-14T09:00");
        wecom.user("duminzhe").receivesText("还没有责任人", "C").receivesNothing();
        assertThat(jdbc.queryForObject("SELECT p.reason FROM reminder_plan p JOIN task t ON t.id = p.task_id WHERE t.code = 'C'",
                String.class)).isEqualTo("NO_ASSIGNEE");
    }

    /** A firing that is made up: what the work itself says to it. */
    @Test
    void aMissedRunIsMadeUpOnItsOwnWorkdayOnly() {
        assertThat(madeUp("2023-03-14T08:35", "2023-03-14T10:00")).as("same workday").isEqualTo("DONE");
        assertThat(madeUp("2023-03-15T08:35", "2023-03-15T20:10")).as("quiet hours").isEqualTo("SKIPPED QUIET_HOURS");
        assertThat(madeUp("2023-03-15T08:34", "2023-03-16T08:10")).as("today's run is ahead").isEqualTo("SKIPPED NEXT_RUN_CATCHES_UP");
        assertThat(madeUp("2023-03-17T08:35", "2023-03-18T10:00")).as("a Saturday").isEqualTo("SKIPPED NOT_A_WORKDAY");
    }

    private String madeUp(String scheduled, String now) {
        return driver.act(() -> {
            clock.standAt(at(now));
            RunResult result = schedules.fire("deadline-scan", at(scheduled), Cause.CATCH_UP);
            return result.outcome() + (result.outcome().name().equals("SKIPPED") ? " " + result.detail() : "");
        });
    }

    private void comesIn(String no, String due, String assignee) {
        driver.act(() -> {
            UnitId unit = people.unitNamed(UNIT);
            RoundId round = intake.roundNamed("second round");
            Actor actor = Actor.account("admin", Channel.IMPORT);
            intake.intake(round, unit, List.of(new ProblemDraft(no.repeat(64), no, List.of(), "旧账" + no, "旧账" + no, List.of(),
                    TaskStatus.IN_PROGRESS, LocalDate.parse(due), null, List.of(), Level.INTERNAL)), actor);
            intake.assign(List.of(new Assignment(intake.byCode(round, no).orElseThrow().id(), "",
                    people.byUserId(assignee).orElseThrow().id(), people.byUserId("xuxiaolan").orElseThrow().id())), actor);
            return null;
        });
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(BusinessTime.ZONE).toInstant();
    }
}
