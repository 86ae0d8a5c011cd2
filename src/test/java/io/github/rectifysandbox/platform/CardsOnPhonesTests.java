package io.github.rectifysandbox.platform;

import static io.github.rectifysandbox.platform.Requests.buttonUpdate;
import static io.github.rectifysandbox.platform.Requests.buttons;
import static io.github.rectifysandbox.platform.Requests.card;
import static io.github.rectifysandbox.platform.Requests.cardOf;
import static io.github.rectifysandbox.platform.Requests.errcode;
import static io.github.rectifysandbox.platform.Requests.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rectifysandbox.platform.ActRefused.Why;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class CardsOnPhonesTests {

    private static final String CHOICE = buttons("t-1").replace("\"button_list\"", "\"button_selection\":{\"question_key\":\"task\","
            + "\"option_list\":[{\"id\":\"6\",\"text\":\"6号\"},{\"id\":\"16\",\"text\":\"16号\"}],\"selected_id\":\"16\"},\"button_list\"");

    private final Requests app = new Requests();

    @Test
    void tellsOfAPressWithACodeThatChangesTheCardOnce() {
        app.send(card("jiangbo", "t-1"));
        String xml = app.platform.press("JiangBo", "t-1", "done", Map.of());
        assertThat(xml).contains("<FromUserName><![CDATA[jiangbo]]>", "<Event><![CDATA[template_card_event]]>",
                "<EventKey><![CDATA[done]]>", "<TaskId><![CDATA[t-1]]>", "<CardType><![CDATA[button_interaction]]>",
                "<CreateTime>1678665600</CreateTime>", "<AgentID>1000002</AgentID>");
        assertThat(errcode(app.update(buttonUpdate("jiangbo", code(xml), "已提交")))).isZero();
        assertThat(errcode(app.update(buttonUpdate("jiangbo", code(xml), "又一次")))).isEqualTo(40058);
        Received received = app.platform.messagesOf("jiangbo").get(0);
        assertThat(received.words()).contains("今天到期", "已提交").doesNotContain("又一次", "收到");
        assertThat(received.card().isPressable()).isFalse();
        assertRefused(() -> app.platform.press("jiangbo", "t-1", "done", Map.of()), Why.CARD_REPLACED);
    }

    @Test
    void changesTheCardByTheCodeItWasSentWith() {
        String code = app.send(card("jiangbo|linyue", "t-1")).path("response_code").asString();
        String whole = "{\"userids\":[\"linyue\"],\"agentid\":1000002,\"response_code\":\"" + code + "\",\"template_card\":"
                + "{\"card_type\":\"text_notice\",\"main_title\":{\"title\":\"已销号\"},\"card_action\":{\"type\":1,\"url\":\"https://a\"}}}";
        assertThat(errcode(app.update(whole))).isZero();
        assertThat(app.platform.messagesOf("linyue").get(0).words()).contains("已销号");
        assertThat(app.platform.messagesOf("jiangbo").get(0).words()).as("only whom the update names").contains("今天到期");
    }

    @Test
    void forgetsACodeAfterThreeDays() {
        String code = app.send(card("jiangbo", "t-1")).path("response_code").asString();
        app.pass(Duration.ofHours(72));
        assertThat(errcode(app.update(buttonUpdate("jiangbo", code, "晚了")))).isEqualTo(40058);
    }

    @Test
    void refusesAnUpdateForStrangersOrWithATextWhereAListBelongs() {
        String code = app.send(card("jiangbo", "t-1")).path("response_code").asString();
        assertThat(errcode(app.update(buttonUpdate("linyue", code, "不是他的")))).isEqualTo(81013);
        assertThat(errcode(app.update(buttonUpdate("jiangbo", code, "x").replace("[\"jiangbo\"]", "\"jiangbo\"")))).isEqualTo(40031);
        assertThat(errcode(app.update(buttonUpdate("jiangbo", "unknown", "x")))).isEqualTo(40058);
        assertThat(errcode(app.update(buttonUpdate("jiangbo", code, "好")))).as("the code is not spent by refusals").isZero();
    }

    @Test
    void pressesAChangedCardByItsNewTaskId() {
        String code = app.send(card("jiangbo", "t-1")).path("response_code").asString();
        app.update("{\"userids\":[\"jiangbo\"],\"agentid\":1000002,\"response_code\":\"" + code + "\",\"template_card\":" + buttons("t-2") + "}");
        assertRefused(() -> app.platform.press("jiangbo", "t-1", "done", Map.of()), Why.CARD_REPLACED);
        assertThat(app.platform.press("jiangbo", "t-2", "done", Map.of())).contains("<TaskId><![CDATA[t-2]]>");
        assertThat(errcode(app.send(card("linyue", "t-2")))).isEqualTo(42014);
    }

    @Test
    void sendsAlongWhatIsChosenAndWhatStandsChosen() {
        app.send(cardOf("jiangbo", CHOICE));
        assertThat(app.platform.press("jiangbo", "t-1", "done", Map.of())).contains("<QuestionKey><![CDATA[task]]>", "<OptionId><![CDATA[16]]>");
        assertThat(app.platform.press("jiangbo", "t-1", "done", Map.of("task", List.of("6")))).contains("<OptionId><![CDATA[6]]>");
        assertRefused(() -> app.platform.press("jiangbo", "t-1", "done", Map.of("task", List.of("7"))), Why.BAD_CHOICE);
        assertRefused(() -> app.platform.press("jiangbo", "t-1", "done", Map.of("other", List.of("6"))), Why.BAD_CHOICE);
    }

    @Test
    void choosesTheFirstOptionWhereTheCardNamesNone() {
        app.send(cardOf("jiangbo", CHOICE.replace(",\"selected_id\":\"16\"", "")));
        assertThat(app.platform.press("jiangbo", "t-1", "done", Map.of())).contains("<OptionId><![CDATA[6]]>");
    }

    @Test
    void pressesOnlyWhatIsThere() {
        app.send(card("jiangbo", "t-1"));
        assertRefused(() -> app.platform.press("nobody", "t-1", "done", Map.of()), Why.UNKNOWN_MEMBER);
        assertRefused(() -> app.platform.press("linyue", "t-1", "done", Map.of()), Why.UNKNOWN_CARD);
        assertRefused(() -> app.platform.press("jiangbo", "t-1", "never", Map.of()), Why.UNKNOWN_KEY);
        assertRefused(() -> app.platform.type("jiangbo", " "), Why.NOTHING_SAID);
    }

    @Test
    void keepsWhatIsWrittenWholeInTheXml() {
        String xml = app.platform.type("jiangbo", "a]]>b & <c>\u0001");
        assertThat(xml).contains("<Content><![CDATA[a]]]]><![CDATA[>b & <c>]]></Content>");
        assertThat(xml).isNotEqualTo(app.platform.type("jiangbo", "a]]>b & <c>\u0001"));
    }

    @Test
    void servesAPictureForThreeDays() {
        Matcher id = Pattern.compile("<MediaId><!\\[CDATA\\[(.+?)]]>").matcher(app.platform.show("jiangbo", "a.png", "image/png", new byte[] {1, 2}));
        assertThat(id.find()).isTrue();
        Map<String, String> query = Map.of("access_token", app.token(), "media_id", id.group(1));
        assertThat(app.platform.call(Call.get("media/get", query)).body()).containsExactly(1, 2);
        app.pass(Duration.ofDays(3));
        Map<String, String> later = Map.of("access_token", app.token(), "media_id", id.group(1));
        assertThat(errcode(app.json(Call.get("media/get", later)))).isEqualTo(40007);
    }

    @Test
    void sendsAFileUnderItsName() {
        String xml = app.platform.attach("jiangbo", "清单.pdf", "application/pdf", new byte[] {1, 2, 3});

        assertThat(xml).contains("<MsgType><![CDATA[file]]>", "<FileName><![CDATA[清单.pdf]]>", "<MediaId>");
        assertThat(app.platform.saidBy("jiangbo")).extracting(Said::fileName).containsExactly("清单.pdf");
        assertRefused(() -> app.platform.attach("jiangbo", "a.pdf", "application/pdf", new byte[0]), Why.NOTHING_SAID);
    }

    @Test
    void fetchesGoWrongOnDemand() {
        Map<String, String> query = Map.of("access_token", app.token(), "media_id",
                app.platform.store("a.pdf", "application/pdf", new byte[] {1, 2}).mediaId());
        app.platform.faults().add(Fault.errcode("media/get", 40007).labelled("text/plain"));
        app.platform.faults().add(Fault.sized("media/get", 5_000));

        Answer refused = app.platform.call(Call.get("media/get", query));
        assertThat(refused.contentType()).isEqualTo("text/plain");
        assertThat(refused.text()).contains("40007");
        assertThat(app.platform.call(Call.get("media/get", query)).body()).hasSize(5_000).startsWith(1, 2, 0);
        assertThat(app.platform.call(Call.get("media/get", query)).body()).containsExactly(1, 2);
    }

    @Test
    void findsEverythingAgainAfterARestart() {
        MapJournal journal = new MapJournal();
        Requests before = new Requests(Requests.CORPORATION, journal);
        String checked = text("jiangbo", "once").replace("{\"touser\"", "{\"enable_duplicate_check\":1,\"touser\"");
        before.send(checked);
        before.send(card("jiangbo", "t-1"));
        String code = code(before.platform.press("jiangbo", "t-1", "done", Map.of()));
        before.platform.type("jiangbo", "hello");

        Requests after = new Requests(Requests.CORPORATION, journal);
        after.send(checked);
        assertThat(after.platform.messagesOf("jiangbo")).hasSize(2);
        assertThat(errcode(after.send(card("linyue", "t-1")))).isEqualTo(42014);
        assertThat(errcode(after.update(buttonUpdate("jiangbo", code, "已提交")))).isZero();
        assertThat(after.platform.saidBy("jiangbo")).singleElement().extracting(Said::text).isEqualTo("hello");
    }

    private static String code(String xml) {
        Matcher code = Pattern.compile("<ResponseCode><!\\[CDATA\\[(.+?)]]>").matcher(xml);
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    private static void assertRefused(ThrowingCallable act, Why why) {
        assertThatThrownBy(act).isInstanceOfSatisfying(ActRefused.class, refused -> assertThat(refused.why()).isEqualTo(why));
    }

    /** A journal that lasts as long as the test. */
    private static final class MapJournal implements Journal {

        private final Map<String, Entry> entries = new LinkedHashMap<>();

        @Override
        public void write(List<Entry> written) {
            written.forEach(entry -> entries.put(entry.kind() + " " + entry.id(), entry));
        }

        @Override
        public List<String> read(String kind) {
            List<String> found = new ArrayList<>();
            entries.values().stream().filter(entry -> entry.kind().equals(kind)).forEach(entry -> found.add(entry.json()));
            return found;
        }

        @Override
        public void clear() {
            entries.clear();
        }
    }
}
