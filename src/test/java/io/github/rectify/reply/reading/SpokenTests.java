package io.github.rectify.reply.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an official with ten open tasks says in a chat, on a Wednesday on which 34 was the last to be reminded of. */
class SpokenTests {

    private static final LocalDate TODAY = LocalDate.parse("2023-03-15");
    private static final List<OpenTask> OPEN = List.of(
            task("5", "体育馆免费开放时段不足", "2023-04-20"), task("13", "场地开放协议未签", "2023-06-30"),
            task("31", "健身步道破损无人修", "2023-04-14"), task("32", "体育彩票公益金使用不规范", "2023-04-28"),
            task("33", "学校场馆开放率低", "2023-05-12"), task("34", "社会体育指导员培训走形式", "2023-03-28"),
            task("35", "运动会物资采购未比价", "2023-05-31"), task("36", "体育设施台账不清", "2023-06-30"),
            task("37", "裁判员补贴标准不一", "2023-04-06"), task("38", "全民健身经费结余过大", "2023-04-20"));

    private final ReplyReader reader = new ReplyReader();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
            "34号今晚搞定 | REPORT_PROGRESS 34 2023-03-15", "37号等下完成 | REPORT_PROGRESS 37 2023-03-15",
            "31号任务下午完成 | REPORT_PROGRESS 31 2023-03-15", "32号这就完成 | REPORT_PROGRESS 32 2023-03-15",
            "34号马上完成 | REPORT_PROGRESS 34 2023-03-15", "34号今天下午完成 | REPORT_PROGRESS 34 2023-03-15",
            "34号中午办结 | REPORT_PROGRESS 34 2023-03-15", "34号今晚搞定了 | REPORT_DONE 34 2023-03-15",
            "34号今天下午已完成 | REPORT_DONE 34 2023-03-15", "34号昨天下午完成 | REPORT_DONE 34 2023-03-14",
            "34号下午刚办结 | REPORT_DONE 34 2023-03-15", "34号今天上午完成 | REPORT_DONE 34 2023-03-15"})
    void takesWhatTheDayMayStillBringForAPlan(String text, String meant) {
        assertThat(read(text)).isEqualTo(meant);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
            "13号上午完成了 | REPORT_DONE 13 2023-03-15", "5号上午完成了 | REPORT_DONE 5 2023-03-15", "5号下午完成 | REPORT_PROGRESS 5 2023-03-15",
            "13号晚上全部搞定了 | REPORT_DONE 13 2023-03-15", "12号上午完成了 | REPORT_DONE 34 2023-03-12",
            "培训13号上午办完了 | REPORT_DONE 34 2023-03-13"})
    void takesTheNumberOfAnOpenTaskBeforeAnHourForTheTask(String text, String meant) {
        assertThat(read(text)).isEqualTo(meant);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
            "不小心按了完成 | UNDO", "34号不小心按了完成 | UNDO 34", "手滑点了已完成 | UNDO", "不小心点到完成了 | UNDO",
            "刚才不小心按到已完成了 | UNDO", "孩子乱按的完成 | UNDO", "不小心点了完成，其实还没弄完 | UNDO; REPORT_PROGRESS 34",
            "误点了正在推进，34号已完成 | UNDO; REPORT_DONE 34"})
    void takesBackWhatWasTappedByMistake(String text, String meant) {
        assertThat(read(text)).isEqualTo(meant);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
            "没问题了 | REPORT_PROGRESS 34", "没问题了，昨天都谈妥了 | REPORT_PROGRESS 34", "34号没问题了 | REPORT_DONE 34",
            "33号我这块完成了 | REPORT_PROGRESS 33", "我负责的部分完成了 | REPORT_PROGRESS 34", "33号我这边完成了 | REPORT_DONE 33"})
    void takesNeitherReliefNorOnesOwnPartForTheEnd(String text, String meant) {
        assertThat(read(text)).isEqualTo(meant);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
            "5号任务31号完成 | REPORT_PROGRESS 5 2023-03-31", "33号31号完成 | REPORT_PROGRESS 33 2023-03-31",
            "5号13号完成了 | REPORT_DONE 5 13", "5号、13号完成 | REPORT_DONE 5 13", "5号13号都完成 | REPORT_DONE 5 13"})
    void takesANumberRightBehindATaskForTheDayOfItsPlan(String text, String meant) {
        assertThat(read(text)).isEqualTo(meant);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
            "36号延期两周38号延期一个月 | REQUEST_EXTENSION 36 2023-07-14; REQUEST_EXTENSION 38 2023-05-20",
            "36号延期两周5号延期一个月 | REQUEST_EXTENSION 36 2023-07-14; REQUEST_EXTENSION 5 2023-05-20",
            "①34已完成②35推进中③37号延期至7月30日 | REPORT_DONE 34; REPORT_PROGRESS 35; REQUEST_EXTENSION 37 2023-07-30"})
    void partsSeveralThingsWithoutAComma(String text, String meant) {
        assertThat(read(text)).isEqualTo(meant);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
            "36号完成了，38号延到5月20号，明天请假3天由陆启明代办 | REPORT_DONE 36; REQUEST_EXTENSION 38 2023-05-20; DELEGATE 2023-03-16 2023-03-18 陆启明",
            "我下周休假一周，由陆启明代 | DELEGATE 2023-03-20 2023-03-26 陆启明", "下周请假三天，陆启明代我 | DELEGATE 陆启明",
            "下个月休假三天，由陆启明代办 | DELEGATE 陆启明", "下周一请假两天，陆启明代我 | DELEGATE 2023-03-20 2023-03-21 陆启明"})
    void tellsWhoStandsInAndOnlyTheDaysThatWereTold(String text, String meant) {
        assertThat(read(text)).isEqualTo(meant);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
            "所有任务周四再提醒 | SNOOZE 5 13 31 32 33 34 35 36 37 38 2023-03-16",
            "全部任务都推迟到下周一再提醒 | SNOOZE 5 13 31 32 33 34 35 36 37 38 2023-03-20",
            "我名下的任务全部移交给宋海涛 | TRANSFER 5 13 31 32 33 34 35 36 37 38 宋海涛", "周四再提醒 | SNOOZE 2023-03-16",
            "所有任务都完成了 | REPORT_DONE ?"})
    void meansEveryOpenTaskWhereItSaysSo(String text, String meant) {
        assertThat(read(text)).isEqualTo(meant);
    }

    private String read(String text) {
        Reading reading = reader.read(text, new Situation(Situation.Role.OFFICIAL, TODAY, OPEN, List.of("34"), Corpus.workingDays()));
        return reading.actions().stream().map(SpokenTests::line).collect(Collectors.joining("; ")) + (reading.clarify() ? " ?" : "");
    }

    private static String line(Action action) {
        StringBuilder line = new StringBuilder(action.intent().name());
        action.tasks().forEach(task -> line.append(' ').append(task));
        line.append(action.date() == null ? "" : " " + action.date()).append(action.until() == null ? "" : " " + action.until());
        line.append(action.percent() == null ? "" : " " + action.percent() + "%");
        return line.append(action.person() == null ? "" : " " + action.person()).toString();
    }

    private static OpenTask task(String code, String title, String due) {
        return new OpenTask(code, title, LocalDate.parse(due));
    }
}
