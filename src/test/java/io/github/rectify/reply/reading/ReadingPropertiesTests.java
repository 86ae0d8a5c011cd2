package io.github.rectify.reply.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every text, whatever it is. */
class ReadingPropertiesTests {

    private static final Situation OFFICIAL = situation(Situation.Role.OFFICIAL);
    private static final Situation LEADER = situation(Situation.Role.LEADER);
    private static final List<Corpus.Labelled> OWN =
            Corpus.read(Path.of("src/test/resources/io/github/rectify/reply/reading/own.jsonl"));
    private static final List<String> PIECES = List.of("完成", "已完成", "没", "5", "13号", "第", "项", "和", "，", "。", "？", "都", "除了", "外",
            "其他", "下周五", "2月30日", "国庆前", "延期到", "转给", "同意", "退回", "刚才", "错了", "不对", "是", "80%", "一半", "15.52万元", "、", "「", "」",
            "\n", " ", "👌", "(", "①", "请回复", "提醒我", "明天9点", "出差", "代办", "批示", "如果", "听说", "到", "-", "三", "百", "号", "<b>", "零");

    private static final ReplyReader OTHER = new ReplyReader();
    private static final ReplyReader READER = new ReplyReader();

    private final ReplyReader reader = READER;

    private static Situation situation(Situation.Role role) {
        return new Situation(role, LocalDate.parse("2023-03-14"), List.of(
                new OpenTask("5", "体育民生工程项目监管不到位，专项资金滞留、健身器材闲置", LocalDate.parse("2023-04-20")),
                new OpenTask("13", "廉政风险防控体系不健全", null), new OpenTask("16", "违规现金支付赛事酬金", LocalDate.parse("2023-03-17"))),
                List.of("16"), Corpus.workingDays());
    }

    @Property(tries = 2000)
    void noTextBreaksIt(@ForAll String text) {
        staysWithinTheSituation(reader.read(text, OFFICIAL), OFFICIAL);
        staysWithinTheSituation(reader.read(text, LEADER), LEADER);
    }

    @Property(tries = 5000)
    void noPilingUpOfItsOwnWordsBreaksIt(@ForAll("piles") String text) {
        staysWithinTheSituation(reader.read(text, OFFICIAL), OFFICIAL);
        staysWithinTheSituation(reader.read(text, LEADER), LEADER);
        assertThat(reader.read(text, OFFICIAL)).isEqualTo(OTHER.read(text, OFFICIAL));
    }

    @Property(tries = 1000)
    void whatARoleMayNotDoIsNoActionForIt(@ForAll("piles") String text) {
        assertThat(reader.read(text, OFFICIAL).actions()).extracting(Action::intent)
                .doesNotContain(Intent.APPROVE, Intent.REJECT, Intent.QUERY_OVERVIEW, Intent.INSTRUCT);
    }

    @Property(tries = 2000)
    void addingANegationNeverYieldsACompletion(@ForAll("completions") Corpus.Labelled reply, @ForAll("negations") String not) {
        String denied = reply.text().replaceAll("(已经|已|全部)?(完成|办结|弄好|弄完|搞定|整改到位|做完|办完)", not + "$2");
        if (!denied.equals(reply.text()) && oneClause(denied)) {
            assertThat(reader.read(denied, reply.situation()).actions()).as(denied).extracting(Action::intent)
                    .doesNotContain(Intent.REPORT_DONE);
        }
    }

    /** More clauses may report something else, or say why. */
    private static boolean oneClause(String text) {
        return text.codePoints().noneMatch(point -> "，,。;；:：\n!！?？ 、".indexOf(point) >= 0);
    }

    @Property(tries = 2000)
    void greetingsAroundAReplyChangeNothing(@ForAll("replies") Corpus.Labelled reply, @ForAll("greetings") String before,
            @ForAll("thanks") String after) {
        String text = before + reply.text();
        if (reader.read(reply.text(), reply.situation()).actions().get(0).intent() != Intent.UNKNOWN) {
            assertThat(meaning(reader.read(text + after, reply.situation()))).as(text + after)
                    .isEqualTo(meaning(reader.read(reply.text(), reply.situation())));
        }
    }

    private static List<Action> meaning(Reading reading) {
        return reading.actions().stream().map(action -> action.withWords(null)).toList();
    }

    private static void staysWithinTheSituation(Reading reading, Situation situation) {
        List<String> codes = situation.open().stream().map(OpenTask::code).toList();
        assertThat(reading.actions()).isNotEmpty().allSatisfy(action -> assertThat(codes).containsAll(action.tasks()));
        assertThat(reading.doubts()).allSatisfy(doubt -> assertThat(doubt.action()).isBetween(0, reading.actions().size() - 1));
    }

    @Provide
    Arbitrary<String> piles() {
        return Arbitraries.of(PIECES).list().ofMinSize(1).ofMaxSize(14).map(list -> String.join("", list));
    }

    @Provide
    Arbitrary<Corpus.Labelled> completions() {
        return Arbitraries.of(OWN.stream().filter(reply -> !reply.text().matches("(?s).*[没未末不无非].*"))
                .filter(reply -> reply.expect().get("actions").size() == 1
                && reply.expect().get("actions").get(0).get("intent").asString().equals("REPORT_DONE")).toList());
    }

    @Provide
    Arbitrary<Corpus.Labelled> replies() {
        return Arbitraries.of(OWN.stream().filter(reply -> !reply.text().isBlank() && reply.text().length() < 60
                && reply.text().indexOf('\n') < 0 && reply.text().indexOf(' ') < 0 && reply.tags().stream().noneMatch(tag -> tag.startsWith("quote"))).collect(Collectors.toList()));
    }

    @Provide
    Arbitrary<String> negations() {
        return Arbitraries.of("没", "没有", "还没", "还没有", "未", "尚未", "未能", "没能");
    }

    @Provide
    Arbitrary<String> greetings() {
        return Arbitraries.of("", "领导好，", "您好，", "您好！", "局长您好，", "报告领导，", "早上好，");
    }

    @Provide
    Arbitrary<String> thanks() {
        return Arbitraries.of("", "，谢谢", "，辛苦了", "。谢谢领导！", "🌹", "，感谢");
    }
}
