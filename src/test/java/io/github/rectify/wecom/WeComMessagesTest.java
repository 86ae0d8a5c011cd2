package io.github.rectify.wecom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.rectify.wecom.TemplateCard.Color;
import io.github.rectify.wecom.TemplateCard.Option;
import io.github.rectify.wecom.TemplateCard.Style;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WeComMessagesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final WeComMessages messages = new WeComMessages(1000002);

    @Test
    void writesAText() {
        assertThat(messages.text("zhangsan", "16号任务\n<a href=\"https://h.example\">查看</a> \"好\" 😀")).isEqualTo(
                "{\"touser\":\"zhangsan\",\"msgtype\":\"text\",\"agentid\":1000002,\"text\":{\"content\":"
                        + "\"16号任务\\n‹a href=\\\"https://h.example\\\"›查看‹/a› \\\"好\\\" 😀\"},"
                        + "\"enable_duplicate_check\":1,\"duplicate_check_interval\":14400}");
    }

    @Test
    void keepsTheLastLineOfATextThatIsCut() {
        String content = JSON.readTree(messages.text("zhangsan", "督".repeat(900), "（10:09:01）")).at("/text/content").stringValue();
        assertThat(content).endsWith("督…\n（10:09:01）");
        assertThat(content.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(2040, 2048);
    }

    @Test
    void writesANotice() {
        TemplateCard card = TemplateCard.notice("https://h.example/h5/1").source("整改督办", Color.RED)
                .title("任务3日后到期", "编号 88").emphasis("3", "天").quote("引用").subTitle("说明")
                .fact("截止", "2026-05-31").linkedFact("详情", "打开", "https://h.example/2").memberFact("责任人", "张三", "zhangsan")
                .jump("全部任务", "https://h.example/3").build();

        assertThat(messages.card("zhangsan", "rt-88-D3-1", card)).isEqualTo(
                "{\"touser\":\"zhangsan\",\"msgtype\":\"template_card\",\"agentid\":1000002,\"template_card\":{"
                        + "\"card_type\":\"text_notice\",\"task_id\":\"rt-88-D3-1\",\"source\":{\"desc\":\"整改督办\",\"desc_color\":2},"
                        + "\"main_title\":{\"title\":\"任务3日后到期\",\"desc\":\"编号 88\"},\"emphasis_content\":{\"title\":\"3\",\"desc\":\"天\"},"
                        + "\"quote_area\":{\"type\":0,\"quote_text\":\"引用\"},\"sub_title_text\":\"说明\","
                        + "\"horizontal_content_list\":[{\"keyname\":\"截止\",\"value\":\"2026-05-31\"},"
                        + "{\"type\":1,\"url\":\"https://h.example/2\",\"keyname\":\"详情\",\"value\":\"打开\"},"
                        + "{\"type\":3,\"userid\":\"zhangsan\",\"keyname\":\"责任人\",\"value\":\"张三\"}],"
                        + "\"jump_list\":[{\"type\":1,\"title\":\"全部任务\",\"url\":\"https://h.example/3\"}],"
                        + "\"card_action\":{\"type\":1,\"url\":\"https://h.example/h5/1\"}},"
                        + "\"enable_duplicate_check\":1,\"duplicate_check_interval\":14400}");
    }

    @Test
    void writesACardWithButtons() {
        JsonNode card = JSON.readTree(messages.card("zhangsan", "t@1_a-B", buttons()
                .choice("task", "哪一项", List.of(new Option("16", "十六"), new Option("18", "十八")), "18")
                .replaceText("已提交").build())).path("template_card");

        assertThat(card.toString()).isEqualTo("{\"card_type\":\"button_interaction\",\"task_id\":\"t@1_a-B\","
                + "\"main_title\":{\"title\":\"到期\"},\"button_selection\":{\"question_key\":\"task\",\"title\":\"哪一项\","
                + "\"option_list\":[{\"id\":\"16\",\"text\":\"十六\"},{\"id\":\"18\",\"text\":\"十八\"}],\"selected_id\":\"18\"},"
                + "\"button_list\":[{\"text\":\"已完成\",\"style\":1,\"key\":\"done:88\"}]}");
    }

    @Test
    void replacesAWholeCard() {
        assertThat(messages.replaceCard("zhangsan", "RC1", "rt-2-1", buttons().replaceText("已提交，待审核")
                .closedChoice("task", null, List.of(new Option("16", "十六")), "16").build())).isEqualTo(
                "{\"userids\":[\"zhangsan\"],\"agentid\":1000002,\"response_code\":\"RC1\",\"template_card\":{"
                        + "\"card_type\":\"button_interaction\",\"task_id\":\"rt-2-1\",\"main_title\":{\"title\":\"到期\"},"
                        + "\"button_selection\":{\"question_key\":\"task\",\"option_list\":[{\"id\":\"16\",\"text\":\"十六\"}],"
                        + "\"selected_id\":\"16\",\"disable\":true},"
                        + "\"button_list\":[{\"text\":\"已完成\",\"style\":1,\"key\":\"done:88\"}],\"replace_text\":\"已提交，待审核\"}}");
    }

    @Test
    void replacesTheButtonsAlone() {
        assertThat(messages.replaceButtons("zhangsan", "RC1", "已提交")).isEqualTo("{\"userids\":[\"zhangsan\"],"
                + "\"agentid\":1000002,\"response_code\":\"RC1\",\"button\":{\"replace_name\":\"已提交\"}}");
    }

    @Test
    void neverEscapesACharacter() {
        StringBuilder everything = new StringBuilder();
        IntStream.rangeClosed(0, 0x2FFFF).filter(each -> each % 7 == 0 || each < 0x3000).forEach(everything::appendCodePoint);
        for (int at = 0; at < everything.length(); at += 500) {
            String piece = "x" + everything.substring(at, Math.min(at + 500, everything.length()));
            assertThat(messages.text("z", piece)).doesNotContain("\\u");
        }
    }

    @Test
    void theSameInputGivesTheSameBytes() {
        assertThat(messages.card("z", "t", buttons().build())).isEqualTo(messages.card("z", "t", buttons().build()));
    }

    @Test
    void cutsATextToItsBytes() {
        String content = JSON.readTree(messages.text("z", "整".repeat(1000))).path("text").path("content").asString();

        assertThat(content).isEqualTo("整".repeat(681) + "…");
    }

    /** One row for each limit of what is read: where it stands, the card with a text of that length, the longest allowed. */
    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource
    void cutsWhatIsTooLong(String pointer, java.util.function.Function<String, TemplateCard> card, int longest) {
        String fits = "整".repeat(longest - 1) + "😀";

        assertThat(at(card.apply(fits), pointer)).isEqualTo(fits);
        assertThat(at(card.apply(fits + "改"), pointer)).isEqualTo("整".repeat(longest - 1) + "…");
    }

    private String at(TemplateCard card, String pointer) {
        String request = pointer.contains("replace_text") ? messages.replaceCard("z", "R", "t", card) : messages.card("z", "t", card);
        return JSON.readTree(request).path("template_card").at(pointer).asString();
    }

    static Stream<Arguments> cutsWhatIsTooLong() {
        return Stream.of(
                cut("/source/desc", 20, (card, text) -> card.source(text, Color.GREY)),
                cut("/main_title/title", 36, (card, text) -> card.title(text, "d")),
                cut("/main_title/desc", 44, (card, text) -> card.title("t", text)),
                cut("/emphasis_content/title", 14, (card, text) -> card.emphasis(text, "d")),
                cut("/emphasis_content/desc", 22, (card, text) -> card.emphasis("t", text)),
                cut("/quote_area/quote_text", 160, (card, text) -> card.quote(text)),
                cut("/sub_title_text", 160, (card, text) -> card.subTitle(text)),
                cut("/horizontal_content_list/0/keyname", 5, (card, text) -> card.fact(text, "v")),
                cut("/horizontal_content_list/0/value", 30, (card, text) -> card.fact("k", text)),
                cut("/jump_list/0/title", 18, (card, text) -> card.jump(text, "https://h.example")),
                cutButtons("/button_list/1/text", 10, (card, text) -> card.button(text, "k", Style.RED)),
                cutButtons("/button_selection/title", 36, (card, text) -> card.choice("q", text, options(1), null)),
                cutButtons("/button_selection/option_list/0/text", 16,
                        (card, text) -> card.choice("q", null, List.of(new Option("1", text)), null)),
                cutButtons("/replace_text", 20, (card, text) -> card.replaceText(text)));
    }

    private static Arguments cut(String pointer, int longest, java.util.function.BiConsumer<TemplateCard.Builder, String> part) {
        return Arguments.of(pointer, (java.util.function.Function<String, TemplateCard>) text -> with(notice(), part, text), longest);
    }

    private static Arguments cutButtons(String pointer, int longest, java.util.function.BiConsumer<TemplateCard.Builder, String> part) {
        return Arguments.of(pointer, (java.util.function.Function<String, TemplateCard>) text -> with(buttons(), part, text), longest);
    }

    private static TemplateCard with(TemplateCard.Builder card, java.util.function.BiConsumer<TemplateCard.Builder, String> part,
            String text) {
        part.accept(card, text);
        return card.build();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refusesWhatCannotBeCut(String remark, TemplateCard.Builder card, Consumer<TemplateCard.Builder> part, String said) {
        assertThatIllegalArgumentException().isThrownBy(() -> {
            part.accept(card);
            card.build();
        }).withMessageContaining(said);
    }

    static Stream<Arguments> refusesWhatCannotBeCut() {
        return Stream.of(
                refused("seven facts", notice(), card -> times(7, i -> card.fact("k", "v")), "horizontal_content_list has 7"),
                refused("a fact without a name", notice(), card -> card.fact(" ", "v"), "keyname is empty"),
                refused("a fact without a value", notice(), card -> card.fact("k", "\u0000"), "value of k is empty"),
                refused("a member who is a list", notice(), card -> card.memberFact("k", "v", "a|b"), "user id"),
                refused("four jumps", notice(), card -> times(4, i -> card.jump("t", "https://h.example")), "jump_list has 4"),
                refused("a jump to nowhere", notice(), card -> card.jump("t", "/h5/1"), "jump url is no http"),
                refused("a script as link", notice(), card -> card.link("javascript:alert(1)"), "card_action is no http"),
                refused("a link with a blank", notice(), card -> card.link("https://h.example/a b"), "card_action is no http"),
                refused("a link of 2049 bytes", notice(), card -> card.link("https://h.example/" + "x".repeat(2031)), "2048"),
                refused("a notice that opens nothing", notice(), card -> card.link(null), "card_action is missing"),
                refused("a notice without words", notice(), card -> card.title(" ", "d"), "main_title is missing"),
                refused("a notice with a button", notice(), card -> card.button("b", "k", Style.BLUE), "not for a text_notice"),
                refused("seven buttons", buttons(), card -> times(6, i -> card.button("b", "k" + i, Style.BLUE)), "button_list has 7"),
                refused("two buttons with one key", buttons(), card -> card.button("b", "done:88", Style.BLUE), "occurs twice: done:88"),
                refused("a key of 1025 bytes", buttons(), card -> card.button("b", "整".repeat(341) + "xx", Style.BLUE), "1024"),
                refused("a key with a line break", buttons(), card -> card.button("b", "a\nb", Style.BLUE), "button key"),
                refused("a button without words", buttons(), card -> card.button("", "k", Style.BLUE), "button text is empty"),
                refused("no button", TemplateCard.withButtons().title("t", null), card -> { }, "button_list is empty"),
                refused("buttons without a title", buttons(), card -> card.title(null, null), "main_title is missing"),
                refused("buttons with a big figure", buttons(), card -> card.emphasis("3", null), "emphasis_content"),
                refused("eleven options", buttons(), card -> card.choice("q", null, options(11), null), "option_list has 11"),
                refused("no option", buttons(), card -> card.choice("q", null, List.of(), null), "option_list is empty"),
                refused("an option id twice", buttons(), card -> card.choice("q", null,
                        List.of(new Option("1", "a"), new Option("1", "b")), null), "occurs twice: 1"),
                refused("an option id of 129 bytes", buttons(), card -> card.choice("q", null,
                        List.of(new Option("x".repeat(129), "a")), null), "128"),
                refused("a selection out of nowhere", buttons(), card -> card.choice("q", null, options(2), "9"), "selected_id"),
                refused("a question without key", buttons(), card -> card.choice("", null, options(2), null), "question_key"));
    }

    private static Arguments refused(String remark, TemplateCard.Builder card, Consumer<TemplateCard.Builder> part, String said) {
        return Arguments.of(remark, card, part, said);
    }

    @Test
    void takesAsManyAsAreAllowed() {
        TemplateCard.Builder notice = notice();
        times(6, i -> notice.fact("k", "v"));
        times(3, i -> notice.jump("t", "https://h.example"));
        TemplateCard.Builder buttons = buttons().choice("q", null, options(10), "1");
        times(5, i -> buttons.button("b", "k" + i, Style.FILLED));

        assertThat(notice.build().facts()).hasSize(TemplateCard.MOST_FACTS);
        assertThat(buttons.build().buttons()).hasSize(TemplateCard.MOST_BUTTONS);
        assertThat(TemplateCard.notice("https://h.example").subTitle("a\nb").build().subTitle()).isEqualTo("a\nb");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "任务", "a.b", "a|b", "a\n"})
    void refusesATaskIdOfOtherCharacters(String taskId) {
        assertThatIllegalArgumentException().isThrownBy(() -> messages.card("z", taskId, buttons().build()))
                .withMessageContaining("task_id");
    }

    @Test
    void refusesATaskIdTooLong() {
        assertThat(messages.card("z", "x".repeat(128), buttons().build())).contains("x".repeat(128));
        assertThatIllegalArgumentException().isThrownBy(() -> messages.card("z", "x".repeat(129), buttons().build()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "@all", "a|b", "a b", "张三", "-a"})
    void speaksToOneMemberOnly(String userId) {
        assertThatIllegalArgumentException().isThrownBy(() -> messages.text(userId, "x")).withMessageContaining("user id");
        assertThatIllegalArgumentException().isThrownBy(() -> messages.replaceButtons(userId, "R", "x"));
    }

    @Test
    void refusesWordsThatAreNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> messages.text("z", " \u0000\n"));
        assertThatIllegalArgumentException().isThrownBy(() -> messages.replaceButtons("z", "R", " "));
        assertThatIllegalArgumentException().isThrownBy(() -> messages.replaceButtons("z", "", "x"));
    }

    private static TemplateCard.Builder notice() {
        return TemplateCard.notice("https://h.example/1").title("t", null);
    }

    private static TemplateCard.Builder buttons() {
        return TemplateCard.withButtons().title("到期", null).button("已完成", "done:88", Style.BLUE);
    }

    private static List<Option> options(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> new Option("" + i, "第" + i)).toList();
    }

    private static void times(int count, java.util.function.IntConsumer act) {
        IntStream.range(0, count).forEach(act);
    }
}
