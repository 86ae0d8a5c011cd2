package io.github.rectify.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Schedules by call and as a page. */
class ScheduleDeskTests {

    private static final String[] BASIC = Browser.basic(ConsoleHouse.ADMIN, ConsoleHouse.PASSWORD);
    private static final String USUAL = "{\"cron\":\"0 50 7 * * ?\",\"enabled\":true,\"misfire\":\"FIRE_NOW\"}";

    private ConsoleHouse house;

    @BeforeEach
    void open() {
        house = ConsoleHouse.shared();
    }

    @AfterEach
    void restore() {
        house.browser().put("/api/schedules/self-check", USUAL, BASIC);
    }

    private JsonNode selfCheck() {
        return StreamSupport.stream(house.browser().get("/api/schedules", BASIC).json().spliterator(), false)
                .filter(one -> one.path("key").asString().equals("self-check")).findFirst().orElseThrow();
    }

    @Test
    void showsTheNextFiveMoments() {
        assertThat(selfCheck().path("nextFireTimes").toString()).startsWith("[\"2023-03-14T07:50:00+08:00\"");
        assertThat(selfCheck().path("nextFireTimes").size()).isEqualTo(5);
    }

    @Test
    void takesBackWhatItGave() {
        String given = selfCheck().toString();

        Answer answer = house.browser().put("/api/schedules/self-check", given, BASIC);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().toString()).isEqualTo(given);
        assertThat(house.audit()).isEmpty();
    }

    @Test
    void changesAScheduleAndWritesDownWhoDid() {
        Answer answer = house.browser().put("/api/schedules/self-check",
                "{\"cron\":\"0 0 6 * * ?\",\"enabled\":true,\"misfire\":\"SKIP\"}", BASIC);

        assertThat(answer.json().path("nextFireTimes").get(0).asString()).isEqualTo("2023-03-14T06:00:00+08:00");
        assertThat(selfCheck().path("misfire").asString()).isEqualTo("SKIP");
        assertThat(house.audit()).containsExactly("admin SCHEDULE_CHANGE schedule:self-check");
    }

    @Test
    void saysWhichPartOfACronIsWrong() {
        Answer answer = house.browser().put("/api/schedules/self-check", "{\"cron\":\"0 77 7 * * ?\"}", BASIC);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.sentence()).startsWith("第 2 段“分”无法识别：77");
        assertThat(house.browser().put("/api/schedules/self-check", "{\"misfire\":\"LATER\"}", BASIC).sentence())
                .contains("FIRE_NOW, SKIP");
        assertThat(house.browser().put("/api/schedules/nothing", "{}", BASIC).status()).isEqualTo(404);
    }

    @Test
    void runsAScheduleByHandAndKeepsTheRun() {
        Answer answer = house.browser().send("POST", "/api/schedules/self-check/run", BASIC);

        assertThat(answer.json().path("outcome").asString()).as(answer.body()).isEqualTo("DONE");
        assertThat(selfCheck().path("lastRuns").get(0).toString()).contains("\"cause\":\"MANUAL\"", "\"outcome\":\"DONE\"",
                "\"detail\":\"silent=0 unassigned=0\"", "\"scheduledAt\":\"2023-03-13T09:00:00+08:00\"");
        assertThat(answer.json().path("key").asString()).isEqualTo("self-check");
        assertThat(answer.json().path("ran").asBoolean()).isTrue();
        assertThat(answer.json().path("detail").asString()).isEqualTo("silent=0 unassigned=0");
        assertThat(answer.json().path("nextFireTimes").size()).isEqualTo(5);
        assertThat(answer.json().path("lastRuns").get(0).path("cause").asString()).isEqualTo("MANUAL");
        assertThat(house.audit()).containsExactly("admin SCHEDULE_RUN schedule:self-check");
    }

    @Test
    void givesTheReasonOfASkip() {
        house.time().is("2023-03-18T09:00");

        JsonNode run = house.browser().send("POST", "/api/schedules/deadline-scan/run", BASIC).json().path("lastRuns").get(0);

        assertThat(run.path("outcome").asString()).isEqualTo("SKIPPED");
        assertThat(run.path("reason").asString()).isEqualTo("NOT_A_WORKDAY");
        assertThat(run.path("detail").asString()).isEqualTo("NOT_A_WORKDAY");
    }

    @Test
    void takesBackWhatAnEarlierReadingGave() {
        String read = selfCheck().toString();
        house.browser().put("/api/schedules/self-check", "{\"cron\":\"0 0 6 * * ?\"}", BASIC);

        assertThat(house.browser().put("/api/schedules/self-check", read, BASIC).status()).isEqualTo(200);
        assertThat(selfCheck().path("cron").asString()).isEqualTo("0 50 7 * * ?");
    }

    @Test
    void showsALostRaceOnThePageWithWhatIsInForce() {
        String read = selfCheck().path("version").asString();
        house.browser().put("/api/schedules/self-check", "{\"cron\":\"0 0 6 * * ?\"}", BASIC);

        Answer late = house.admin().formOn("/schedules", "/schedules/self-check",
                Map.of("cron", "0 0 7 * * ?", "misfire", "SKIP", "version", read));

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("计划任务“每日自检”在您打开页面之后有了更新", "value=\"0 0 6 * * ?\"",
                "name=\"version\" value=\"" + selfCheck().path("version").asString() + "\"");
        assertThat(selfCheck().path("cron").asString()).isEqualTo("0 0 6 * * ?");
    }

    @Test
    void changesAndRunsAScheduleFromThePage() {
        Browser admin = house.admin();

        assertThat(admin.formOn("/schedules", "/schedules/self-check", Map.of("cron", "0 0 5 * * ?", "misfire", "SKIP"))
                .leadsTo()).isEqualTo("/schedules");
        assertThat(admin.get("/schedules").body()).contains("“每日自检”已更新，即刻生效。", "已停用，不会自动运行。");
        admin.formOn("/schedules", "/schedules/self-check/run", Map.of());
        assertThat(admin.get("/schedules").body()).contains("“每日自检”运行结束：完成。缺少安排的任务 0", "人工");
    }

    @Test
    void keepsAWrongCronOnThePageWithWhatIsWrong() {
        Answer answer = house.admin().formOn("/schedules", "/schedules/self-check", Map.of("cron", "daily", "misfire", "SKIP"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("定时表达式应有 6 或 7 段", "value=\"daily\"");
    }
}
