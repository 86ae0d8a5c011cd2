package io.github.rectify.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rectify.task.TaskStatus;
import io.github.rectify.wecom.CallbackCipher;
import io.github.rectify.wecom.Sealed;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** The platform's callback over HTTP: what is taken, what is refused, and that a refusal changes nothing. */
class CallbackTests extends Journey {

    private static final String NONCE = "1372623149";
    private final HttpClient http = HttpClient.newHttpClient();

    @Autowired
    private CallbackCipher cipher;
    @Value("${local.server.port}")
    private int port;

    @Test
    void aTextIsTakenAndActedOnOnce() throws Exception {
        Call call = call(text("16号任务已完成", "101"));
        assertThat(call.post().statusCode()).isEqualTo(200);
        assertThat(call.post().body()).isEmpty();
        driver.settle();
        assertThat(task("16").status()).isEqualTo(TaskStatus.SUBMITTED);
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM inbox", Integer.class)).isEqualTo(1);
    }

    @Test
    void theJsonEnvelopeIsTakenToo() throws Exception {
        Call call = call(text("16号任务已完成", "102"));
        String encrypted = call.body.replaceAll("(?s).*<Encrypt>(?:<!\\[CDATA\\[)?([^<\\]]+).*", "$1");
        assertThat(call.with("{\"tousername\":\"wwsandbox\",\"encrypt\":\"" + encrypted + "\",\"agentid\":\"1000002\"}").post().statusCode())
                .isEqualTo(200);
        driver.settle();
        assertThat(task("16").status()).isEqualTo(TaskStatus.SUBMITTED);
    }

    @Test
    void theAddressCanBeVerified() throws Exception {
        String time = now();
        Sealed echo = cipher.seal("1616140317555161061", time, NONCE);
        String encrypted = echo.envelope().replaceAll("(?s).*<Encrypt>(?:<!\\[CDATA\\[)?([^<\\]]+).*", "$1");
        HttpResponse<String> answer = http.send(HttpRequest.newBuilder(address(echo.signature(), time,
                "&echostr=" + URLEncoder.encode(encrypted, StandardCharsets.UTF_8))).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("1616140317555161061");
    }

    @Test
    void whatIsNotThePlatformsIsRefusedAndChangesNothing() throws Exception {
        Call call = call(text("16号任务已完成", "103"));
        String flipped = (call.signature.charAt(0) == 'a' ? "b" : "a") + call.signature.substring(1);
        assertThat(call.signed(flipped).post().statusCode()).as("signature off by one").isEqualTo(403);
        assertThat(call.with(call.body.replaceFirst("<Encrypt>(<!\\[CDATA\\[)?....", "<Encrypt>$1AAAA")).post().statusCode())
                .as("tampered cipher").isEqualTo(403);
        assertThat(call.with("<!DOCTYPE xml [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + call.body).post().statusCode())
                .as("a DOCTYPE").isEqualTo(400);
        assertThat(call.with("neither").post().statusCode()).as("neither XML nor JSON").isEqualTo(400);
        assertThat(call.with("").post().statusCode()).as("nothing").isEqualTo(400);
        assertThat(call.with("x".repeat(1024 * 1024 + 1)).post().statusCode()).as("over 1 MB").isEqualTo(413);
        String aesKey = "SandboxAesKeyThatGuardsNothingButDemoWorlds";
        assertThat(call(new CallbackCipher("sandboxToken", aesKey, "wwother"), now(), text("16号任务已完成", "104")).post().statusCode())
                .as("another corporation").isEqualTo(403);
        String old = String.valueOf(clock.instant().minus(Duration.ofMinutes(11)).getEpochSecond());
        assertThat(call(cipher, old, text("16号任务已完成", "105")).post().statusCode()).as("eleven minutes old").isEqualTo(403);
        driver.settle();
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM inbox", Integer.class)).isZero();
        assertThat(task("16").status()).isEqualTo(TaskStatus.IN_PROGRESS);
    }

    /** Whatever a body calls itself, it is read as it is; and an address is answered for ten minutes only. */
    @Test
    void aBodyThatCallsItselfAFormIsReadAsItIs() throws Exception {
        Call call = call(text("16号任务已完成", "108"));
        for (String kind : new String[] {"application/x-www-form-urlencoded", "multipart/form-data", "*/*", "text/plain"}) {
            assertThat(call.post(kind).statusCode()).as(kind).isEqualTo(200);
            assertThat(call.with("a=%zz").post(kind).statusCode()).as(kind).isEqualTo(400);
            assertThat(call.with("x".repeat(1024 * 1024 + 1)).post(kind).statusCode()).as(kind).isEqualTo(413);
        }
        Sealed echo = cipher.seal("1", "1409659813", NONCE);
        String encrypted = echo.envelope().replaceAll("(?s).*<Encrypt>(?:<!\\[CDATA\\[)?([^<\\]]+).*", "$1");
        assertThat(http.send(HttpRequest.newBuilder(address(echo.signature(), "1409659813",
                "&echostr=" + URLEncoder.encode(encrypted, StandardCharsets.UTF_8))).build(),
                HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(403);
    }

    @Test
    void overlongFieldsAreStoredCutAndHarmless() throws Exception {
        assertThat(call(text("你好", "109").replace("jiangbo", "j".repeat(400))).post().statusCode()).isEqualTo(200);
        assertThat(call(text("你好", "110").replace(">text<", ">" + "t".repeat(300) + "<")).post().statusCode()).isEqualTo(200);
        time.is("2023-03-13T09:00");
        String card = jdbc.queryForObject("SELECT card_task_id FROM outbox_message WHERE user_id = 'luqiming'", String.class);
        assertThat(call(press("luqiming", card, "k".repeat(3000))).post().statusCode()).isEqualTo(200);
        driver.settle();
        assertThat(jdbc.queryForList("SELECT DISTINCT state FROM inbox", String.class)).containsExactly("DONE");
    }

    @Test
    void aPressOnACardThatWasNeverSentDoesNothing() throws Exception {
        assertThat(call(press("jiangbo", "rt-999-1", "done:16")).post().statusCode()).isEqualTo(200);
        driver.settle();
        assertThat(task("16").status()).isEqualTo(TaskStatus.IN_PROGRESS);
        assertThat(jdbc.queryForObject("SELECT outcome FROM inbox", String.class)).isEqualTo("UNKNOWN_CARD");
        wecom.user("jiangbo").receivesNothing();
    }

    @Test
    void aPressOnSomebodyElsesCardDoesNothing() throws Exception {
        time.is("2023-03-13T09:00");
        String card = jdbc.queryForObject("SELECT card_task_id FROM outbox_message WHERE user_id = 'luqiming'", String.class);
        assertThat(call(press("jiangbo", card, "done:18")).post().statusCode()).isEqualTo(200);
        driver.settle();
        assertThat(task("18").status()).isEqualTo(TaskStatus.IN_PROGRESS);
        assertThat(jdbc.queryForObject("SELECT outcome FROM inbox", String.class)).isEqualTo("NOT_THEIR_CARD");
    }

    @Test
    void aPressForATaskThatIsNotOnTheCardDoesNothing() throws Exception {
        time.is("2023-03-13T09:00");
        String card = jdbc.queryForObject("SELECT card_task_id FROM outbox_message WHERE user_id = 'luqiming'", String.class);
        call(press("luqiming", card, "done:16")).post();
        call(press("luqiming", card, "<script>")).post();
        driver.settle();
        assertThat(task("16").status()).isEqualTo(TaskStatus.IN_PROGRESS);
        assertThat(jdbc.queryForList("SELECT outcome FROM inbox ORDER BY id", String.class)).first().isEqualTo("NOT_ON_THIS_CARD");
    }

    @Test
    void aStrangerAndAnotherKindOfMessageGetAnAnswer() throws Exception {
        call(text("16号任务已完成", "106").replace("jiangbo", "nobody")).post();
        call(text("", "107").replace("<MsgType>text</MsgType>", "<MsgType>voice</MsgType><MediaId>m</MediaId>")).post();
        driver.settle();
        assertThat(jdbc.queryForList("SELECT outcome FROM inbox ORDER BY id", String.class))
                .containsExactly("STRANGER", "OTHER_TYPE: voice");
        wecom.user("jiangbo").receivesText("没有记录");
    }

    private String text(String words, String msgId) {
        return xml("<MsgType>text</MsgType><Content><![CDATA[" + words + "]]></Content><MsgId>" + msgId + "</MsgId>", "jiangbo");
    }

    private String press(String user, String card, String key) {
        return xml("<MsgType>event</MsgType><Event>template_card_event</Event><EventKey><![CDATA[" + key + "]]></EventKey><TaskId>" + card
                + "</TaskId><CardType>button_interaction</CardType><ResponseCode>RC1</ResponseCode>", user);
    }

    private String xml(String middle, String user) {
        return "<xml><ToUserName>wwsandbox</ToUserName><FromUserName>" + user + "</FromUserName><CreateTime>" + now()
                + "</CreateTime>" + middle + "<AgentID>1000002</AgentID></xml>";
    }

    private Call call(String plain) {
        return call(cipher, now(), plain);
    }

    private Call call(CallbackCipher by, String time, String plain) {
        Sealed sealed = by.seal(plain, time, NONCE);
        return new Call(sealed.signature(), time, sealed.envelope());
    }

    private String now() {
        Instant now = clock.instant();
        return String.valueOf(now.getEpochSecond());
    }

    private URI address(String signature, String time, String more) {
        return URI.create("http://localhost:" + port + "/wecom/callback?msg_signature=" + signature + "&timestamp=" + time + "&nonce="
                + NONCE + more);
    }

    private final class Call {

        private final String signature;
        private final String time;
        private final String body;

        Call(String signature, String time, String body) {
            this.signature = signature;
            this.time = time;
            this.body = body;
        }

        Call with(String otherBody) {
            return new Call(signature, time, otherBody);
        }

        Call signed(String otherSignature) {
            return new Call(otherSignature, time, body);
        }

        HttpResponse<String> post(String kind) throws IOException, InterruptedException {
            return http.send(HttpRequest.newBuilder(address(signature, time, "")).header("Content-Type", kind)
                    .POST(BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
        }

        HttpResponse<String> post() throws IOException, InterruptedException {
            return http.send(HttpRequest.newBuilder(address(signature, time, "")).POST(BodyPublishers.ofString(body)).build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
