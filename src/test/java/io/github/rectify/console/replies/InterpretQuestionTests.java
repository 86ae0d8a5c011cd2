package io.github.rectify.console.replies;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rectify.reply.ReadingJson;
import io.github.rectify.reply.reading.Action;
import io.github.rectify.reply.reading.Intent;
import io.github.rectify.schedule.WorkingCalendar;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class InterpretQuestionTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # numbers of open tasks | last reminded | of 5 and 13, as they come back | remark
            5, 13                   | 5             | [5,13]                         | integers
            "5", "13"               | "5"           | ["5","13"]                     | strings
            5, "13"                 | 5             | [5,"13"]                       | each in its own type
            5, "5", 13              | -             | [5,13]                         | the same number twice, as it came first
            "5", 13                 | 5             | ["5",13]                       | reminded of in another type
            " 5 ", 13               | -             | [" 5 ",13]                     | blanks around it come back too
            """)
    void givesNumbersBackInTheTypeTheyCame(String open, String reminded, String back, String remark) {
        InterpretQuestion question = question("""
                {"role":"OFFICIAL","today":"2023-03-13","text":"5和13完成了","open":[%s],"last_reminded":[%s]}"""
                .formatted(String.join(",", List.of(open.split(", ")).stream().map(no -> "{\"no\":" + no + "}").toList()),
                        reminded == null ? "" : reminded));

        assertThat(ReadingJson.write(List.of(Action.of(Intent.REPORT_DONE, List.of("5", "13"))), false, question::number)
                .path("actions").path(0).path("tasks").toString()).isEqualTo(back);
    }

    @Test
    void takesWhatIsLeftOutForNothing() {
        InterpretQuestion question = question("""
                {"role":"LEADER","today":"2023-03-13","text":"","open":[{"no":5,"title":null,"due":null}]}""");

        assertThat(question.situation().lastReminded()).isEmpty();
        assertThat(question.situation().open()).hasSize(1).allSatisfy(task -> assertThat(task.due()).isNull());
        assertThat(question("{\"role\":\"LEADER\",\"today\":\"2023-03-13\",\"text\":\"好\"}").situation().open()).isEmpty();
    }

    @Test
    void makesHalfASignWhole() {
        assertThat(question("{\"role\":\"LEADER\",\"today\":\"2023-03-13\",\"text\":\"a\\ud83db\"}").text()).isEqualTo("a?b");
    }

    private static InterpretQuestion question(String body) {
        return InterpretQuestion.read(JSON.readTree(body), WorkingCalendar.of(Set.of(), Map.of()));
    }
}
