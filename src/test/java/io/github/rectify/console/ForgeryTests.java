package io.github.rectify.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rectify.task.Task;
import io.github.rectify.task.TaskStatus;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody else's page makes a browser write here, and programs need no token. */
class ForgeryTests {

    private static final String REPORT = "{\"kind\":\"REPORT_PROGRESS\",\"note\":\"在办\"}";
    private static final String[] BASIC = Browser.basic(ConsoleHouse.ADMIN, ConsoleHouse.PASSWORD);

    private ConsoleHouse house;
    private Task task;
    private String report;

    @BeforeEach
    void open() {
        house = ConsoleHouse.shared();
        task = house.task("1", "账实不符", "jiang", "ye", "2023-03-17");
        report = "/api/tasks/" + task.id().value() + "/report";
    }

    @Test
    void takesACallWithBasicAndLeavesNoSession() {
        Browser program = house.browser();

        assertThat(program.post(report, REPORT, BASIC).status()).isEqualTo(200);
        assertThat(program.hasSession()).isFalse();
    }

    @Test
    void takesJsonFromTheSessionOfAPersonWithoutAToken() {
        assertThat(house.browser().person("jiang").post(report, REPORT).status()).isEqualTo(200);
    }

    @Test
    void takesJsonFromOurOwnPages() {
        Browser jiang = house.browser().person("jiang");
        String own = jiang.get("/h5/tasks").response().uri().getAuthority();

        assertThat(jiang.post(report, REPORT, "Origin", "http://" + own, "Sec-Fetch-Site", "same-origin").status())
                .isEqualTo(200);
    }

    @Test
    void refusesWhatAForeignPageMakesABrowserSend() {
        Browser jiang = house.browser().person("jiang");

        assertThat(jiang.post(report, REPORT, "Origin", "https://evil.example")).satisfies(refused -> {
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.json().path("code").asString()).isEqualTo("FORGED");
        });
        assertThat(jiang.post(report, REPORT, "Origin", "null").status()).isEqualTo(403);
        assertThat(jiang.post(report, REPORT, "Sec-Fetch-Site", "cross-site").status()).isEqualTo(403);
        assertThat(jiang.form(report, "", Map.of("kind", "REPORT_DONE")).status()).isEqualTo(403);
        assertThat(house.browser().post(report, REPORT, BASIC[0], BASIC[1], "Sec-Fetch-Site", "cross-site").status())
                .isEqualTo(403);
        assertThat(house.tasks().get(task.id()).lastReportAt()).isNull();
    }

    @Test
    void refusesAFileFromASessionWithoutAToken() {
        assertThat(house.admin().upload("/api/intake/commit", Map.of(), "people.csv", new byte[] {1}).status())
                .isEqualTo(403);
    }

    @Test
    void refusesAFormWithoutTheTokenOfItsPage() {
        Browser admin = house.admin();
        String path = "/tasks/" + task.id().value() + "/report";

        Answer refused = admin.form(path, "", Map.of("kind", "REPORT_DONE"));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("页面已过期");
        assertThat(house.tasks().get(task.id()).status()).isEqualTo(TaskStatus.IN_PROGRESS);
    }

    @Test
    void asksABrowserForNoPasswordItWouldKeep() {
        assertThat(house.browser().get("/api/tasks").header("WWW-Authenticate")).startsWith("Basic");
        assertThat(house.browser().get("/api/tasks", "Sec-Fetch-Mode", "navigate").header("WWW-Authenticate")).isNull();
    }

    @Test
    void tellsAWrongPasswordFromNone() {
        assertThat(house.browser().get("/api/tasks").sentence()).contains("请先登录");
        assertThat(house.browser().get("/api/tasks", Browser.basic("admin", "wrong")).sentence())
                .isEqualTo("账号或密码不正确。");
    }
}
