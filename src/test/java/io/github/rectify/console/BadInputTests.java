package io.github.rectify.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rectify.task.Task;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be meant is refused with a sentence, and nothing is recorded that nobody can see. */
class BadInputTests {

    private static final String[] BASIC = Browser.basic(ConsoleHouse.ADMIN, ConsoleHouse.PASSWORD);
    private static final byte[] SOME = "编号,存在问题,整改措施,责任人,完成时限\n1,账实不符,盘点,江波,2023年4月\n".getBytes(StandardCharsets.UTF_8);

    private ConsoleHouse house;
    private Task task;

    @BeforeEach
    void oneTask() {
        house = ConsoleHouse.shared();
        task = house.task("6", "账实不符", "jiang", "ye", "2023-03-17");
    }

    private Answer call(String move, String body) {
        return house.browser().post("/api/tasks/" + task.id().value() + "/" + move, body, BASIC);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"jiang, /h5/tasks/", "admin, /tasks/"})
    void asksForAFileWhereNoneCame(String who, String path) {
        Browser browser = who.equals("admin") ? house.admin() : house.browser().person(who);
        String page = path + task.id().value();
        Answer plain = browser.formOn(page, page + "/evidence", Map.of("file", "text"));
        String token = browser.get(page).token();
        String other = "--abc\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token
                + "\r\n--abc\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\ntext\r\n--abc--\r\n";
        Answer parts = browser.body(page + "/evidence", "multipart/form-data; boundary=abc", other);

        assertThat(plain.leadsTo()).isEqualTo(page + "#evidence");
        assertThat(parts.leadsTo()).isEqualTo(page + "#evidence");
        assertThat(browser.get(page).body()).contains("没有收到文件。请先选择照片或文件");
    }

    @Test
    void takesAFileWithALongName() {
        Browser jiang = house.browser().person("jiang");
        String page = "/h5/tasks/" + task.id().value();

        assertThat(jiang.upload(page + "/evidence", Map.of("_csrf", jiang.get(page).token()), "长".repeat(200) + ".txt",
                "盘点表".getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(302);
        assertThat(jiang.get(page).body()).contains("已收下");
    }

    @ParameterizedTest
    @ValueSource(strings = {"19470", "\"2023-04-02T23:00:00Z\"", "[2023,4,1]", "20230415", "\"20230415\"", "{}", "true", "\"明天\""})
    void takesNoDayInAnotherForm(String date) {
        Answer answer = call("report", "{\"kind\":\"REPORT_PROGRESS\",\"date\":" + date + "}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.sentence()).startsWith("“date”的值").endsWith("应为 YYYY-MM-DD，例如 2023-03-17。");
        assertThat(house.tasks().get(task.id()).version()).isEqualTo(task.version());
    }

    @Test
    void takesADayAndNoDay() {
        assertThat(call("report", "{\"kind\":\"REPORT_PROGRESS\",\"date\":\"2023-04-02\"}").status()).isEqualTo(200);
        assertThat(house.tasks().get(task.id()).expectedOn()).hasToString("2023-04-02");
        assertThat(call("report", "{\"kind\":\"REPORT_PROGRESS\",\"date\":null}").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u200b\\u3000", "\\u200b", "\\u00a0", "\\u2060\\ufeff", "\\u3164"})
    void takesNoReasonThatCannotBeSeen(String reason) {
        house.submitted(task);

        Answer answer = call("decision", "{\"decision\":\"APPROVE\",\"reason\":\"" + reason + "\"}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("code").asString()).isEqualTo("REASON_NEEDED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "7", "99"})
    void refusesDoneInPart(String percent) {
        Answer answer = call("report", "{\"kind\":\"REPORT_DONE\",\"percent\":" + percent + "}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.sentence()).contains("报的是已完成，进度却写 " + percent + "%");
        assertThat(call("report", "{\"kind\":\"REPORT_DONE\",\"percent\":100}").status()).isEqualTo(200);
    }

    @Test
    void keepsWordsWithoutWhatTurnsOrEndsThem() {
        call("report", "{\"kind\":\"REPORT_PROGRESS\",\"note\":\"a\\u0000b\\u202ec\\u0007\"}");

        assertThat(house.browser().get("/api/tasks/" + task.id().value(), BASIC).json().path("history").toString())
                .contains("\"note\":\"abc\"");
    }

    @Test
    void namesARoundByWhatCanBeSeen() {
        house.browser().upload("/api/intake/commit", Map.of("round", "零\u0000\u200b", "unit", "文旅局", "kind", "ledger"), "台账.csv",
                SOME, BASIC);

        assertThat(house.jdbc().queryForList("SELECT name FROM inspection_round", String.class)).contains("零");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"机密台账.csv, 422", "秘密.csv, 422", "绝密.csv, 422", "C:\\\\台账\\\\【机密】台账.csv, 422", "保密工作台账.csv, 200",
        "保守国家秘密学习台账.csv, 200", "台账.csv, 200"})
    void refusesAFileWhoseNameIsMarkedSecret(String name, int status) {
        Map<String, String> fields = Map.of("round", "甲", "unit", "文旅局");

        Answer preview = house.browser().upload("/api/intake/preview", fields, name, SOME, BASIC);

        assertThat(preview.status()).isEqualTo(status);
        assertThat(house.browser().upload("/api/intake/commit", fields, name, SOME, BASIC).status()).isEqualTo(status == 200 ? 201 : status);
        if (status == 422) {
            assertThat(preview.sentence()).contains("文件名标有密级", "未保存");
        }
    }

    @Test
    void findsTheTasksOfARoundByItsName() {
        assertThat(house.browser().get("/api/tasks?round=" + Browser.encoded("2022年巡察"), BASIC).json().path("totalElements").asInt())
                .isEqualTo(1);
        assertThat(house.browser().get("/api/tasks?round=" + Browser.encoded("乙轮次"), BASIC).sentence())
                .isEqualTo("没有名为“乙轮次”的巡察轮次，或其中没有您可以查看的任务。请核对名称。");
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(call("report", "{}").sentence()).isEqualTo("缺少“kind”，请补上。可用的值：REPORT_BLOCKED, REPORT_DONE, "
                + "REPORT_PROGRESS, REQUEST_EXTENSION。");
        assertThat(house.browser().upload("/api/intake/preview", Map.of("sheet", "x"), "台账.csv", SOME, BASIC).sentence())
                .contains("只有一张表，没有名字");
    }
}
