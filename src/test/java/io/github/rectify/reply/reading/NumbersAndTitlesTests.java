package io.github.rectify.reply.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which task is meant: by number in every form, by words of a title, and what is no task's number. */
class NumbersAndTitlesTests {

    private static final List<OpenTask> OPEN = List.of(
            new OpenTask("4", "统筹谋划协调能力有所欠缺，未出台文旅体“十四五”规划", LocalDate.parse("2023-05-30")),
            new OpenTask("5", "体育民生工程项目监管不到位，专项资金滞留、健身器材闲置", LocalDate.parse("2023-04-20")),
            new OpenTask("6", "对下属单位监管不够严，赛事医疗保障制度缺失", LocalDate.parse("2023-03-17")),
            new OpenTask("13", "廉政风险防控体系不健全", LocalDate.parse("2023-04-20")),
            new OpenTask("16", "违规现金支付赛事酬金和非遗劳务费", LocalDate.parse("2023-03-17")));

    private final ReplyReader reader = new ReplyReader();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
            "5已完成 | 5", "第5项已完成 | 5", "第五项已完成 | 5", "五号问题已完成 | 5", "⑤已完成 | 5", "(5)已完成 | 5", "（５）已完成 | 5", "#5已完成 | 5",
            "T5已完成 | 5", "No.5已完成 | 5", "5号问题已完成 | 5", "问题5已完成 | 5", "任务16已完成 | 16", "十六号已完成 | 16",
            "5和13已完成 | 5 13", "5、13、16都完成了 | 5 13 16", "5，13都完成了 | 5 13", "4到6项都完成了 | 4 5 6", "4-6号已完成 | 4 5 6",
            "除了16都完成了 | 4 5 6 13", "除16外其他都已完成 | 4 5 6 13", "16除外，其余都已完成 | 4 5 6 13",
            "健身器材那个已经弄好了 | 5", "劳务费的事办结了 | 16"})
    void findsTheTasksMeant(String text, String codes) {
        Reading reading = read(text);

        assertThat(reading.actions()).hasSize(1);
        assertThat(reading.actions().get(0).intent()).isEqualTo(Intent.REPORT_DONE);
        assertThat(reading.actions().get(0).tasks()).containsExactlyInAnyOrderElementsOf(Arrays.asList(codes.split(" ")));
        assertThat(reading.clarify()).isFalse();
    }

    @Test
    void ofSeveralTasksTheWordsOfEachAreKept() {
        List<Action> actions = read("5号正在推进，13号还差一个章，16号申请延期到4月10日").actions();

        assertThat(actions.get(0).tasks()).containsExactly("5", "13");
        assertThat(actions.get(0).words()).contains("5号正在推进", "13号还差一个章");
        assertThat(actions.get(1).words()).doesNotContain("13号");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"支付了13万元还差5万元", "16个村里还有6个没弄", "预计13号完成", "完成了5%", "13800000016联系不上还没办"})
    void figuresAndDaysAreNoTasks(String text) {
        Reading reading = reader.read(text, new Situation(Situation.Role.OFFICIAL, LocalDate.parse("2023-03-14"), OPEN, List.of("4"),
                Corpus.workingDays()));

        assertThat(reading.actions()).extracting(Action::intent).containsExactly(Intent.REPORT_PROGRESS);
        assertThat(reading.actions().get(0).tasks()).containsExactly("4");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"已完成", "第9项已完成", "操场那个弄好了"})
    void asksWhichTask(String text) {
        Reading reading = read(text);

        assertThat(reading.clarify()).isTrue();
        assertThat(reading.actions().get(0).tasks()).isEmpty();
        assertThat(reading.doubts().get(0).candidates()).isNotEmpty();
    }

    private Reading read(String text) {
        return reader.read(text, new Situation(Situation.Role.OFFICIAL, LocalDate.parse("2023-03-14"), OPEN, List.of(),
                Corpus.workingDays()));
    }
}
