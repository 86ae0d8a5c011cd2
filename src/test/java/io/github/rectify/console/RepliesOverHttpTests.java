package io.github.rectify.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rectify.people.UnitId;
import io.github.rectify.reply.Misreading;
import io.github.rectify.reply.MisreadingDraft;
import io.github.rectify.reply.MisreadingFilter;
import io.github.rectify.reply.Misreadings;
import io.github.rectify.reply.reading.Action;
import io.github.rectify.reply.reading.Doubt;
import io.github.rectify.reply.reading.Intent;
import io.github.rectify.reply.reading.OpenTask;
import io.github.rectify.reply.reading.Reading;
import io.github.rectify.reply.reading.Situation;
import io.github.rectify.schedule.Calendars;
import java.nio.file.Path;
import java.nio.file.Files;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Trying a reply, by call and by page, and looking after those that were misread. */
class RepliesOverHttpTests {

    private static final String CALL = "/api/replies/interpret";
    private static final MisreadingFilter ALL = new MisreadingFilter(null, null, null);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ConsoleHouse house;

    @BeforeEach
    void twoOpenTasks() {
        house = ConsoleHouse.shared();
        house.task("6", "下属单位监管缺位", "jiang", "ye", "2023-03-14");
        house.task("16", "现金支付报酬", "jiang", "ye", "2023-03-31");
    }

    // --- the call

    @Test
    void interpretsAReplyAndKeepsNothing() {
        Answer answer = interpret("""
                {"role":"OFFICIAL","today":"2023-03-13","open":[{"no":6,"title":"下属单位监管缺位","due":"2023-03-14"}],
                 "last_reminded":[6],"text":"😀😀😀","unheard_of":1}""");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json()).isEqualTo(JSON.readTree("{\"actions\":[{\"intent\":\"UNKNOWN\"}],\"clarify\":false}"));
        assertThat(house.bean(Misreadings.class).count(ALL)).isZero();
        assertThat(house.jdbc().queryForObject("SELECT COUNT(*) FROM inbox", Long.class)).isZero();
    }

    @Test
    void answersInTheWordsAndNumbersOfTheContract() {
        String call = """
                {"role":"OFFICIAL","today":"2023-03-13","open":[{"no":@,"title":"健身器材闲置","due":"2023-04-20"}],"last_reminded":[@],
                 "text":"5号完成了一半，预计4月1日完成；明天9点再提醒我"}""";
        String wanted = """
                {"actions":[{"intent":"REPORT_PROGRESS","tasks":[@],"percent":50,"expected":"2023-04-01"},
                 {"intent":"SNOOZE","tasks":[@],"at":"2023-03-14T09:00"}],"clarify":false}""";
        for (String no : List.of("5", "\"5\"")) {
            assertThat(interpret(call.replace("@", no)).json()).isEqualTo(JSON.readTree(wanted.replace("@", no)));
        }
    }

    @Test
    void readsTheRepliesThatDefineTheLabels() throws IOException {
        for (String line : Files.readAllLines(Path.of("src/test/resources/io/github/rectify/reply/reading/demo.jsonl"))) {
            JsonNode reply = JSON.readTree(line);
            JsonNode read = interpret(line).json();
            read.get("actions").forEach(action -> ((ObjectNode) action).remove(List.of("reason", "note")));
            assertThat(read).as(reply.get("text").asString()).isEqualTo(reply.get("expect"));
        }
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"role":"OFFICIAL","today":"2023-03-13"}                                          | 400 | MISSING_FIELD     | no text
            {"role":"OFFICIAL","today":"2023-03-13","text":null}                              | 400 | MISSING_FIELD     | text is null
            {"role":"OFFICIAL","today":"2023-03-13","text":5}                                 | 400 | NOT_A_TEXT        | text is a number
            {"role":"OFFICIAL","today":"2023-03-13","text":["a"]}                             | 400 | NOT_A_TEXT        | text is a list
            {"today":"2023-03-13","text":"a"}                                                 | 400 | MISSING_FIELD     | no role
            {"role":"official","today":"2023-03-13","text":"a"}                               | 400 | BAD_VALUE         | role in small letters
            {"role":1,"today":"2023-03-13","text":"a"}                                        | 400 | NOT_A_TEXT        | role is a number
            {"role":"LEADER","text":"a"}                                                      | 400 | MISSING_FIELD     | no day
            {"role":"LEADER","today":"2023-02-30","text":"a"}                                 | 400 | BAD_DAY           | a day that is none
            {"role":"LEADER","today":"","text":"a"}                                           | 400 | BAD_DAY           | an empty day
            {"role":"LEADER","today":20230313,"text":"a"}                                     | 400 | NOT_A_TEXT        | the day is a number
            {"role":"LEADER","today":"+999999999-01-01","text":"a"}                           | 400 | BAD_DAY           | a day out of reach
            {"role":"LEADER","today":"2023-03-13","text":"a","open":{}}                       | 400 | NOT_A_LIST        | open is an object
            {"role":"LEADER","today":"2023-03-13","text":"a","open":[5]}                      | 400 | NOT_AN_OBJECT     | a task is a number
            {"role":"LEADER","today":"2023-03-13","text":"a","open":[{}]}                     | 400 | MISSING_FIELD     | a task without number
            {"role":"LEADER","today":"2023-03-13","text":"a","open":[{"no":""}]}              | 400 | NOT_A_TASK_NUMBER | an empty number
            {"role":"LEADER","today":"2023-03-13","text":"a","open":[{"no":5.5}]}             | 400 | NOT_A_TASK_NUMBER | a fraction
            {"role":"LEADER","today":"2023-03-13","text":"a","open":[{"no":true}]}            | 400 | NOT_A_TASK_NUMBER | a truth
            {"role":"LEADER","today":"2023-03-13","text":"a","open":[{"no":5,"due":"soon"}]}  | 400 | BAD_DAY           | a deadline that is none
            {"role":"LEADER","today":"2023-03-13","text":"a","open":[{"no":5,"title":7}]}     | 400 | NOT_A_TEXT        | a title that is none
            {"role":"LEADER","today":"2023-03-13","text":"a","last_reminded":5}               | 400 | NOT_A_LIST        | reminded of a number
            {"role":"LEADER","today":"2023-03-13","text":"a","last_reminded":[null]}          | 400 | MISSING_FIELD     | reminded of nothing
            []                                                                                | 400 | BODY_IS_NO_OBJECT | a list
            {"role":                                                                          | 400 | BODY_IS_NO_JSON   | cut short
            {}{}                                                                              | 400 | BODY_IS_NO_JSON   | two
            ``                                                                                | 400 | BODY_IS_NO_OBJECT | nothing at all""")
    void saysWhatIsWrongWithABadCall(String body, int status, String code, String remark) {
        Answer answer = interpret(body);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("code").asString()).isEqualTo(code);
        assertThat(answer.sentence()).isNotBlank();
    }

    @Test
    void refusesWhatIsTooMuch() {
        assertThat(problem(text("长".repeat(400_000)))).isEqualTo("422 TOO_LONG");
        assertThat(problem("{\"open\":[" + "[".repeat(100_000))).isEqualTo("400 BODY_IS_NO_JSON");
        assertThat(problem(text("a".repeat(5_000_000)))).isEqualTo("413 BODY_TOO_LARGE");
        String many = IntStream.range(0, 10_000).mapToObj(no -> "{\"no\":" + no + "}").collect(Collectors.joining(","));
        assertThat(problem("{\"role\":\"LEADER\",\"today\":\"2023-03-13\",\"text\":\"a\",\"open\":[" + many + "]}"))
                .isEqualTo("422 TOO_MANY_ENTRIES");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\\u0000", "\\ud800", "{{7*7}}", "' OR 1=1 --", "<script>alert(1)</script>"})
    void standsWhateverIsWritten(String text) {
        assertThat(interpret(text(text)).status()).isEqualTo(200);
    }

    @Test
    void readsALongText() {
        assertThat(interpret(text("今天天气不错。".repeat(3_000))).status()).isEqualTo(200);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"du, 200, 200", "he, 200, 200", "gu, 403, 403", "ye, 403, 403", "jiang, 403, 403"})
    void isForAdministratorsAlone(String who, int page, int review) {
        Browser browser = house.browser().person(who);

        assertThat(browser.get("/replies").status()).isEqualTo(page);
        assertThat(browser.get("/replies/review").status()).isEqualTo(review);
        assertThat(browser.get("/replies/review/export.jsonl").status()).isEqualTo(review);
        assertThat(browser.get("/tasks").body().contains("href=\"/replies\"")).isEqualTo(page == 200);
        assertThat(browser.post(CALL, text("a")).status()).isEqualTo(page);
    }

    @Test
    void isClosedToStrangers() {
        assertThat(house.browser().post(CALL, text("a")).status()).isEqualTo(401);
        assertThat(house.browser().get("/replies").leadsTo()).isEqualTo("/login");
        assertThat(house.browser().get("/replies/review/export.jsonl").leadsTo()).isEqualTo("/login");
    }

    @Test
    void describesTheCall() {
        JsonNode document = house.browser().get("/v3/api-docs", admin()).json();

        assertThat(document.path("paths").path(CALL).path("post").path("requestBody").toString()).contains("InterpretQuestion");
        assertThat(document.path("components").path("schemas").path("InterpretQuestion").path("properties").propertyNames())
                .contains("role", "today", "open", "last_reminded", "text");
    }

    // --- the page

    @Test
    void showsHowAReplyIsRead() {
        Answer page = house.admin().formOn("/replies", "/replies", Map.of("text", "？？？", "today", "2023-03-13", "open",
                "5 | 健身器材闲置 | 2023-04-20", "reminded", "5"));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("没有读懂，不办理", "不需要追问", "报告误读", "5 | 健身器材闲置 | 2023-04-20");
        assertThat(house.bean(Misreadings.class).count(ALL)).isZero();
    }

    /** The chat asks which of them is meant, and so says the page. */
    @Test
    void saysThatANumberOfTwoTasksIsAskedAbout() {
        Answer page = house.admin().formOn("/replies", "/replies", Map.of("text", "6号已完成", "today", "2023-03-13", "open",
                "6 | 账实不符 | 2023-04-20\n6 | 变更签证随意 | 2023-05-20", "reminded", ""));

        assertThat(page.body()).contains("机器人会先问", "第 6 项不止一项，是哪一项？可选：6号《账实不符》、6号《变更签证随意》。")
                .doesNotContain("不需要追问");
    }

    @Test
    void takesAPersonsTasksFromTheStoreAndLeavesThemToBeEdited() {
        Browser admin = house.admin();
        Answer loaded = admin.formOn("/replies", "/replies", Map.of("person", "江波", "load", "true", "today", "2023-03-13"));
        assertThat(loaded.body()).contains("6 | 下属单位监管缺位 | 2023-03-14\n16 | 现金支付报酬 | 2023-03-31", "jiang|OFFICIAL");

        Answer edited = admin.formOn("/replies", "/replies", Map.of("person", "jiang", "role", "OFFICIAL", "loaded",
                "jiang|OFFICIAL", "today", "2023-03-13", "open", "6 | 下属单位监管缺位", "text", "好"));
        assertThat(edited.body()).contains("6 | 下属单位监管缺位").doesNotContain("现金支付报酬");

        Answer another = admin.formOn("/replies", "/replies", Map.of("person", "ye", "role", "OFFICIAL", "loaded",
                "jiang|OFFICIAL", "today", "2023-03-13", "open", "6 | 改过的", "text", "好"));
        assertThat(another.body()).contains("ye|LEADER", "现金支付报酬").doesNotContain("改过的");
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            person | nobody          | 404 | somebody who is not there
            person | wang            | 404 | somebody of another unit
            role   | CLERK           | 400 | a role that is none
            today  | 2023-02-30      | 400 | a day that is none
            open   | 5 ｜ 标题 ｜ 明天 | 400 | a deadline that is none""")
    void saysOnThePageWhatCannotBeRead(String field, String value, int status, String remark) {
        Map<String, String> fields = new HashMap<>(Map.of("text", "好", "today", "2023-03-13"));
        fields.put(field, value);

        Answer page = house.browser().person("du").formOn("/replies", "/replies", fields);

        assertThat(page.status()).isEqualTo(status);
        assertThat(page.body()).contains("alert-danger\" role=\"alert\">", "好");
    }

    // --- misreadings

    @Test
    void keepsAReportedMisreadingOnceWithoutWhoWrote() {
        Browser admin = house.admin();
        Map<String, String> fields = Map.of("person", "jiang", "role", "OFFICIAL", "loaded", "jiang|OFFICIAL", "today",
                "2023-03-13", "open", "6 | 下属单位监管缺位 | 2023-03-14\n16 | 现金支付报酬", "reminded", "6 16", "text", "6搞掂咯",
                "intent", "REPORT_DONE", "tasks", "6", "note", "方言");

        Answer first = admin.formOn("/replies", "/replies/report", fields);
        Answer again = admin.formOn("/replies", "/replies/report", fields);

        assertThat(first.leadsTo()).isEqualTo("/replies/review?reason=REPORTED");
        assertThat(again.status()).isEqualTo(302);
        assertThat(house.bean(Misreadings.class).list(ALL, 0, 10)).singleElement().satisfies(one -> {
            assertThat(one.unit()).isEqualTo(house.person("jiang").unitId());
            assertThat(one.label().actions()).containsExactly(Action.of(Intent.REPORT_DONE, List.of("6")));
        });
        assertThat(house.jdbc().queryForList("SELECT * FROM misreading").toString()).doesNotContain("jiang", "江波");
        assertThat(admin.get("/replies/review?reason=REPORTED").body()).contains("6搞掂咯", "报告已完成：第 6 项", "方言");
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = '|', nullValues = "''", textBlock = """
            ''          | ''  | 请至少选择一件事    | no intent
            REPORT_DONE | 7   | 编号“7”不在未完成   | a task that is not open
            WHATEVER    | 6   | 无法识别           | an intent that is none""")
    void refusesAnExpectationThatCannotBe(String intent, String tasks, String sentence, String remark) {
        Answer page = house.admin().formOn("/replies", "/replies/report", Map.of("today", "2023-03-13", "open", "6", "text", "好",
                "intent", intent == null ? "" : intent, "tasks", tasks == null ? "" : tasks));

        assertThat(page.status()).isBetween(400, 422);
        assertThat(page.body()).contains(sentence, "<details class=\"card\" open");
        assertThat(house.bean(Misreadings.class).count(ALL)).isZero();
    }

    @Test
    void keepsByItselfWhatWasUnknownOrAskedAboutOnceForEachThatCameIn() {
        Misreadings misreadings = house.bean(Misreadings.class);
        UnitId unit = house.person("jiang").unitId();

        assertThat(misreadings.note(1, unit, heard("呵呵", Intent.UNKNOWN, false))).isTrue();
        assertThat(misreadings.note(1, unit, heard("呵呵", Intent.UNKNOWN, false))).isFalse();
        assertThat(misreadings.note(2, unit, heard("完成了", Intent.REPORT_DONE, true))).isTrue();
        assertThat(misreadings.note(3, unit, heard("6完成了", Intent.REPORT_DONE, false))).isFalse();

        assertThat(misreadings.list(ALL, 0, 10)).extracting(Misreading::reason)
                .containsExactly(Misreading.Reason.CLARIFY, Misreading.Reason.UNKNOWN);
        assertThat(misreadings.list(ALL, 0, 1).get(0).open()).containsExactly(
                new OpenTask("6", "下属单位监管缺位", LocalDate.of(2023, 3, 14)), new OpenTask("16", "", null));
    }

    @Test
    void keepsTheBeginningOfALongTextWithoutCuttingASignInTwo() {
        house.bean(Misreadings.class).note(1, house.person("jiang").unitId(),
                heard("a".repeat(1999) + "😀😀", Intent.UNKNOWN, false));

        assertThat(house.bean(Misreadings.class).list(ALL, 0, 1).get(0).text()).isEqualTo("a".repeat(1999));
    }

    @Test
    void showsAnAdministratorThoseOfTheirUnitAlone() {
        house.bean(Misreadings.class).note(1, house.person("jiang").unitId(), heard("本单位的话", Intent.UNKNOWN, false));
        house.bean(Misreadings.class).note(2, house.person("wang").unitId(), heard("外单位的话", Intent.UNKNOWN, false));
        long outside = house.bean(Misreadings.class).list(ALL, 0, 1).get(0).id();
        Browser du = house.browser().person("du");

        assertThat(du.get("/replies/review").body()).contains("本单位的话").doesNotContain("外单位的话");
        assertThat(du.get("/replies/review/export.jsonl").body()).contains("本单位的话").doesNotContain("外单位的话");
        assertThat(du.formOn("/replies", "/replies/review/" + outside, Map.of("intent", "HELP")).status()).isEqualTo(404);
        assertThat(house.admin().get("/replies/review").body()).contains("本单位的话", "外单位的话");
    }

    @Test
    void settlesOnceAndExportsTheCorrectedReading() {
        house.bean(Misreadings.class).note(7, house.person("jiang").unitId(), heard("俩都弄好咧", Intent.UNKNOWN, false));
        long id = house.bean(Misreadings.class).list(ALL, 0, 1).get(0).id();
        Browser admin = house.admin();
        assertThat(export(admin, "").path("expect").path("actions").path(0).path("intent").asString()).isEqualTo("UNKNOWN");
        Map<String, String> label = Map.of("intent", "REPORT_DONE", "tasks", "6、16", "date", "2023-03-12", "state", "open");

        Answer settled = admin.formOn("/replies/review", "/replies/review/" + id, label);
        Answer late = admin.formOn("/replies", "/replies/review/" + id, label);

        assertThat(settled.leadsTo()).isEqualTo("/replies/review?state=open");
        assertThat(late.status()).isEqualTo(409);
        assertThat(admin.get("/replies/review").body()).doesNotContain("俩都弄好咧");
        assertThat(admin.get("/replies/review?state=settled").body()).contains("俩都弄好咧", "报告已完成：第 6、16 项，完成日期");
        assertThat(export(admin, "?state=settled&reason=UNKNOWN")).isEqualTo(JSON.readTree("""
                {"id":"m%d","role":"OFFICIAL","today":"2023-03-13","open":[{"no":6,"title":"下属单位监管缺位","due":"2023-03-14"},
                {"no":16,"title":""}],"last_reminded":[6],"text":"俩都弄好咧","expect":{"actions":[{"intent":"REPORT_DONE",
                "tasks":[6,16],"date":"2023-03-12"}],"clarify":false},"tags":["unknown","labelled"]}""".formatted(id)));
        assertThat(house.audit()).contains("admin EXPORT misreadings");
    }

    @Test
    void exportsMoreThanOneStep() {
        Misreadings misreadings = house.bean(Misreadings.class);
        IntStream.range(0, 401).forEach(no -> misreadings.note(no, house.person("jiang").unitId(),
                heard("第" + no, Intent.UNKNOWN, false)));

        assertThat(house.admin().get("/replies/review/export.jsonl").body().lines().distinct()).hasSize(401);
    }

    @Test
    void forgetsAfterTheSetTime() {
        Misreadings misreadings = house.bean(Misreadings.class);
        misreadings.note(1, house.person("jiang").unitId(), heard("早", Intent.UNKNOWN, false));
        house.time().is("2023-09-09T08:00");
        assertThat(misreadings.forget()).isZero();
        house.time().is("2023-09-09T10:00");
        assertThat(misreadings.forget()).isEqualTo(1);
        assertThat(misreadings.count(ALL)).isZero();
    }

    private MisreadingDraft heard(String text, Intent intent, boolean asks) {
        Situation situation = new Situation(Situation.Role.OFFICIAL, LocalDate.of(2023, 3, 13),
                List.of(new OpenTask("6", "下属单位监管缺位", LocalDate.of(2023, 3, 14)), new OpenTask("16", "不可外传", null)),
                List.of("6"), house.bean(Calendars.class).current());
        List<Doubt> doubts = asks ? List.of(new Doubt(Doubt.Kind.WHICH_TASK, 0, List.of("6", "16"), List.of())) : List.of();
        return new MisreadingDraft(situation, Set.of("16"), text, new Reading(List.of(Action.of(intent)), doubts, List.of()));
    }

    private static JsonNode export(Browser browser, String query) {
        Answer answer = browser.get("/replies/review/export.jsonl" + query);
        assertThat(answer.header("Content-Disposition")).contains("replies.jsonl");
        return JSON.readTree(answer.body());
    }

    private static String text(String text) {
        return "{\"role\":\"OFFICIAL\",\"today\":\"2023-03-13\",\"text\":\"" + text + "\"}";
    }

    private String problem(String body) {
        Answer answer = interpret(body);
        return answer.status() + " " + answer.json().path("code").asString();
    }

    private Answer interpret(String body) {
        return house.browser().post(CALL, body, admin());
    }

    private static String[] admin() {
        return Browser.basic(ConsoleHouse.ADMIN, ConsoleHouse.PASSWORD);
    }
}
