package io.github.rectify.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rectify.task.Task;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The ledger of messages by call and as a page. */
class MessageLedgerTests {

    private static final String[] BASIC = Browser.basic(ConsoleHouse.ADMIN, ConsoleHouse.PASSWORD);

    private ConsoleHouse house;
    private Task task;

    @BeforeEach
    void open() {
        house = ConsoleHouse.shared();
        task = house.task("6", "账实不符", "jiang", "ye", "2023-03-17");
        house.time().is("2023-03-12T23:59");
        house.message("m1", "DUE", "jiang", task.id());
        house.time().is("2023-03-13T00:00");
        house.message("m2", "LEADER", "ye", task.id());
        house.message("m3", "ANSWER", "wang");
        house.jdbc().update("UPDATE outbox_message SET state = 'SENT', sent_at = '2023-03-13 01:00:00', msgid = 'x-1', attempts = 1, "
                + "errcode = 0 WHERE msg_key = 'm1'");
        house.jdbc().update("UPDATE outbox_message SET state = 'HELD', reason = 'QUIET_HOURS' WHERE msg_key = 'm2'");
        house.time().is("2023-03-13T09:00");
    }

    private static List<String> users(JsonNode page) {
        return StreamSupport.stream(page.path("content").spliterator(), false).map(row -> row.path("userId").asString()).toList();
    }

    @Test
    void givesAMessageTheFieldsOfTheContract() {
        JsonNode page = house.browser().get("/api/messages?userId=jiang", BASIC).json();

        assertThat(page.path("totalElements").asInt()).isEqualTo(1);
        assertThat(page.path("content").get(0).toString()).contains("\"userId\":\"jiang\"", "\"kind\":\"DUE\"",
                "\"state\":\"SENT\"", "\"tasks\":[\"6\"]", "\"createdAt\":\"2023-03-12T23:59:00+08:00\"",
                "\"nextAttemptAt\":null", "\"attempts\":1", "\"sentAt\":\"2023-03-13T09:00:00+08:00\"", "\"msgid\":\"x-1\"",
                "\"errcode\":0", "\"errmsg\":null", "\"reason\":null");
        assertThat(house.browser().get("/api/messages?userId=YE", BASIC).json().path("content").get(0).toString())
                .contains("\"reason\":\"QUIET_HOURS\"", "\"nextAttemptAt\":\"2023-03-13T00:00:00+08:00\"");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            ''                               | wang ye jiang
            state=SENT                       | jiang
            state=SENT,HELD                  | ye jiang
            from=2023-03-13                  | wang ye
            to=2023-03-12                    | jiang
            from=2023-03-12&to=2023-03-13    | wang ye jiang
            from=2023-03-14                  | ''
            userId=nobody                    | ''
            size=1&page=1                    | ye
            """)
    void findsMessagesByTheirParameters(String query, String found) {
        assertThat(String.join(" ", users(house.browser().get("/api/messages?" + query, BASIC).json()))).isEqualTo(found);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            state=GONE                       | “state”的值“GONE”无法识别。可用的值：QUEUED, HELD, SENDING, SENT, UNKNOWN, FAILED, DROPPED, RECALLED。
            from=13.3.2023                   | “from”的值“13.3.2023”不是日期。应为 YYYY-MM-DD，例如 2023-03-17。
            from=2023-03-14&to=2023-03-13    | 起始日期 2023-03-14 晚于截止日期 2023-03-13，请对调。
            """)
    void saysWhatIsAllowedInsteadOfABadValue(String query, String sentence) {
        Answer answer = house.browser().get("/api/messages?" + query, BASIC);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.sentence()).isEqualTo(sentence);
    }

    @ParameterizedTest(name = "{0} reads what was said to {1}")
    @CsvSource(delimiter = '|', textBlock = """
            jiang | jiang
            ye    | ye
            gu    | ''
            du    | ye jiang
            he    | wang
            wang  | wang
            """)
    void showsEachWhatWasSaidToThemAndAnAdministratorTheirUnit(String who, String readers) {
        assertThat(String.join(" ", users(house.browser().person(who).get("/api/messages").json()))).isEqualTo(readers);
    }

    @Test
    void namesNoTaskThatTheReaderMayNotSee() {
        Task elsewhere = house.elsewhere("9", "河长不巡");
        house.message("m4", "NOTICE", "jiang", task.id(), elsewhere.id());

        assertThat(house.browser().person("jiang").get("/api/messages").json().path("content").get(0).path("tasks").toString())
                .isEqualTo("[\"6\"]");
    }

    @Test
    void saysOnThePageWhyAMessageWaits() {
        String page = house.admin().get("/messages?state=HELD").body();

        assertThat(page).contains("叶知秋", "报责任领导", "暂缓", "免打扰时段", "6号").doesNotContain("江波");
    }

    @Test
    void showsACodeNobodyHasWordsFor() {
        house.jdbc().update("UPDATE outbox_message SET state = 'DROPPED', reason = 'NEW_CODE: 7' WHERE msg_key = 'm2'");

        assertThat(house.admin().get("/messages").body()).contains("NEW_CODE: 7");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            state=GONE                     | “state”的值“GONE”无法识别
            from=x                         | “from”的值“x”不是日期
            from=2023-03-14&to=2023-03-13  | 起始日期 2023-03-14 晚于截止日期 2023-03-13，请对调。
            """)
    void saysOnThePageWhatCannotBeFilteredBy(String query, String sentence) {
        assertThat(house.admin().get("/messages?" + query).body()).contains(sentence).doesNotContain("江波", "没有符合条件的消息");
    }

    @Test
    void findsWhoAMessageIsForByNameOrAPartOfIt() {
        assertThat(house.admin().get("/messages?userId=" + Browser.encoded("江波")).body()).contains("江波").doesNotContain("叶知秋");
        assertThat(house.admin().get("/messages?userId=" + Browser.encoded("知秋")).body()).contains("叶知秋").doesNotContain("江波");
        assertThat(house.admin().get("/messages?userId=JIANG").body()).contains("江波").doesNotContain("叶知秋");
        assertThat(house.admin().get("/messages?userId=%25").body()).contains("没有符合条件的消息");
    }

    @Test
    void hasWordsForAChangeOfACard() {
        house.message("m5", "UPDATE", "jiang", task.id());

        assertThat(house.admin().get("/messages").body()).contains("更新卡片").doesNotContain(">UPDATE<");
    }
}
