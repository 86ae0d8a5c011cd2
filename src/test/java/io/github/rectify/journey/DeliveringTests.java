package io.github.rectify.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rectify.task.Actor;
import io.github.rectify.task.Channel;
import io.github.rectify.task.Report;
import io.github.rectifysandbox.platform.Fault;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What the platform does to messages, and what becomes of them. */
class DeliveringTests extends Journey {

    private static final String SEND = "message/send";

    @Test
    void aMessageWhoseAnswerWasLostIsSeenOnce() {
        platform.faults().add(Fault.answerLost(SEND));
        time.is("2023-03-13T10:00");
        wecom.user("luqiming").receivesCard("18号任务").receivesNothing();
        wecom.user("jiangbo").receivesCard("2项整改任务").receivesNothing();
        assertThat(jdbc.queryForList("SELECT DISTINCT state FROM outbox_message", String.class)).containsExactly("SENT");
        assertThat(jdbc.queryForObject("SELECT MAX(attempts) FROM outbox_message", Integer.class)).isEqualTo(2);
    }

    @Test
    void anExpiredTokenIsRenewedOnce() {
        time.is("2023-03-13T09:00");
        platform.expireTokens();
        wecom.user("luqiming").receivesCard("18号任务").types("收到").receivesText("记下");
    }

    @Test
    void aBusyPlatformIsAskedAgainLater() {
        platform.faults().add(Fault.errcode(SEND, -1).times(5));
        time.is("2023-03-13T11:00");
        wecom.user("luqiming").receivesCard("18号任务").receivesNothing();
        wecom.user("jiangbo").receivesCard("2项整改任务").receivesNothing();
    }

    @Test
    void theWholeChannelRestsAfterARateBan() {
        platform.faults().add(Fault.errcode(SEND, 45009));
        time.is("2023-03-13T10:00");
        wecom.user("luqiming").receivesCard("18号任务").receivesNothing();
        assertThat(jdbc.queryForObject("SELECT reason FROM outbox_pause", String.class)).contains("45009");
    }

    @Test
    void aRefusalForGoodIsKeptWithItsReason() {
        platform.faults().add(Fault.errcode(SEND, 40058));
        time.is("2023-03-13T10:00");
        assertThat(jdbc.queryForMap("SELECT * FROM outbox_message WHERE state = 'FAILED'"))
                .containsEntry("errcode", 40058).hasEntrySatisfying("reason", reason -> assertThat(reason).asString().contains("40058"));
    }

    @Test
    void aClaimWhoseNodeDiedIsTakenUpWithTheSameBytes() {
        time.is("2023-03-13T09:00");
        // as a crash between sending and settling leaves it: delivered, but not written down
        jdbc.update("UPDATE outbox_message SET state = 'SENDING', lease_until = '2023-03-13 01:01:00', sent_at = NULL, msgid = NULL");
        time.passes(Duration.ofMinutes(5));
        wecom.user("luqiming").receivesCard("18号任务").receivesNothing();
        wecom.user("jiangbo").receivesCard("2项整改任务").receivesNothing();
        assertThat(jdbc.queryForList("SELECT DISTINCT state FROM outbox_message", String.class)).containsExactly("SENT");
    }

    @Test
    void anOutcomeUnknownForFourHoursIsLeftToAPerson() {
        platform.faults().add(Fault.answerLost(SEND).times(100));
        time.is("2023-03-13T15:00");
        assertThat(jdbc.queryForList("SELECT DISTINCT state FROM outbox_message WHERE kind = 'DUE'", String.class))
                .containsExactly("UNKNOWN");
        wecom.user("luqiming").receivesCard("18号任务").receivesNothing();
    }

    @Test
    void aMemberIsNeverToldMoreThanThePlatformCarries() {
        for (int i = 0; i < 25; i++) {
            wecom.user("jiangbo").types("帮助");
        }
        assertThat(platform.messagesOf("jiangbo")).hasSize(20);
        time.passes(Duration.ofMinutes(2));
        assertThat(platform.messagesOf("jiangbo")).hasSize(25);
        assertThat(platform.droppedOf("jiangbo")).isEmpty();
    }

    @Test
    void reportsOvertakeAReminderThatWaits() {
        platform.faults().add(Fault.errcode(SEND, 45009).times(1));
        time.is("2023-03-13T08:35:50");
        jdbc.update("UPDATE outbox_pause SET until_at = '2023-03-13 02:00:00'");
        jdbc.update("UPDATE outbox_message SET next_attempt_at = '2023-03-13 02:00:00' WHERE state = 'QUEUED'");
        driver.act(() -> {
            tasks.report(task("18").id(), new Report(Report.Kind.DONE, null),
                    Actor.of(people.byUserId("luqiming").orElseThrow(), Channel.API, null), null);
            return null;
        });
        time.is("2023-03-13T10:30");
        wecom.user("luqiming").receivesNothing();
        assertThat(jdbc.queryForMap("SELECT state, reason FROM outbox_message WHERE user_id = 'luqiming' AND kind = 'DUE'"))
                .containsEntry("state", "DROPPED").containsEntry("reason", "NOTHING_STANDS");
    }

    @Test
    void anUnknownOutcomeThatWouldWaitTheNightIsNotSaidTwice() {
        platform.faults().add(Fault.answerLost(SEND).times(100));
        time.is("2023-03-13T08:35:50");
        // as if the run had been made up just before the quiet hours
        jdbc.update("UPDATE outbox_message SET next_attempt_at = '2023-03-13 12:00:30' WHERE user_id = 'luqiming'");
        time.is("2023-03-14T08:20");
        platform.faults().clear();
        assertThat(jdbc.queryForMap("SELECT state, reason FROM outbox_message WHERE user_id = 'luqiming'"))
                .containsEntry("state", "UNKNOWN").containsEntry("reason", "OUTCOME_UNKNOWN");
        wecom.user("luqiming").receivesCard("18号任务").receivesNothing();
        wecom.user("duminzhe").receivesText("江波", "是否送达不明").receivesText("陆启明", "是否送达不明");
    }

    @Test
    void afterADefiniteRefusalThePlatformsMemoryBeginsAnew() {
        platform.faults().add(Fault.errcode(SEND, 45009).times(1));
        time.is("2023-03-13T08:35:50");
        jdbc.update("UPDATE outbox_pause SET until_at = '2023-03-13 06:00:00'");
        jdbc.update("UPDATE outbox_message SET next_attempt_at = '2023-03-13 06:00:00' WHERE state = 'QUEUED'");
        platform.faults().add(Fault.answerLost(SEND).times(2));
        time.is("2023-03-13T15:00");
        assertThat(jdbc.queryForList("SELECT DISTINCT state FROM outbox_message WHERE kind = 'DUE'", String.class))
                .containsExactly("SENT");
        wecom.user("luqiming").receivesCard("18号任务").receivesNothing();
        wecom.user("jiangbo").receivesCard("2项整改任务").receivesNothing();
    }
}
