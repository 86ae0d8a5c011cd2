package io.github.rectify.console.replies;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rectify.console.ConsoleHouse;
import io.github.rectify.reply.ReadingJson;
import io.github.rectify.reply.reading.Action;
import io.github.rectify.reply.reading.Doubt;
import io.github.rectify.reply.reading.Intent;
import io.github.rectify.reply.reading.Reading;
import io.github.rectify.reply.reading.Stage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** Readings as people see them; today is a day of 2023. */
class ReadingWordsTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ReadingWords words = ConsoleHouse.shared().bean(ReadingWords.class);

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            {"intent":"REPORT_DONE","tasks":[5,13],"date":"2023-03-10"}                   | 报告已完成：第 5、13 项，完成日期 3月10日(周五)
            {"intent":"REPORT_DONE","tasks":[]}                                           | 报告已完成：没有确定是哪一项
            {"intent":"REPORT_PROGRESS","tasks":[5],"percent":80,"expected":"2023-03-31"} | 报告进展（未完成）：第 5 项，预计 3月31日(周五) 完成，进度 80%
            {"intent":"REQUEST_EXTENSION","tasks":[5],"date":"2024-01-05"}                | 申请延期：第 5 项，延期到 2024年1月5日(周五)
            {"intent":"TRANSFER","tasks":[5],"person":"骆青山"}                            | 申请转交：第 5 项，转给骆青山
            {"intent":"DELEGATE","person":"林悦","from":"2023-03-14","to":"2023-03-16"}    | 外出，请人代办：由林悦代办，从 3月14日(周二)，到 3月16日(周四)
            {"intent":"SNOOZE","tasks":[5],"at":"2023-03-14T15:00"}                       | 请求稍后再提醒：第 5 项，3月14日(周二) 15:00
            {"intent":"SNOOZE","at":"2023-03-14"}                                         | 请求稍后再提醒：提醒中的各项，3月14日(周二)
            {"intent":"QUERY_OVERVIEW","scope":"OVERDUE"}                                 | 询问全单位情况：逾期的
            {"intent":"REJECT","tasks":[5],"reason":"材料{0}不全"}                         | 领导不同意：第 5 项，原话“材料{0}不全”
            {"intent":"UNKNOWN"}                                                          | 没有读懂，不办理""")
    void saysAnActionInASentence(String action, String sentence) {
        assertThat(words.sentences(ReadingJson.actions(JSON.readTree("{\"actions\":[" + action + "]}"))))
                .containsExactly(sentence);
    }

    @ParameterizedTest(name = "{0}, among {1}, written {2}: {3}")
    @CsvSource(nullValues = "-", textBlock = """
            WHICH_TASK,      5 13, -,     您说的是哪一项任务？可选：5、13。
            WHICH_TASK,      -,    器材,   “器材”：您说的是哪一项任务？
            NOT_OPEN,        5 13, 7,     “7”：您未完成的任务里没有这个编号，请核对。可选：5、13。
            IMPOSSIBLE_DATE, -,    2月30日, “2月30日”：这个日期无法确定，请再说一次。""")
    void asksWhatIsNotClear(Doubt.Kind kind, String among, String written, String question) {
        Doubt doubt = new Doubt(kind, 0, among == null ? List.of() : List.of(among.split(" ")),
                written == null ? List.of() : List.of(written));

        assertThat(words.questions(new Reading(List.of(Action.of(Intent.REPORT_DONE)), List.of(doubt), List.of()), List.of()))
                .containsExactly(question);
    }

    @ParameterizedTest
    @EnumSource(Intent.class)
    void hasAWordForEveryIntent(Intent intent) {
        assertThat(words.sentence(Action.of(intent))).matches("[^A-Za-z{}]+");
    }

    @Test
    void namesEveryStage() {
        assertThat(Stage.Name.values()).allSatisfy(name -> assertThat(words.stage(name)).matches("[^A-Za-z{}]+"));
    }
}
