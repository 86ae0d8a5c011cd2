package io.github.rectify.wecom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallbackMessageTest {

    private static final String PRESS = """
            <xml><ToUserName><![CDATA[wwcorp]]></ToUserName><FromUserName><![CDATA[zhangsan]]></FromUserName>
            <CreateTime>1767225600</CreateTime><MsgType><![CDATA[event]]></MsgType><Event><![CDATA[template_card_event]]></Event>
            <EventKey><![CDATA[submit]]></EventKey><TaskId><![CDATA[rt-88-D3-1]]></TaskId>
            <CardType><![CDATA[button_interaction]]></CardType><ResponseCode><![CDATA[RC1]]></ResponseCode><AgentID>1000002</AgentID>
            <SelectedItems><SelectedItem><QuestionKey><![CDATA[progress]]></QuestionKey>
            <OptionIds><OptionId><![CDATA[p80]]></OptionId><OptionId>p90</OptionId></OptionIds></SelectedItem>
            <SelectedItem><QuestionKey>task</QuestionKey><OptionIds><OptionId>16</OptionId></OptionIds></SelectedItem>
            </SelectedItems></xml>""";

    @Test
    void readsAPressedButton() {
        CallbackMessage press = CallbackMessage.parse(PRESS);

        assertThat(press.isEvent()).isTrue();
        assertThat(press.toUser()).isEqualTo("wwcorp");
        assertThat(press.fromUser()).isEqualTo("zhangsan");
        assertThat(press.createdAt()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(press.event()).isEqualTo("template_card_event");
        assertThat(press.eventKey()).isEqualTo("submit");
        assertThat(press.taskId()).isEqualTo("rt-88-D3-1");
        assertThat(press.cardType()).isEqualTo("button_interaction");
        assertThat(press.responseCode()).isEqualTo("RC1");
        assertThat(press.agentId()).isEqualTo("1000002");
        assertThat(press.msgId()).isNull();
        assertThat(press.selectedItems()).isEqualTo(Map.of("progress", List.of("p80", "p90"), "task", List.of("16")));
    }

    @Test
    void readsAPhoto() {
        CallbackMessage photo = CallbackMessage.parse(message("image", "<PicUrl>https://p.example/1</PicUrl><MediaId>M1</MediaId>"));

        assertThat(photo.picUrl()).isEqualTo("https://p.example/1");
        assertThat(photo.mediaId()).isEqualTo("M1");
        assertThat(photo.content()).isNull();
    }

    @Test
    void readsAFileThoughThePlatformDoesNotListIt() {
        CallbackMessage file = CallbackMessage.parse(message("file", "<FileName>台账.pdf</FileName><MediaId>M2</MediaId>"));

        assertThat(file.msgType()).isEqualTo("file");
        assertThat(file.fileName()).isEqualTo("台账.pdf");
    }

    @Test
    void keepsFieldsNobodyAskedFor() {
        CallbackMessage scan = CallbackMessage.parse(message("event",
                "<Event>scancode_push</Event><ScanCodeInfo><ScanType>qrcode</ScanType></ScanCodeInfo><New/>"));

        assertThat(scan.fields()).containsEntry("ScanCodeInfo.ScanType", "qrcode").containsEntry("New", "");
        assertThat(scan.field("New")).isNull();
    }

    @Test
    void keepsWhatWasWrittenAsItWas() {
        CallbackMessage text = CallbackMessage.parse(
                message("text", "<Content><![CDATA[16号<b>\n<!DOCTYPE> &amp; 完成😀]]></Content>"));

        assertThat(text.content()).isEqualTo("16号<b>\n<!DOCTYPE> &amp; 完成😀");
    }

    @Test
    void aControlCharacterDoesNotLoseAMessage() {
        assertThat(CallbackMessage.parse(message("text", "<Content>已\u0008完\u0000成\uFFFE</Content>")).content())
                .isEqualTo("已完成");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
            "<xml/>, nothing",
            "<xml><CreateTime>1</CreateTime><MsgType>text</MsgType></xml>, nobody",
            "<xml><FromUserName>z</FromUserName><MsgType>text</MsgType></xml>, no moment",
            "<xml><FromUserName>z</FromUserName><CreateTime>soon</CreateTime><MsgType>text</MsgType></xml>, a moment in words",
            "<xml><FromUserName>z</FromUserName><CreateTime>9223372036854775807</CreateTime><MsgType>text</MsgType></xml>, no such moment",
            "<xml><FromUserName>z</FromUserName><CreateTime>1</CreateTime></xml>, no type",
            "<!DOCTYPE x><xml><FromUserName>z</FromUserName><CreateTime>1</CreateTime><MsgType>t</MsgType></xml>, a DOCTYPE",
            "hello, no XML"})
    void refusesWhatIsNoMessage(String xml, String remark) {
        assertThatExceptionOfType(CallbackRefused.class).isThrownBy(() -> CallbackMessage.parse(xml))
                .matches(refused -> refused.reason() == CallbackRefused.Reason.MALFORMED);
    }

    @Test
    void aRepeatedDeliveryHasTheSameKey() {
        assertThat(CallbackMessage.parse(PRESS).dedupeKey()).isEqualTo(CallbackMessage.parse(PRESS).dedupeKey())
                .matches("[0-9a-f]{64}");
        assertThat(text("1", "已完成").dedupeKey()).isEqualTo(text("1", "已完成").dedupeKey()).matches("[0-9a-f]{64}");
    }

    @Test
    void anythingDifferentHasAnotherKey() {
        Set<String> keys = new HashSet<>();
        assertThat(keys.add(key(PRESS))).isTrue();
        assertThat(keys.add(key(PRESS.replace("rt-88", "rt-89")))).as("two cards in one second").isTrue();
        assertThat(keys.add(key(PRESS.replace("p80", "p70")))).as("another choice").isTrue();
        assertThat(keys.add(key(PRESS.replace("RC1", "RC2")))).as("another press").isTrue();
        assertThat(keys.add(key(PRESS.replace("zhangsan", "lisi")))).as("another person").isTrue();
        assertThat(keys.add(key(PRESS.replace("1767225600", "1767225601")))).as("another second").isTrue();
        assertThat(keys.add(key(PRESS.replace("[submit]", "[delay]")))).as("another button").isTrue();
        assertThat(keys.add(key(message("event", "<Event>change_contact</Event><UserID>a</UserID>")))).isTrue();
        assertThat(keys.add(key(message("event", "<Event>change_contact</Event><UserID>b</UserID>")))).isTrue();
        assertThat(keys.add(text("1", "已完成").dedupeKey())).isTrue();
        assertThat(keys.add(text("2", "已完成").dedupeKey())).as("the same words again").isTrue();
    }

    @Test
    void printsNoWords() {
        assertThat(text("1", "私事").toString()).contains("zhangsan").doesNotContain("私事");
    }

    private static String key(String xml) {
        return CallbackMessage.parse(xml).dedupeKey();
    }

    private static CallbackMessage text(String msgId, String content) {
        return CallbackMessage.parse(message("text", "<Content>" + content + "</Content><MsgId>" + msgId + "</MsgId>"));
    }

    private static String message(String type, String inside) {
        return "<xml><ToUserName>wwcorp</ToUserName><FromUserName>zhangsan</FromUserName><CreateTime>1767225600</CreateTime><MsgType>"
                + type + "</MsgType>" + inside + "<AgentID>1000002</AgentID></xml>";
    }
}
