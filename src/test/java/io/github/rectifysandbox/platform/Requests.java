package io.github.rectifysandbox.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** An application that calls a simulator, for the tests of it; time is set by hand. */
final class Requests extends Clock {

    static final Corporation CORPORATION =
            new Corporation("wwcorp", 1000002, "secret", "token", "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C", true);

    final Roster roster = new Roster().enter(new Member("LinYue", "林悦", "文化科科长", "文化科"))
            .enter(new Member("jiangbo", "江波", "财务负责人", "财务室"));
    final WeComSimulator platform;
    private Instant now = Instant.parse("2023-03-13T00:00:00Z");

    Requests() {
        this(CORPORATION, Journal.NONE);
    }

    Requests(Corporation corporation, Journal journal) {
        platform = new WeComSimulator(corporation, roster, journal, this);
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    String token() {
        return json(Call.get("gettoken", Map.of("corpid", "wwcorp", "corpsecret", "secret"))).path("access_token").asString();
    }

    JsonNode json(Call call) {
        return Json.MAPPER.readTree(platform.call(call).text());
    }

    JsonNode post(String path, String body) {
        return json(new Call("POST", path, Map.of("access_token", token()), body.getBytes(UTF_8)));
    }

    JsonNode send(String body) {
        return post("message/send", body);
    }

    JsonNode update(String body) {
        return post("message/update_template_card", body);
    }

    static int errcode(JsonNode answer) {
        return answer.path("errcode").asInt();
    }

    static String text(String to, String content) {
        return "{\"touser\":\"" + to + "\",\"msgtype\":\"text\",\"agentid\":1000002,\"text\":{\"content\":\"" + content + "\"}}";
    }

    /** A card with two buttons. */
    static String card(String to, String taskId) {
        return cardOf(to, buttons(taskId));
    }

    static String cardOf(String to, String templateCard) {
        return "{\"touser\":\"" + to + "\",\"msgtype\":\"template_card\",\"agentid\":1000002,\"template_card\":" + templateCard + "}";
    }

    static String buttons(String taskId) {
        return "{\"card_type\":\"button_interaction\",\"task_id\":\"" + taskId + "\",\"main_title\":{\"title\":\"今天到期\"},"
                + "\"button_list\":[{\"text\":\"已完成\",\"key\":\"done\"},{\"text\":\"收到\",\"key\":\"ack\"}]}";
    }

    static String buttonUpdate(String userId, String code, String words) {
        return "{\"userids\":[\"" + userId + "\"],\"agentid\":1000002,\"response_code\":\"" + code
                + "\",\"button\":{\"replace_name\":\"" + words + "\"}}";
    }

    @Override
    public ZoneId getZone() {
        return ZoneId.of("Asia/Shanghai");
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Instant instant() {
        return now;
    }
}
