package io.github.rectify.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rectify.people.Role;
import io.github.rectify.schedule.Calendars;
import io.github.rectify.task.Light;
import io.github.rectify.task.Task;
import io.github.rectify.task.TaskStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Tasks by calls: what is found, what is refused, and who sees which. */
class TaskCallTests {

    private static final String[] BASIC = Browser.basic(ConsoleHouse.ADMIN, ConsoleHouse.PASSWORD);

    private ConsoleHouse house;
    private Browser program;

    @BeforeEach
    void open() {
        house = ConsoleHouse.shared();
        program = house.browser();
    }

    private JsonNode get(String path) {
        Answer answer = program.get(path, BASIC);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static List<String> codes(JsonNode page) {
        return StreamSupport.stream(page.path("content").spliterator(), false).map(task -> task.path("code").asString()).toList();
    }

    @Test
    void givesATaskTheFieldsOfTheContract() {
        Task task = house.task("5", "管得松", "jiang", "ye", "2023-03-10");

        JsonNode found = get("/api/tasks").path("content").get(0);

        assertThat(found.path("id").isNumber()).isTrue();
        assertThat(found.path("id").asLong()).isEqualTo(task.id().value());
        assertThat(found.toString()).contains("\"no\":\"5\"", "\"code\":\"5\"", "\"title\":\"管得松\"", "\"unit\":\"文旅局\"",
                "\"department\":\"办公室\"", "\"assignee\":\"jiang\"", "\"leader\":\"ye\"", "\"status\":\"IN_PROGRESS\"",
                "\"dueOn\":\"2023-03-10\"", "\"completedOn\":null", "\"light\":\"RED\"", "\"overdueDays\":3", "\"percent\":null",
                "\"lastReportAt\":null", "\"version\":1");
    }

    @Test
    void writesMomentsWithTheOffsetOfTheBusinessZone() {
        Task task = house.submitted(house.task("5", "管得松", "jiang", "ye", "2023-03-20"));

        assertThat(get("/api/tasks/" + task.id().value()).path("lastReportAt").asString())
                .isEqualTo("2023-03-13T09:00:00+08:00");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # query                            | found
            ''                                 | 1 2 3 4 5
            status=IN_PROGRESS                 | 1 2 3
            status=IN_PROGRESS,CLOSED          | 1 2 3 4
            status=in_progress                 | 1 2 3
            status=LONG_TERM                   | 5
            light=RED                          | 1
            light=YELLOW                       | 2
            light=GREEN                        | 3 4 5
            light=GREEN&status=IN_PROGRESS     | 3
            assignee=lin                       | 2 4
            assignee=LIN                       | 2 4
            assignee=nobody                    | -
            department=%E5%8A%9E%E5%85%AC%E5%AE%A4 | 1 2 3 4 5
            q=2                                | 2
            q=%E8%B4%A6%E5%AE%9E               | 1
            q=%E7%BB%8F%E6%A0%B8%E6%9F%A5      | 1 2 3 4 5
            q=%E6%9E%97%E6%82%A6               | 2 4
            q=%E5%8F%B6%E7%9F%A5%E7%A7%8B      | 1 2 3 4 5
            q=2%E5%8F%B7                       | 2
            q=%E7%AC%AC2%E5%8F%B7%E4%BB%BB%E5%8A%A1 | 2
            q=LIN                              | 2 4
            q=ye                               | 1 2 3 4 5
            q=%E6%9E%97%E6%82%A6+%E8%BF%87%E6%9C%9F | 4
            q=%E6%9E%97%E6%82%A6%E3%80%80%E8%B4%A6%E5%AE%9E | -
            q=%25                              | -
            q=_                                | -
            q=!                                | -
            size=2                             | 1 2
            size=2&page=2                      | 5
            size=2&page=9                      | -
            no-such-parameter=1                | 1 2 3 4 5
            """)
    void findsTasksByTheirParameters(String query, String found) {
        house.task("1", "账实不符", "jiang", "ye", "2023-03-10");
        house.task("2", "巡查不勤", "lin", "ye", "2023-03-16");
        house.task("3", "档案不全", "jiang", "ye", "2023-05-30");
        house.task("4", "证照过期", TaskStatus.CLOSED, "lin", "ye", "2023-03-01");
        house.task("5", "学习不深", TaskStatus.LONG_TERM, "jiang", "ye", null);

        assertThat(String.join(" ", codes(get("/api/tasks?" + query)))).isEqualTo(found.replace("-", ""));
    }

    @Test
    void countsEverythingThatIsFoundWhateverThePage() {
        house.task("1", "账实不符", "jiang", "ye", null);
        house.task("2", "巡查不勤", "jiang", "ye", null);

        assertThat(get("/api/tasks?size=1").path("totalElements").asInt()).isEqualTo(2);
        assertThat(get("/api/tasks?size=1&page=7").path("totalElements").asInt()).isEqualTo(2);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            light=BLUE          | “light”的值“BLUE”无法识别。可用的值：GREEN, YELLOW, RED。
            status=DONE         | “status”的值“DONE”无法识别。可用的值：IN_PROGRESS, SUBMITTED, CLOSED, LONG_TERM。
            status=CLOSED,      | -
            page=-1             | “page”的值“-1”无法识别。应为 0 到 1000000 之间的整数。
            page=99999999999    | “page”的值“99999999999”无法识别。应为 0 到 1000000 之间的整数。
            size=0              | “size”的值“0”无法识别。应为 1 到 500 之间的整数。
            size=501            | “size”的值“501”无法识别。应为 1 到 500 之间的整数。
            size=ten            | “size”的值“ten”无法识别。应为 1 到 500 之间的整数。
            """)
    void saysWhatIsAllowedInsteadOfABadValue(String query, String sentence) {
        Answer answer = program.get("/api/tasks?" + query, BASIC);

        if (sentence.equals("-")) {
            assertThat(answer.status()).isEqualTo(200);
            return;
        }
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.sentence()).isEqualTo(sentence);
    }

    @Test
    void agreesWithTheTasksThemselvesAboutTheirLights() {
        LocalDate first = LocalDate.of(2023, 9, 25);
        for (int i = 0; i < 20; i++) {
            house.task("d" + i, "第" + i + "项", "jiang", "ye", first.plusDays(i).toString());
        }
        house.submitted(house.task("s", "已提交", "jiang", "ye", "2023-09-25"));
        house.task("c", "已销号", TaskStatus.CLOSED, "jiang", "ye", "2023-09-25");
        for (String day : List.of("2023-09-27", "2023-09-28", "2023-10-02", "2023-10-07")) {
            house.time().is(day + "T09:00");
            LocalDate today = LocalDate.parse(day);
            for (Light light : Light.values()) {
                List<String> expected = house.tasks().ofUnit(house.person("jiang").unitId()).stream()
                        .filter(task -> task.light(today, house.bean(Calendars.class).current()) == light)
                        .map(Task::code).sorted().toList();

                assertThat(codes(get("/api/tasks?light=" + light)).stream().sorted()).as(day + " " + light)
                        .containsExactlyElementsOf(expected);
            }
        }
    }

    @ParameterizedTest(name = "{0} sees {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # who   | sees    | because
            jiang   | 1       | it is their own
            lin     | 2       | it is their own
            ye      | 1 3     | they lead it, or it is their own
            xu      | 2       | they lead it
            gu      | 1 2 3   | the chief sees the unit
            du      | 1 2 3   | the administrator sees the unit
            wang    | 9       | it is their own, in another unit
            he      | 9       | the administrator of the other unit
            """)
    void showsEachWhatTheirRoleAllows(String who, String sees, String because) {
        house.task("1", "账实不符", "jiang", "ye", null);
        house.task("2", "巡查不勤", "lin", "xu", null);
        house.task("3", "档案不全", "ye", "gu", null);
        Task elsewhere = house.elsewhere("9", "河长不巡");
        Task seen = house.task("1", "账实不符", "jiang", "ye", null);
        Browser person = house.browser().person(who);

        assertThat(String.join(" ", codes(person.get("/api/tasks").json()))).as(because).isEqualTo(sees);
        for (Task task : List.of(elsewhere, seen)) {
            int status = sees.contains(task.no()) ? 200 : 404;
            assertThat(person.get("/api/tasks/" + task.id().value()).status()).isEqualTo(status);
            assertThat(person.get("/tasks/" + task.id().value()).status()).isEqualTo(status);
            assertThat(person.get("/h5/tasks/" + task.id().value()).status()).isEqualTo(status);
        }
    }

    @Test
    void showsAStandInTheTasksOfTheAbsentForAsLongAsTheyAreAway() {
        Task task = house.task("1", "账实不符", "jiang", "ye", null);
        house.isAway("jiang", "lin", "2023-03-13", "2023-03-15");
        Browser lin = house.browser().person("lin");
        String path = "/api/tasks/" + task.id().value();

        assertThat(lin.get(path).status()).isEqualTo(200);
        assertThat(lin.post(path + "/report", "{\"kind\":\"REPORT_PROGRESS\"}").status()).isEqualTo(200);
        house.time().is("2023-03-15T09:00");
        assertThat(lin.get(path).status()).isEqualTo(404);
        assertThat(lin.post(path + "/report", "{\"kind\":\"REPORT_PROGRESS\"}").status()).isEqualTo(404);
    }

    @Test
    void showsTheStandInOfAStandInToo() {
        Task task = house.task("1", "账实不符", "jiang", "ye", null);
        house.isAway("jiang", "du", "2023-03-13", "2023-03-15");
        house.isAway("du", "lin", "2023-03-13", "2023-03-15");

        assertThat(house.browser().person("lin").get("/api/tasks/" + task.id().value()).status()).isEqualTo(200);
    }

    @Test
    void givesTheStandInOfTheChiefTheUnitButNotTheStandInOfAnAdministrator() {
        house.task("1", "账实不符", "jiang", "ye", null);
        house.isAway("du", "lin", "2023-03-13", "2023-03-15");
        assertThat(codes(house.browser().person("lin").get("/api/tasks").json())).isEmpty();

        house.isAway("gu", "xu", "2023-03-13", "2023-03-15");
        assertThat(codes(house.browser().person("xu").get("/api/tasks").json())).containsExactly("1");
    }

    @Test
    void losesWhatARoleGaveAsSoonAsTheRoleIsGone() {
        house.task("1", "账实不符", "jiang", "ye", null);
        Browser du = house.browser().person("du");
        assertThat(codes(du.get("/api/tasks").json())).containsExactly("1");

        house.jdbc().update("UPDATE person SET roles = ? WHERE user_id = 'du'", Role.OFFICIAL.name());

        assertThat(codes(du.get("/api/tasks").json())).isEmpty();
    }

    @Test
    void tellsTheWholeStoryOfATask() {
        Task task = house.submitted(house.task("16", "现金支付", "jiang", "ye", "2023-03-17"));
        house.message("m1", "DUE", "jiang", task.id());

        JsonNode file = get("/api/tasks/" + task.id().value());

        assertThat(file.path("code").asString()).isEqualTo("16");
        assertThat(file.path("measures").toString()).isEqualTo("[\"修订制度\",\"组织培训\"]");
        JsonNode last = file.path("history").get(2);
        assertThat(last.toString()).contains("\"at\":\"2023-03-13T09:00:00+08:00\"", "\"by\":\"jiang\"",
                "\"channel\":\"CHAT\"", "\"from\":\"IN_PROGRESS\"", "\"to\":\"SUBMITTED\"", "\"kind\":\"SUBMITTED\"",
                "\"note\":\"已整改到位\"", "\"messageId\":\"msg:1\"");
        assertThat(file.path("evidence").isArray()).isTrue();
        assertThat(file.path("messages").toString()).contains("\"kind\":\"DUE\"", "\"state\":\"QUEUED\"", "\"tasks\":[\"16\"]");
        assertThat(file.path("plan").toString()).contains("\"policy\":\"standard\"", "\"policyVersion\":1", "\"reason\":\"REVIEW\"",
                "\"nextOn\":\"2023-03-14\"");
    }

    @Test
    void recordsAReportOfAnAdministratorAsTheirs() {
        Task task = house.task("1", "账实不符", "jiang", "ye", "2023-03-17");

        Answer answer = program.post("/api/tasks/" + task.id().value() + "/report",
                "{\"kind\":\"REPORT_DONE\",\"note\":\"电话告知\",\"date\":\"2023-03-10\",\"version\":1}", BASIC);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().path("status").asString()).isEqualTo("SUBMITTED");
        JsonNode entry = get("/api/tasks/" + task.id().value()).path("history").get(2);
        assertThat(entry.path("by").asString()).isEqualTo(ConsoleHouse.ADMIN);
        assertThat(entry.path("channel").asString()).isEqualTo("API");
        assertThat(entry.path("forName").asString()).isEqualTo("江波");
        assertThat(house.audit()).containsExactly("admin REPORT task:" + task.id().value());
    }

    @Test
    void closesATaskByItsLeaderWithTheDayItWasFinished() {
        Task task = house.submitted(house.task("1", "账实不符", "jiang", "ye", "2023-03-17"));

        Answer answer = house.browser().person("ye").post("/api/tasks/" + task.id().value() + "/decision",
                "{\"decision\":\"APPROVE\"}");

        assertThat(answer.json().path("status").asString()).as(answer.body()).isEqualTo("CLOSED");
        assertThat(answer.json().path("completedOn").asString()).isEqualTo("2023-03-13");
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3} {4}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # who  | call     | body                                          | status | code
            gu     | report   | {"kind":"REPORT_PROGRESS"}                    | 403    | NOT_YOURS
            ye     | report   | {"kind":"REPORT_PROGRESS"}                    | 403    | NOT_YOURS
            lin    | report   | {"kind":"REPORT_PROGRESS"}                    | 404    | NO_TASK
            wang   | report   | {"kind":"REPORT_PROGRESS"}                    | 404    | NO_TASK
            he     | decision | {"decision":"APPROVE","reason":"x"}           | 404    | NO_TASK
            jiang  | decision | {"decision":"APPROVE"}                        | 403    | NOT_YOUR_DECISION
            gu     | decision | {"decision":"APPROVE"}                        | 403    | NOT_YOUR_DECISION
            ye     | decision | {"decision":"APPROVE"}                        | 409    | WRONG_STATE
            du     | decision | {"decision":"RETURN"}                         | 422    | REASON_NEEDED
            jiang  | report   | {"kind":"REPORT_PROGRESS","version":0}        | 409    | STALE
            jiang  | report   | {"kind":"REQUEST_EXTENSION"}                  | 422    | EXTENSION_DATE_NEEDED
            jiang  | report   | {"kind":"REQUEST_EXTENSION","date":"2023-03-17"} | 422 | DATE_NOT_LATER
            jiang  | report   | {"kind":"REQUEST_EXTENSION","date":"2033-03-14"} | 422 | DATE_TOO_FAR
            ye     | report   | {"kind":"REQUEST_EXTENSION","date":"2023-05-30"} | 403 | NOT_YOURS
            jiang  | report   | {"kind":"DONE"}                               | 400    | BAD_VALUE
            jiang  | report   | {}                                            | 400    | MISSING_VALUE
            jiang  | report   | {"kind":"REPORT_PROGRESS","percent":101}      | 400    | BAD_NUMBER
            jiang  | report   | {"kind":"REPORT_DONE","date":"2023-03-14"}    | 400    | DONE_IN_FUTURE
            jiang  | report   | {"kind":"REPORT_DONE","date":"1999-12-31"}    | 400    | DONE_TOO_EARLY
            jiang  | report   | {"kind":"REPORT_PROGRESS","date":"2023-03-12"} | 400   | EXPECTED_IN_PAST
            jiang  | report   | {"kind":"REPORT_BLOCKED","date":"2033-03-14"} | 400    | EXPECTED_TOO_FAR
            jiang  | report   | {"kind":"REPORT_PROGRESS","percent":50.5}     | 400    | HTTP_400
            jiang  | report   | {"kind":"REPORT_DONE","date":"14 March"}      | 400    | BAD_DAY
            jiang  | report   | {"kind":                                      | 400    | HTTP_400
            jiang  | report   | []                                            | 400    | HTTP_400
            ye     | decision | {"decision":"CLOSE"}                          | 400    | BAD_VALUE
            """)
    void saysWhyAMoveIsNotMade(String who, String call, String body, int status, String code) {
        Task task = house.task("1", "账实不符", "jiang", "ye", "2023-03-17");

        Answer answer = house.browser().person(who).post("/api/tasks/" + task.id().value() + "/" + call, body);

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.json().path("code").asString()).isEqualTo(code);
        assertThat(answer.sentence()).matches("(?s).*[\\u4e00-\\u9fff].*。");
        assertThat(house.tasks().get(task.id()).version()).isEqualTo(task.version());
    }

    @Test
    void asksForMoreTimeAndDecidesIt() {
        Task task = house.task("1", "账实不符", "jiang", "ye", "2023-03-17");
        String path = "/api/tasks/" + task.id().value();

        assertThat(house.browser().person("jiang").post(path + "/report",
                "{\"kind\":\"REQUEST_EXTENSION\",\"date\":\"2023-05-30\",\"note\":\"等资金\"}").json().path("dueOn").asString())
                .isEqualTo("2023-03-17");
        assertThat(house.browser().person("jiang").post(path + "/decision", "{\"decision\":\"APPROVE\"}").status())
                .isEqualTo(403);
        assertThat(house.browser().person("ye").get("/tasks/" + task.id().value()).body()).contains("申请延期", "等资金");
        assertThat(house.browser().person("ye").post(path + "/decision",
                "{\"decision\":\"APPROVE\",\"date\":\"2023-04-28\"}").json().path("dueOn").asString()).isEqualTo("2023-04-28");
        assertThat(house.browser().person("jiang").get("/tasks/" + task.id().value()).body())
                .contains("2023-03-17 / 2023-04-28");
    }

    @Test
    void refusesANoteThatIsTooLongInsteadOfCuttingIt() {
        Task task = house.task("1", "账实不符", "jiang", "ye", "2023-03-17");

        assertThat(house.browser().person("jiang").post("/api/tasks/" + task.id().value() + "/report",
                "{\"kind\":\"REPORT_PROGRESS\",\"note\":\"" + "长".repeat(2001) + "\"}").sentence()).contains("最多 2000 个字");
    }

    @Test
    void letsNobodyDecideOnTheirOwnReport() {
        Task task = house.task("1", "账实不符", "du", "ye", "2023-03-17");
        Browser du = house.browser().person("du");
        du.post("/api/tasks/" + task.id().value() + "/report", "{\"kind\":\"REPORT_DONE\"}");

        Answer answer = du.post("/api/tasks/" + task.id().value() + "/decision", "{\"decision\":\"APPROVE\",\"reason\":\"急\"}");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.sentence()).isEqualTo("不能审定自己报告的任务。");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({"DELETE, /api/tasks, 405", "GET, /api/tasks/1/report, 405", "GET, /api/tasks/seven, 400",
            "GET, /api/tasks/99999999999999999999, 400", "GET, /api/tasks/4711, 404", "GET, /api/nothing, 404"})
    void answersWhatItCannotDoWithAProblemInChinese(String method, String path, int status) {
        Answer answer = method.equals("GET") ? program.get(path, BASIC)
                : program.send(method, path, BASIC);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.sentence()).matches(".*[\\u4e00-\\u9fff].*。");
    }

    @Test
    void describesItselfToWhoeverIsSignedIn() {
        JsonNode document = get("/v3/api-docs");

        assertThat(document.path("paths").propertyNames()).contains("/api/tasks", "/api/tasks/{id}/report", "/api/messages",
                "/api/schedules/{key}", "/api/intake/commit");
        assertThat(document.at("/paths/~1api~1tasks/get/parameters").toString()).contains("\"light\"").doesNotContain("sight");
        assertThat(document.at("/paths/~1api~1tasks/get/summary").asString()).isNotBlank();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            forecast?from=2023-03-13&to=2023-06-30 | 2023-03-13 至 2023-06-30 共 110 天；一次最多推算 90 天，请分段查询。
            explain                                | 缺少参数“task”，请补上。
            """)
    void saysWhatIsWrongWithAQuestionAboutReminders(String question, String sentence) {
        Answer answer = program.get("/api/reminders/" + question, BASIC);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.sentence()).isEqualTo(sentence);
    }
}
