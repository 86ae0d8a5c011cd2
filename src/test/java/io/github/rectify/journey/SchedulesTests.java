package io.github.rectify.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an administrator's change of a schedule does to the day it is made on. */
class SchedulesTests extends Journey {

    private static final String SCAN = "/api/schedules/deadline-scan";

    private final HttpClient client = HttpClient.newHttpClient();

    @Value("${local.server.port}")
    private int port;

    private List<Map<String, Object>> before;

    @BeforeEach
    void remember() {
        before = jdbc.queryForList("SELECT job_key, cron, enabled, misfire, changed_at FROM schedule_job");
    }

    @AfterEach
    void restore() {
        before.forEach(row -> jdbc.update("UPDATE schedule_job SET cron = ?, enabled = ?, misfire = ?, changed_at = ? WHERE job_key = ?",
                row.get("cron"), row.get("enabled"), row.get("misfire"), row.get("changed_at"), row.get("job_key")));
    }

    @Test
    void aScanThatIsSwitchedOnAgainIsCaughtUpTheSameDay() {
        assertThat(put(SCAN, "{\"enabled\":false}").path("nextFireTimes").size()).isZero();
        time.is("2023-03-13T10:00");
        wecom.user("jiangbo").receivesNothing();

        JsonNode on = put(SCAN, "{\"enabled\":true}");

        assertThat(on.path("lastRuns").get(0).path("cause").asString()).isEqualTo("CATCH_UP");
        assertThat(on.path("lastRuns").get(0).path("outcome").asString()).isEqualTo("DONE");
        assertThat(on.path("lastRuns").get(0).path("scheduledAt").asString()).isEqualTo("2023-03-13T08:35:00+08:00");
        time.is("2023-03-13T10:10");
        wecom.user("jiangbo").receivesCard("整改任务").onDay("2023-03-13").receivesNothing();
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM outbox_message WHERE state <> 'SENT'", Integer.class)).isZero();
    }

    @Test
    void aScanThatRanIsNotRunAgainByAnEarlierTimeOrByASwitch() {
        time.is("2023-03-13T10:00");
        wecom.user("jiangbo").receivesCard("整改任务");

        put(SCAN, "{\"cron\":\"0 5 8 * * ?\"}");
        put(SCAN, "{\"enabled\":false}");
        JsonNode on = put(SCAN, "{\"enabled\":true}");

        assertThat(on.path("lastRuns").size()).isEqualTo(1);
        time.is("2023-03-13T19:00");
        wecom.user("jiangbo").receivesNothing();
    }

    @Test
    void aScanOfYearsThatAreOverForTheMachineFollowsTheBusinessClock() {
        assertThat(put(SCAN, "{\"cron\":\"0 40 8 * * ? 2023-2025\"}").path("nextFireTimes").get(0).asString())
                .isEqualTo("2023-03-13T08:40:00+08:00");
        time.is("2023-03-13T09:00");
        wecom.user("jiangbo").receivesCard("整改任务").onDay("2023-03-13");
    }

    @Test
    void theSelfCheckCountsEveryTaskWithoutAPerson() {
        jdbc.update("INSERT INTO task (problem_id, round_id, unit_id, code, no, title, level, status, opened_at) "
                + "SELECT a.problem_id, a.round_id, a.unit_id, CONCAT(c.n, '-', a.id, '-', b.id), a.no, a.title, a.level, 'IN_PROGRESS', "
                + "a.opened_at FROM task a, task b, (SELECT 1 AS n UNION SELECT 2) c");
        int without = jdbc.queryForObject("SELECT COUNT(*) FROM task WHERE assignee_id IS NULL AND status = 'IN_PROGRESS'", Integer.class);
        assertThat(without).isGreaterThan(1000);

        time.is("2023-03-14T09:00");

        wecom.user("duminzhe").skipsTo("有" + without + "项未销号任务还没有责任人");
    }

    private JsonNode put(String path, String json) {
        String account = Base64.getEncoder().encodeToString("admin:rectify-sandbox".getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Basic " + account).header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json)).build();
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
            return new JsonMapper().readTree(response.body());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
