package io.github.rectifysandbox.platform;

import static io.github.rectifysandbox.platform.Requests.card;
import static io.github.rectifysandbox.platform.Requests.cardOf;
import static io.github.rectifysandbox.platform.Requests.errcode;
import static io.github.rectifysandbox.platform.Requests.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class SendingTests {

    private final Requests app = new Requests();

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            43001 | POST gettoken     | a path that is read is posted to
            43002 | GET message/send  | a path that is written is read
            41001 | POST message/send | no token is given
            """)
    void refusesACallBeforeItLooksAtIt(int errcode, String call, String remark) {
        String[] parts = call.split(" ");
        assertThat(errcode(app.json(new Call(parts[0], parts[1], Map.of(), new byte[0])))).as(remark).isEqualTo(errcode);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            40013 | corpid=other&corpsecret=secret | the corporation is another
            40001 | corpid=wwcorp&corpsecret=wrong | the secret is wrong
            41004 | corpid=wwcorp                  | the secret is missing
            0     | corpid=wwcorp&corpsecret=secret | both are right
            """)
    void givesATokenForTheRightSecretOnly(int errcode, String query, String remark) {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : query.split("&")) {
            parameters.put(pair.split("=")[0], pair.split("=")[1]);
        }
        assertThat(errcode(app.json(Call.get("gettoken", parameters)))).as(remark).isEqualTo(errcode);
    }

    @Test
    void keepsATokenForTwoHours() {
        String token = app.token();
        assertThat(app.token()).isEqualTo(token);
        app.pass(Duration.ofHours(2));
        assertThat(errcode(app.json(new Call("POST", "message/send", Map.of("access_token", token), new byte[0])))).isEqualTo(42001);
        assertThat(errcode(app.json(new Call("POST", "message/send", Map.of("access_token", "never"), new byte[0])))).isEqualTo(40014);
        assertThat(app.token()).isNotEqualTo(token);
    }

    @Test
    void endsTokensBeforeTheirTimeWhenAsked() {
        String token = app.token();
        app.platform.expireTokens();
        assertThat(errcode(app.json(Call.get("user/get", Map.of("access_token", token, "userid", "jiangbo"))))).isEqualTo(42001);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            47001  | not json | no JSON
            47001  | []       | no object
            40033  | {"touser":"jiangbo","msgtype":"text","agentid":1000002,"text":{"content":"\\u4f60"}} | escaped characters
            40056  | {"touser":"jiangbo","msgtype":"text","text":{"content":"a"}} | no agent
            301002 | {"touser":"jiangbo","msgtype":"text","agentid":7,"text":{"content":"a"}} | the agent of another token
            40008  | {"touser":"jiangbo","msgtype":"txt","agentid":1000002,"txt":{"content":"a"}} | an unknown kind
            44004  | {"touser":"jiangbo","msgtype":"text","agentid":1000002,"text":{"content":" "}} | nothing said
            81013  | {"touser":"nobody","msgtype":"text","agentid":1000002,"text":{"content":"a"}} | all recipients unknown
            40058  | {"msgtype":"text","agentid":1000002,"text":{"content":"a"}} | no recipients
            40031  | {"touser":["jiangbo"],"msgtype":"text","agentid":1000002,"text":{"content":"a"}} | a list where a text belongs
            40007  | {"touser":"jiangbo","msgtype":"image","agentid":1000002,"image":{"media_id":"none"}} | an unknown picture
            0      | {"touser":"jiangbo","msgtype":"text","agentid":"1000002","safe":"0","text":{"content":"C:\\\\u4f60"}} | numbers as texts, a backslash
            """)
    void saysByCodeWhatIsWrongWithARequest(int errcode, String body, String remark) {
        assertThat(errcode(app.send(body))).as(remark).isEqualTo(errcode);
    }

    @Test
    void namesUnknownRecipientsInLowerCaseAndTellsTheOthers() {
        JsonNode answer = app.send(text("JIANGBO|NoBody", "hello"));
        assertThat(errcode(answer)).isZero();
        assertThat(answer.path("invaliduser").asString()).isEqualTo("nobody");
        assertThat(answer.path("msgid").asString()).isNotEmpty();
        assertThat(app.platform.messagesOf("jiangbo")).singleElement().extracting(Received::text).isEqualTo("hello");
    }

    @Test
    void cutsALongTextInSilenceBetweenCharacters() {
        assertThat(errcode(app.send(text("jiangbo", "字".repeat(700))))).isZero();
        assertThat(app.platform.messagesOf("jiangbo").get(0).text()).isEqualTo("字".repeat(682));
    }

    @Test
    void refusesMarkdownThatIsTooLong() {
        String markdown = "{\"touser\":\"jiangbo\",\"msgtype\":\"markdown\",\"agentid\":1000002,\"markdown\":{\"content\":\"%s\"}}";
        assertThat(errcode(app.send(markdown.formatted("a".repeat(2048))))).isZero();
        assertThat(errcode(app.send(markdown.formatted("a".repeat(2049))))).isEqualTo(45002);
    }

    @Test
    void dropsInSilenceWhatIsTooMuchForAMember() {
        for (int i = 0; i < 30; i++) {
            app.send(text("jiangbo", "message " + i));
        }
        assertThat(errcode(app.send(text("jiangbo|linyue", "the 31st")))).isZero();
        assertThat(app.platform.messagesOf("jiangbo")).hasSize(30);
        assertThat(app.platform.droppedOf("jiangbo")).singleElement().extracting(Received::text).isEqualTo("the 31st");
        assertThat(app.platform.messagesOf("linyue")).hasSize(1);
        app.pass(Duration.ofMinutes(1));
        app.send(text("jiangbo", "a minute later"));
        assertThat(app.platform.messagesOf("jiangbo")).hasSize(31);
    }

    @Test
    void takesAThousandAnHourForAMember() {
        for (int i = 0; i < 1010; i++) {
            app.send(text("jiangbo", "message " + i));
            app.pass(Duration.ofSeconds(3));
        }
        assertThat(app.platform.messagesOf("jiangbo")).hasSize(1000);
        assertThat(app.platform.droppedOf("jiangbo")).hasSize(10);
    }

    @Test
    void refusesForAMinuteWhoCallsTooOften() {
        String token = app.token();
        Call call = Call.get("user/get", Map.of("access_token", token, "userid", "jiangbo"));
        for (int i = 0; i < CallLimit.PER_MINUTE; i++) {
            app.platform.call(call);
        }
        assertThat(errcode(app.json(call))).isEqualTo(45009);
        assertThat(errcode(app.send(text("jiangbo", "another path")))).isZero();
        app.pass(Duration.ofSeconds(59));
        assertThat(errcode(app.json(call))).isEqualTo(45009);
        app.pass(Duration.ofSeconds(1));
        assertThat(errcode(app.json(call))).isZero();
    }

    @Test
    void swallowsTheSameBytesWithinTheInterval() {
        String body = card("jiangbo", "t-1").replace("{\"touser\"",
                "{\"enable_duplicate_check\":1,\"duplicate_check_interval\":14400,\"touser\"");
        assertThat(errcode(app.send(body))).isZero();
        app.pass(Duration.ofHours(4).minusSeconds(1));
        assertThat(errcode(app.send(body))).isZero();
        assertThat(app.platform.messagesOf("jiangbo")).hasSize(1);
        app.pass(Duration.ofSeconds(1));
        assertThat(errcode(app.send(body))).as("forgotten, so its task id counts").isEqualTo(42014);
    }

    @Test
    void deliversTheSameBytesAgainWhereNobodyAskedForACheck() {
        app.send(text("jiangbo", "again"));
        app.send(text("jiangbo", "again"));
        assertThat(app.platform.messagesOf("jiangbo")).hasSize(2);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            42014 | {"card_type":"button_interaction","main_title":{"title":"a"},"button_list":[{"text":"b","key":"k"}]} | no task id
            42014 | {"card_type":"button_interaction","task_id":"a b","main_title":{"title":"a"},"button_list":[{"text":"b","key":"k"}]} | a blank in the task id
            40058 | {"card_type":"button_interaction","task_id":"t","button_list":[{"text":"b","key":"k"}]} | no title
            40058 | {"card_type":"button_interaction","task_id":"t","main_title":{"title":"a"},"button_list":[]} | no button
            40058 | {"card_type":"button_interaction","task_id":"t","main_title":{"title":"a"},"button_list":[{"text":"b","key":"k"},{"text":"c","key":"k"}]} | two buttons with one key
            40058 | {"card_type":"button_interaction","task_id":"t","main_title":{"title":"a"},"button_list":[{"text":"b"}]} | a button without a key
            40058 | {"card_type":"button_interaction","task_id":"t","main_title":{"title":"a"},"button_selection":{"question_key":"q","option_list":[]},"button_list":[{"text":"b","key":"k"}]} | a select without options
            40058 | {"card_type":"text_notice","main_title":{"title":"a"}} | a notice that opens nothing
            40058 | {"card_type":"news_notice","main_title":{"title":"a"},"card_action":{"type":1,"url":"https://a"}} | news without a picture
            40058 | {"card_type":"vote_interaction","task_id":"t","main_title":{"title":"a"},"submit_button":{"text":"b","key":"k"}} | a vote without options
            40058 | {"card_type":"multiple_interaction","task_id":"t","main_title":{"title":"a"},"select_list":[{"question_key":"q","option_list":[{"id":"1","text":"a"}]}]} | nothing to submit by
            40058 | {"card_type":"picture","main_title":{"title":"a"}} | an unknown card
            0     | {"card_type":"text_notice","sub_title_text":"a","card_action":{"type":1,"url":"https://a"}} | a notice with a sentence alone
            0     | {"card_type":"button_interaction","task_id":"t","action_menu":null,"main_title":{"title":"a"},"button_list":[{"text":"b","key":"k","type":0}]} | null is absent
            """)
    void refusesCardsThePlatformWouldRefuse(int errcode, String card, String remark) {
        assertThat(errcode(app.send(cardOf("jiangbo", card)))).as(remark).isEqualTo(errcode);
    }

    @Test
    void refusesMoreThanSixButtonsAndMoreThanTenOptions() {
        StringBuilder buttons = new StringBuilder();
        for (int i = 0; i < 7; i++) {
            buttons.append(i == 0 ? "" : ",").append("{\"text\":\"b\",\"key\":\"k").append(i).append("\"}");
        }
        String card = "{\"card_type\":\"button_interaction\",\"task_id\":\"t\",\"main_title\":{\"title\":\"a\"},\"button_list\":[" + buttons + "]}";
        JsonNode answer = app.send(cardOf("jiangbo", card));
        assertThat(errcode(answer)).isEqualTo(40058);
        assertThat(answer.path("errmsg").asString()).contains("button_list");
    }

    @Test
    void takesATaskIdOnceOnly() {
        assertThat(errcode(app.send(card("jiangbo", "rt-1")))).isZero();
        assertThat(errcode(app.send(card("linyue", "rt-1")))).isEqualTo(42014);
        assertThat(errcode(app.send(card("linyue", "x".repeat(129))))).isEqualTo(42014);
    }

    @Test
    void refusesCardsThatAreAnsweredWithoutACallback() {
        Requests without = new Requests(new Corporation("wwcorp", 1000002, "secret", "token", "", false), Journal.NONE);
        assertThat(errcode(without.send(card("jiangbo", "t")))).isEqualTo(40058);
        assertThat(errcode(without.send(text("jiangbo", "a text")))).isZero();
    }

    @Test
    void recallsWithinADay() {
        String msgid = app.send(text("jiangbo", "wrong")).path("msgid").asString();
        assertThat(errcode(app.post("message/recall", "{\"msgid\":\"" + msgid + "\"}"))).isZero();
        assertThat(app.platform.messagesOf("jiangbo").get(0).state()).isEqualTo(Received.State.RECALLED);
        app.pass(Duration.ofHours(24));
        assertThat(errcode(app.post("message/recall", "{\"msgid\":\"" + msgid + "\"}"))).isEqualTo(40058);
        assertThat(errcode(app.post("message/recall", "{\"msgid\":\"never\"}"))).isEqualTo(40058);
    }

    @Test
    void knowsItsMembersInAnyCaseAndNobodyWhoLeft() {
        assertThat(app.json(Call.get("user/get", Map.of("access_token", app.token(), "userid", "linyue"))).path("name").asString())
                .isEqualTo("林悦");
        app.roster.strikeOff("LINYUE");
        assertThat(errcode(app.json(Call.get("user/get", Map.of("access_token", app.token(), "userid", "linyue"))))).isEqualTo(60111);
        assertThat(errcode(app.send(text("linyue", "gone")))).isEqualTo(81013);
    }

    @Test
    void listsDepartmentsAndThoseInThem() {
        JsonNode ids = app.json(Call.get("department/simplelist", Map.of("access_token", app.token()))).path("department_id");
        assertThat(ids).hasSize(3);
        JsonNode members = app.json(Call.get("user/simplelist", Map.of("access_token", app.token(), "department_id", "2"))).path("userlist");
        assertThat(members).singleElement().extracting(member -> member.path("userid").asString()).isEqualTo("LinYue");
        assertThat(errcode(app.json(Call.get("user/simplelist", Map.of("access_token", app.token(), "department_id", "9"))))).isEqualTo(60003);
    }

    @Test
    void tellsOnceWhoOpenedAPage() {
        String code = app.platform.signInCode("linyue");
        Map<String, String> query = Map.of("access_token", app.token(), "code", code);
        assertThat(app.json(Call.get("auth/getuserinfo", query)).path("userid").asString()).isEqualTo("LinYue");
        assertThat(errcode(app.json(Call.get("auth/getuserinfo", query)))).isEqualTo(40029);
        String late = app.platform.signInCode("linyue");
        app.pass(Duration.ofMinutes(6));
        assertThat(errcode(app.json(Call.get("auth/getuserinfo", Map.of("access_token", app.token(), "code", late))))).isEqualTo(40029);
    }

    @Test
    void goesWrongAsOftenAsAskedFor() {
        app.platform.faults().add(Fault.errcode("message/send", -1).times(2));
        assertThat(List.of(errcode(app.send(text("jiangbo", "a"))), errcode(app.send(text("jiangbo", "a"))),
                errcode(app.send(text("jiangbo", "a"))))).containsExactly(-1, -1, 0);
        assertThat(app.platform.messagesOf("jiangbo")).hasSize(1);
    }

    @Test
    void deliversWhereOnlyTheAnswerIsLost() {
        String token = app.token();
        app.platform.faults().add(Fault.answerLost("message/send"));
        Answer answer = app.platform.call(new Call("POST", "message/send", Map.of("access_token", token), text("jiangbo", "a").getBytes()));
        assertThat(answer.lost()).isTrue();
        assertThat(app.platform.messagesOf("jiangbo")).hasSize(1);
    }

    @Test
    void answersLikeAGatewayWhereAskedFor() {
        String token = app.token();
        app.platform.faults().add(Fault.status("message/send", 502, false));
        Answer answer = app.platform.call(new Call("POST", "message/send", Map.of("access_token", token), text("jiangbo", "a").getBytes()));
        assertThat(answer.status()).isEqualTo(502);
        assertThat(answer.text()).startsWith("<html>");
        assertThat(app.platform.messagesOf("jiangbo")).isEmpty();
    }
}
