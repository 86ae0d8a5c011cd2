package io.github.rectify.reply;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rectify.reply.reading.Action;
import io.github.rectify.reply.reading.Intent;
import io.github.rectify.reply.reading.OpenTask;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

class ReadingJsonTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            {"intent":"REPORT_DONE","tasks":[5,13],"date":"2023-03-10"}                            | done, with its day
            {"intent":"REPORT_DONE","tasks":[]}                                                    | done, of which task is not known
            {"intent":"REPORT_PROGRESS","tasks":[5],"percent":80,"expected":"2023-03-31"}          | progress, its day is the expected one
            {"intent":"REQUEST_EXTENSION","tasks":["A-7"],"date":"2023-06-15"}                     | a code that is no number
            {"intent":"REQUEST_EXTENSION","tasks":["007"]}                                         | leading zeros are kept
            {"intent":"REPORT_BLOCKED","tasks":[16]}                                               | stuck
            {"intent":"TRANSFER","tasks":[5],"person":"骆青山"}                                     | to somebody else
            {"intent":"DELEGATE","person":"林悦","from":"2023-03-14","to":"2023-03-16"}             | away
            {"intent":"DELEGATE","person":"林悦"}                                                   | away, who knows when
            {"intent":"NOT_MINE","tasks":[5]}                                                      | not mine
            {"intent":"SNOOZE","tasks":[5],"at":"2023-03-14T15:05"}                                | later, at an hour
            {"intent":"SNOOZE","tasks":[5],"at":"2023-03-14T15:00"}                                | a full hour has its minutes
            {"intent":"SNOOZE","at":"2023-03-14"}                                                  | later, all of them
            {"intent":"QUERY_OVERVIEW","scope":"OVERDUE"}                                          | a leader asks
            {"intent":"QUERY_TASK","tasks":[]}                                                     | a question about some task
            {"intent":"APPROVE","tasks":[5]}                                                       | yes
            {"intent":"REJECT","tasks":[5],"reason":"材料不全"}                                     | no, and why
            {"intent":"INSTRUCT","tasks":[],"note":"抓紧办"}                                        | an instruction to all
            {"intent":"UNKNOWN"}                                                                   | nothing""")
    void readsBackWhatItWrites(String action, String remark) {
        JsonNode reading = JSON.readTree("{\"actions\":[" + action + "],\"clarify\":true}");

        List<Action> actions = ReadingJson.actions(reading);

        assertThat(ReadingJson.write(actions, true, ReadingJson.PLAIN)).isEqualTo(reading);
    }

    @Test
    void approvalsThatDifferInTheDayAloneAreOne() {
        Action untilSpring = new Action(Intent.APPROVE, List.of("5"), LocalDate.of(2024, 4, 20), null, null, null, null, null, null);
        List<Action> actions = List.of(untilSpring, Action.of(Intent.REJECT, List.of("16")), Action.of(Intent.APPROVE, List.of("27")));

        JsonNode written = ReadingJson.write(actions, false, ReadingJson.PLAIN).get("actions");

        assertThat(written.size()).isEqualTo(2);
        assertThat(written.get(0).toString()).isEqualTo("{\"intent\":\"APPROVE\",\"tasks\":[5,27]}");
    }

    @ParameterizedTest
    @EnumSource(Intent.class)
    void writesTasksWhereverTheIntentIsAboutThem(Intent intent) {
        JsonNode none = ReadingJson.write(List.of(Action.of(intent)), false, ReadingJson.PLAIN).path("actions").path(0);
        JsonNode one = ReadingJson.write(List.of(Action.of(intent, List.of("5"))), false, ReadingJson.PLAIN).path("actions").path(0);

        assertThat(none.has("tasks")).isEqualTo(intent.isAboutTasks() && intent != Intent.SNOOZE);
        assertThat(one.has("tasks")).isEqualTo(intent.isAboutTasks());
    }

    @Test
    void leavesOutTheDayAnApprovalSets() {
        Action approval = new Action(Intent.APPROVE, List.of("5"), LocalDate.of(2023, 6, 15), null, null, null, null, null, "同意");

        assertThat(ReadingJson.write(List.of(approval), false, ReadingJson.PLAIN).path("actions").path(0))
                .isEqualTo(JSON.readTree("{\"intent\":\"APPROVE\",\"tasks\":[5]}"));
    }

    @Test
    void writesNumbersAsItIsTold() {
        assertThat(ReadingJson.write(List.of(Action.of(Intent.REPORT_DONE, List.of("5"))), false,
                JsonNodeFactory.instance::stringNode).toString())
                .isEqualTo("{\"actions\":[{\"intent\":\"REPORT_DONE\",\"tasks\":[\"5\"]}],\"clarify\":false}");
    }

    @Test
    void readsBackOpenTasks() {
        List<OpenTask> open = List.of(new OpenTask("5", "健身器材闲置", LocalDate.of(2023, 4, 20)), new OpenTask("A", "", null));

        assertThat(ReadingJson.open(ReadingJson.open(open, ReadingJson.PLAIN))).isEqualTo(open);
    }
}
