package io.github.rectify.schedule;

import static io.github.rectify.schedule.TestClock.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quartz.CronTrigger;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One node on a clock of the test, where nothing fires by itself. */
class SchedulesTest {

    private static HikariDataSource database;
    private static ScheduleNode node;
    private static final TestClock time = new TestClock("2023-03-13T08:00:00");
    private static final TestWork scan = new TestWork("scan", "0 35 8 ? * *", Misfire.FIRE_NOW);
    private static final TestWork digest = new TestWork("digest", "0 5 16 ? * *", Misfire.SKIP);

    private JdbcTemplate sql;
    private Schedules schedules;

    @BeforeEach
    void startAfresh() {
        if (node == null) {
            database = ScheduleNode.freshDatabase();
            node = ScheduleNode.driven(database, time, scan, digest);
        }
        sql = new JdbcTemplate(database);
        schedules = node.schedules();
        scan.firings.clear();
        digest.firings.clear();
    }

    @AfterEach
    void restoreDefaults() {
        sql.update("DELETE FROM schedule_run");
        scan.does = firing -> new RunOutcome.Done("done");
        time.is("2023-03-13T08:00:00");
        sql.update("DELETE FROM schedule_job");
        node.get(Registration.class).start();
    }

    @AfterAll
    static void stop() {
        node.close();
        database.close();
    }

    @Test
    void showsEachWorkWithItsNextAndLastRuns() {
        time.is("2023-03-13T08:35:00");
        schedules.fire("scan", at("2023-03-13T08:35:00"), Cause.CRON);

        assertThat(schedules.keys()).containsExactly("digest", "scan");
        assertThat(schedules.all()).extracting(ScheduleView::key).containsExactly("digest", "scan");
        ScheduleView view = schedules.view("scan");
        assertThat(view.cron()).isEqualTo("0 35 8 ? * *");
        assertThat(view.enabled()).isTrue();
        assertThat(view.misfire()).isEqualTo(Misfire.FIRE_NOW);
        assertThat(view.nextFireTimes()).hasSize(5).startsWith(at("2023-03-14T08:35:00")).endsWith(at("2023-03-18T08:35:00"));
        assertThat(view.lastRuns()).singleElement().satisfies(run -> {
            assertThat(run.scheduledAt()).isEqualTo(at("2023-03-13T08:35:00"));
            assertThat(run.startedAt()).isEqualTo(at("2023-03-13T08:35:00"));
            assertThat(run.endedAt()).isEqualTo(at("2023-03-13T08:35:00"));
            assertThat(run.outcome()).isEqualTo(Outcome.DONE);
            assertThat(run.cause()).isEqualTo(Cause.CRON);
            assertThat(run.detail()).isEqualTo("done");
            assertThat(run.node()).endsWith("/" + ProcessHandle.current().pid());
        });
        assertThatThrownBy(() -> schedules.view("nothing")).isInstanceOf(ScheduleNotFound.class);
    }

    @Test
    void runsAMomentOnce() {
        RunResult first = schedules.fire("scan", at("2023-03-13T08:35:00"), Cause.CRON);
        RunResult second = schedules.fire("scan", at("2023-03-13T08:35:00"), Cause.CATCH_UP);

        assertThat(first).isEqualTo(new RunResult(true, Outcome.DONE, "done"));
        assertThat(second).isEqualTo(new RunResult(false, Outcome.DONE, "done"));
        assertThat(scan.firings).hasSize(1);
    }

    @Test
    void recordsWhyNothingWasDone() {
        scan.does = firing -> new RunOutcome.Skipped("NOT_A_WORKDAY: 春节");

        assertThat(schedules.fire("scan", at("2023-03-13T08:35:00"), Cause.CRON))
                .isEqualTo(new RunResult(true, Outcome.SKIPPED, "NOT_A_WORKDAY: 春节"));
        assertThat(schedules.view("scan").lastRuns()).first().extracting(RunView::detail).isEqualTo("NOT_A_WORKDAY: 春节");
    }

    @Test
    void recordsAFailureWithoutItsSecretsAndGoesOn() {
        scan.does = firing -> {
            throw new IllegalStateException("GET https://host/send?access_token=HUSH failed");
        };

        RunResult result = schedules.fire("scan", at("2023-03-13T08:35:00"), Cause.CRON);

        assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(result.detail()).startsWith("IllegalStateException").doesNotContain("HUSH");
        assertThat(schedules.view("scan").lastRuns()).first().extracting(RunView::outcome).isEqualTo(Outcome.FAILED);
    }

    @Test
    void tellsOnlyTheRunningOneAsRunning() {
        scan.does = firing -> {
            assertThat(schedules.view("scan").lastRuns()).first().satisfies(run -> {
                assertThat(run.outcome()).isEqualTo(Outcome.RUNNING);
                assertThat(run.endedAt()).isNull();
            });
            RunResult meanwhile = schedules.fire("scan", firing.scheduledAt(), Cause.CRON);
            assertThat(meanwhile).isEqualTo(new RunResult(false, Outcome.RUNNING, ""));
            return new RunOutcome.Done("");
        };

        assertThat(schedules.fire("scan", at("2023-03-13T08:35:00"), Cause.CRON).outcome()).isEqualTo(Outcome.DONE);
    }

    @Test
    void runsNowWhenAsked() {
        time.is("2023-03-13T10:17:03");
        schedules.change("scan", "0 35 8 ? * *", false, Misfire.SKIP, null, "admin");

        assertThat(schedules.runNow("scan", "admin").ran()).isTrue();

        assertThat(scan.firings).singleElement()
                .isEqualTo(new Firing("scan", at("2023-03-13T10:17:03"), at("2023-03-13T10:17:03"), Cause.MANUAL));
    }

    @Test
    void refusesToRunInsideATransaction() {
        TransactionTemplate transaction = new TransactionTemplate(node.get(PlatformTransactionManager.class));

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> schedules.runNow("scan", "admin")))
                .isInstanceOf(IllegalStateException.class);
        assertThat(scan.firings).isEmpty();
    }

    @Test
    void takesOverARunWhoseLeaseIsOver() {
        leftRunning("scan", "2023-03-13T08:35:00", "2023-03-13T08:45:00");

        time.is("2023-03-13T08:44:59");
        assertThat(schedules.fire("scan", at("2023-03-13T08:35:00"), Cause.CRON)).isEqualTo(new RunResult(false, Outcome.RUNNING, ""));
        assertThat(schedules.catchUp()).isZero();
        time.is("2023-03-13T08:45:00");
        assertThat(schedules.catchUp()).isEqualTo(1);

        assertThat(scan.firings).singleElement()
                .isEqualTo(new Firing("scan", at("2023-03-13T08:35:00"), at("2023-03-13T08:45:00"), Cause.CRON));
        assertThat(schedules.view("scan").lastRuns()).singleElement().extracting(RunView::outcome).isEqualTo(Outcome.DONE);
        assertThat(schedules.catchUp()).isZero();
    }

    @Test
    void keepsALeaseThatIsRenewed() {
        scan.does = firing -> {
            time.is("2023-03-13T08:44:00");
            node.get(Firings.class).renewLeases();
            time.is("2023-03-13T08:53:00");
            assertThat(schedules.catchUp()).isZero();
            return new RunOutcome.Done("long");
        };
        time.is("2023-03-13T08:35:00");

        schedules.fire("scan", at("2023-03-13T08:35:00"), Cause.CRON);

        assertThat(scan.firings).hasSize(1);
    }

    @Test
    void leavesTheEndToWhoTookOver() {
        scan.does = firing -> {
            if (scan.firings.size() == 1) {
                time.is("2023-03-13T08:46:00");
                assertThat(schedules.catchUp()).isEqualTo(1);
                return new RunOutcome.Done("the slow one");
            }
            return new RunOutcome.Done("the second");
        };
        time.is("2023-03-13T08:35:00");

        schedules.fire("scan", at("2023-03-13T08:35:00"), Cause.CRON);

        assertThat(schedules.view("scan").lastRuns()).singleElement().extracting(RunView::detail).isEqualTo("the second");
    }

    @Test
    void takesOverAtOnceWhenAlone() {
        leftRunning("scan", "2023-03-13T08:35:00", "2023-03-13T08:45:00");
        time.is("2023-03-13T08:35:30");

        assertThat(schedules.catchUp()).isZero();
        assertThat(schedules.catchUpAlone()).isEqualTo(1);

        assertThat(scan.moments()).containsExactly(at("2023-03-13T08:35:00"));
    }

    @Test
    void givesUpWhatWasLeftTooLongAgo() {
        leftRunning("scan", "2023-03-13T08:35:00", "2023-03-13T08:45:00");
        schedules.change("scan", "0 35 8 ? * *", false, Misfire.FIRE_NOW, null, "admin");
        time.is("2023-03-21T09:00:00");

        schedules.catchUp();

        assertThat(scan.firings).isEmpty();
        assertThat(schedules.view("scan").lastRuns()).singleElement().satisfies(run -> {
            assertThat(run.outcome()).isEqualTo(Outcome.FAILED);
            assertThat(run.detail()).isEqualTo("ABANDONED");
        });
    }

    @Test
    void catchesUpOnlyTheLatestMissedMoment() {
        time.is("2023-03-17T12:00:00");

        assertThat(schedules.catchUp()).isEqualTo(2);
        assertThat(schedules.catchUp()).isZero();

        assertThat(scan.firings).singleElement()
                .isEqualTo(new Firing("scan", at("2023-03-17T08:35:00"), at("2023-03-17T12:00:00"), Cause.CATCH_UP));
        assertThat(digest.firings).isEmpty();
        assertThat(schedules.view("digest").lastRuns()).singleElement().satisfies(run -> {
            assertThat(run.scheduledAt()).isEqualTo(at("2023-03-16T16:05:00"));
            assertThat(run.outcome()).isEqualTo(Outcome.SKIPPED);
            assertThat(run.detail()).isEqualTo("MISFIRED");
        });
    }

    @Test
    void leavesAYoungMomentToQuartz() {
        time.is("2023-03-13T08:36:29");
        assertThat(schedules.catchUp()).isZero();
        time.is("2023-03-13T08:36:30");
        assertThat(schedules.catchUp()).isEqualTo(1);
    }

    @Test
    void leavesNoMomentToQuartzWhenAlone() {
        time.is("2023-03-13T08:35:00");
        assertThat(schedules.catchUpAlone()).isEqualTo(1);
    }

    @Test
    void catchesUpNothingFromBeforeTheLastChangeOrWhileDisabled() {
        time.is("2023-03-13T12:00:00");
        schedules.change("scan", "0 30 8 ? * *", true, Misfire.FIRE_NOW, null, "admin");
        schedules.change("digest", "0 5 16 ? * *", false, Misfire.FIRE_NOW, null, "admin");
        time.is("2023-03-13T23:00:00");

        assertThat(schedules.catchUp()).isZero();
    }

    @Test
    void catchesUpAtOnceWhatWasMissedWhileDisabled() {
        schedules.change("scan", "0 35 8 ? * *", false, Misfire.FIRE_NOW, null, "admin");
        time.is("2023-03-13T08:36:00");
        schedules.change("scan", "0 35 8 ? * *", true, Misfire.FIRE_NOW, null, "admin");

        assertThat(schedules.catchUp("scan")).isEqualTo(1);
        assertThat(schedules.catchUp("scan")).isZero();

        assertThat(scan.firings).singleElement()
                .isEqualTo(new Firing("scan", at("2023-03-13T08:35:00"), at("2023-03-13T08:36:00"), Cause.CATCH_UP));
        assertThatThrownBy(() -> schedules.catchUp("nothing")).isInstanceOf(ScheduleNotFound.class);
    }

    @Test
    void runsNoMomentTwiceWhenSwitchedOffAndOn() {
        schedules.fire("scan", at("2023-03-13T08:35:00"), Cause.CRON);
        time.is("2023-03-13T10:00:00");
        schedules.change("scan", "0 35 8 ? * *", false, Misfire.FIRE_NOW, null, "admin");
        schedules.change("scan", "0 35 8 ? * *", true, Misfire.FIRE_NOW, null, "admin");

        assertThat(schedules.catchUp("scan")).isZero();
    }

    @Test
    void doesNotFireAnEarlierTimeOfTheDayItIsEntered() {
        schedules.fire("scan", at("2023-03-13T08:35:00"), Cause.CRON);
        time.is("2023-03-13T10:00:00");
        schedules.change("scan", "0 35 7 ? * *", true, Misfire.FIRE_NOW, null, "admin");
        schedules.change("scan", "0 35 7 ? * *", true, Misfire.SKIP, null, "admin");
        schedules.change("scan", "0 35 7 ? * *", true, Misfire.FIRE_NOW, null, "admin");

        assertThat(schedules.catchUp("scan")).isZero();
        assertThat(schedules.catchUp()).isZero();
    }

    @Test
    void leavesAYoungMomentToWhoeverFiresItIfALateOneWouldBeSkipped() {
        schedules.change("scan", "0 35 8 ? * *", true, Misfire.SKIP, null, "admin");
        time.is("2023-03-13T08:35:01");

        assertThat(schedules.catchUp("scan")).isZero();
    }

    @Test
    void catchesUpNothingOlderThanAWeek() {
        schedules.change("scan", "0 35 8 14 3 ?", true, Misfire.FIRE_NOW, null, "admin");
        schedules.change("digest", "0 5 16 14 3 ?", true, Misfire.FIRE_NOW, null, "admin");
        time.is("2023-03-21T08:36:00");

        assertThat(schedules.catchUpAlone()).isEqualTo(1);

        assertThat(scan.firings).isEmpty();
        assertThat(digest.moments()).containsExactly(at("2023-03-14T16:05:00"));
    }

    @Test
    void changesACronAndItsTriggerTogether() throws SchedulerException {
        time.is("2023-03-13T09:00:00");

        ScheduleView changed = schedules.change("scan", " 0 40  9 ? * mon-fri", true, Misfire.SKIP, null, "admin");

        assertThat(changed.cron()).isEqualTo("0 40 9 ? * MON-FRI");
        assertThat(changed.misfire()).isEqualTo(Misfire.SKIP);
        assertThat(changed.version()).isEqualTo(1);
        assertThat(changed.nextFireTimes()).startsWith(at("2023-03-13T09:40:00"));
        assertThat(trigger("scan")).isEqualTo("0 40 9 ? * MON-FRI");
        assertThat(sql.queryForObject("SELECT changed_by FROM schedule_job WHERE job_key = 'scan'", String.class)).isEqualTo("admin");
    }

    @Test
    void changesNothingForWhatTheViewSays() {
        time.is("2023-03-13T09:00:00");
        ScheduleView view = schedules.view("scan");

        assertThat(schedules.change("scan", view.cron(), view.enabled(), view.misfire(), null, "admin")).isEqualTo(view);

        // the moment of the last change stays too: what was missed is still caught up
        assertThat(schedules.catchUp()).isEqualTo(1);
    }

    @Test
    void takesAwayTheTriggerOfADisabledWork() throws SchedulerException {
        ScheduleView off = schedules.change("scan", "0 35 8 ? * *", false, Misfire.FIRE_NOW, null, "admin");

        assertThat(off.nextFireTimes()).isEmpty();
        assertThat(trigger("scan")).isNull();
        assertThat(schedules.nextAfter("scan", at("2023-03-13T08:00:00"))).isEmpty();
        assertThat(schedules.lastAtOrBefore("scan", at("2023-03-13T08:00:00"))).isEmpty();
        schedules.change("scan", "0 35 8 ? * *", true, Misfire.FIRE_NOW, null, "admin");
        assertThat(trigger("scan")).isEqualTo("0 35 8 ? * *");
        assertThat(schedules.nextAfter("scan", at("2023-03-13T08:00:00"))).contains(at("2023-03-13T08:35:00"));
        assertThat(schedules.lastAtOrBefore("scan", at("2023-03-13T08:00:00"))).contains(at("2023-03-12T08:35:00"));
    }

    @Test
    void changesNothingForABadCron() throws SchedulerException {
        ScheduleView before = schedules.view("scan");

        assertThatThrownBy(() -> schedules.change("scan", "0 61 8 ? * *", true, Misfire.SKIP, null, "admin")).isInstanceOf(BadCron.class);
        assertThatThrownBy(() -> schedules.change("scan", "0 0 8 ? * * 2022", true, Misfire.SKIP, null, "admin"))
                .isInstanceOfSatisfying(BadCron.class, bad -> assertThat(bad.problem()).isEqualTo(BadCron.Problem.NEVER_FIRES));
        assertThatThrownBy(() -> schedules.change("nothing", "0 1 8 ? * *", true, Misfire.SKIP, null, "admin")).isInstanceOf(ScheduleNotFound.class);

        assertThat(schedules.view("scan")).isEqualTo(before);
        assertThat(trigger("scan")).isEqualTo("0 35 8 ? * *");
    }

    @Test
    void refusesAChangeOfWhatHasChangedSince() {
        schedules.change("scan", "0 40 9 ? * *", true, Misfire.FIRE_NOW, 0, "admin");

        assertThatThrownBy(() -> schedules.change("scan", "0 41 9 ? * *", true, Misfire.FIRE_NOW, 0, "admin"))
                .isInstanceOf(ScheduleChangedMeanwhile.class);

        assertThat(schedules.view("scan").cron()).isEqualTo("0 40 9 ? * *");
        assertThat(schedules.change("scan", "0 41 9 ? * *", true, Misfire.FIRE_NOW, 1, "admin").version()).isEqualTo(2);
        assertThat(schedules.change("scan", "0 42 9 ? * *", true, Misfire.FIRE_NOW, null, "admin").version()).isEqualTo(3);
    }

    @Test
    void refusesACronThatCannotFireAgainByTheBusinessClock() {
        for (String cron : List.of("0 0 8 ? * * 2022", "0 0 8 13 3 ? 2023", "0 0 9 30 2 ?", "0 0 9 31 4,6,9,11 ?")) {
            assertThatThrownBy(() -> schedules.change("scan", cron, true, Misfire.SKIP, null, "admin")).as(cron)
                    .isInstanceOfSatisfying(BadCron.class, bad -> assertThat(bad.problem()).isEqualTo(BadCron.Problem.NEVER_FIRES));
        }
    }

    @Test
    void letsACronThatHasRunOutBeSwitchedOffButNotOn() {
        schedules.change("scan", "0 35 8 ? * * 2023", true, Misfire.SKIP, null, "admin");
        time.is("2024-01-02T09:00:00");

        assertThat(schedules.change("scan", "0 35 8 ? * * 2023", true, Misfire.FIRE_NOW, null, "admin").nextFireTimes()).isEmpty();
        schedules.change("scan", "0 35 8 ? * * 2023", false, Misfire.FIRE_NOW, null, "admin");
        assertThatThrownBy(() -> schedules.change("scan", "0 35 8 ? * * 2023", true, Misfire.FIRE_NOW, null, "admin"))
                .isInstanceOf(BadCron.class);
    }

    /** The business clock is in 2023, the machine's is not. */
    @Test
    void takesTheTriggerAwayFromACronThatIsOverByTheMachinesClock() throws SchedulerException {
        ScheduleView changed = schedules.change("scan", "0 35 8 * * ? 2023-2025", true, Misfire.FIRE_NOW, null, "admin");

        assertThat(changed.nextFireTimes()).startsWith(at("2023-03-13T08:35:00"));
        assertThat(trigger("scan")).isNull();
        node.get(Registration.class).start();
        assertThat(trigger("scan")).isNull();
        time.is("2023-03-13T08:40:00");
        assertThat(schedules.catchUp("scan")).isEqualTo(1);
        schedules.change("scan", "0 35 8 * * ?", true, Misfire.FIRE_NOW, null, "admin");
        assertThat(trigger("scan")).isEqualTo("0 35 8 * * ?");
    }

    @Test
    void losesTheTriggerWithItsTransaction() throws SchedulerException {
        TransactionTemplate transaction = new TransactionTemplate(node.get(PlatformTransactionManager.class));

        transaction.executeWithoutResult(status -> {
            schedules.change("scan", "0 1 1 ? * *", true, Misfire.FIRE_NOW, null, "admin");
            status.setRollbackOnly();
        });

        assertThat(trigger("scan")).isEqualTo("0 35 8 ? * *");
        assertThat(schedules.view("scan").version()).isZero();
    }

    @Test
    void keepsAnEditedCronThroughARestart() throws SchedulerException {
        schedules.change("scan", "0 40 9 ? * *", true, Misfire.SKIP, null, "admin");
        sql.update("DELETE FROM QRTZ_CRON_TRIGGERS");
        sql.update("DELETE FROM QRTZ_TRIGGERS");

        node.get(Registration.class).start();

        assertThat(schedules.view("scan").cron()).isEqualTo("0 40 9 ? * *");
        assertThat(trigger("scan")).isEqualTo("0 40 9 ? * *");
    }

    private String trigger(String key) throws SchedulerException {
        return node.get(Scheduler.class).getTriggersOfJob(new JobKey(key, "rectify")).stream()
                .map(trigger -> ((CronTrigger) trigger).getCronExpression()).collect(Collectors.collectingAndThen(Collectors.toList(),
                        crons -> crons.isEmpty() ? null : String.join(" and ", crons)));
    }

    private void leftRunning(String key, String scheduledAt, String leaseUntil) {
        node.get(RunMapper.class).insert(new RunRow(key, at(scheduledAt), Cause.CRON, at(scheduledAt), at(leaseUntil), null, null, null, "gone/1"));
    }
}
